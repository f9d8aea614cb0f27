import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { VERDICTS } from '../../lib/store/types.ts';
import type { DeskProps } from './Desk.tsx';
import { choicesOf, filterDesk, fitsBesidesKind, type DeskEntry, type DeskFilter, type FlagFilter } from './entry.ts';
import { verdictName } from './words.ts';

interface Choice { key: string; label: string }

/** Four menus; each counts what would be left under the other three. */
export function DeskFilters({ entries, flags, filter, entityName, sourceName, onFilter }: DeskProps): JSX.Element {
  const set = (part: Partial<DeskFilter>): void => onFilter({ ...filter, ...part });
  const kinds = entries.filter((entry) => fitsBesidesKind(entry, filter, flags));
  const entities = filterDesk(entries, { ...filter, entity: '' }, flags);
  const sources = filterDesk(entries, { ...filter, source: '' }, flags);
  const kindName = (kind: string): string => entries.find(({ view }) => view.kind === kind)?.view.kindLabel ?? kind;
  return (
    <form class="filters" aria-label={i18n.t('flags.filters')} onSubmit={(event) => event.preventDefault()}>
      <Menu label={i18n.t('flags.kind')} value={filter.kind} name={kindName} choices={counted(kinds, ({ view }) => [view.kind], kindName)} onChange={(kind) => set({ kind: kind as DeskFilter['kind'] })} />
      <Menu label={i18n.t('flags.entity')} value={filter.entity} name={entityName} choices={counted(entities, ({ entity }) => [entity], entityName)} onChange={(entity) => set({ entity })} />
      <Menu label={i18n.t('flags.source')} value={filter.source} name={sourceName} choices={counted(sources, (entry) => entry.sources, sourceName)} onChange={(source) => set({ source })} />
      <Menu label={i18n.t('flags.flag')} value={filter.flag} choices={flagChoices()} onChange={(flag) => set({ flag: flag as FlagFilter })} />
    </form>
  );
}

const counted = (entries: readonly DeskEntry[], keysOf: (entry: DeskEntry) => readonly string[], name: (key: string) => string): Choice[] =>
  choicesOf(entries, keysOf).map(({ key, count }) => ({ key, label: `${name(key)} (${count})` }));

const flagChoices = (): Choice[] => [
  { key: 'any', label: i18n.t('flags.anyFlag') },
  { key: 'none', label: i18n.t('flags.noFlag') },
  ...VERDICTS.map((verdict) => ({ key: verdict, label: verdictName(verdict) })),
];

interface MenuProps { label: string; value: string; choices: readonly Choice[]; name?(key: string): string; onChange(key: string): void }

function Menu({ label, value, choices, name = (key) => key, onChange }: MenuProps): JSX.Element {
  return (
    <label class="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{i18n.t('flags.all')}</option>
        {value && !choices.some(({ key }) => key === value) && <option value={value}>{name(value)}</option>}
        {choices.map(({ key, label }) => <option key={key} value={key}>{label}</option>)}
      </select>
    </label>
  );
}
