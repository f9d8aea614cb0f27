import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Empty } from '../page/States.tsx';
import { DeskFilters } from './DeskFilters.tsx';
import { DisagreementItem } from './DisagreementItem.tsx';
import { filterDesk, NO_FILTER, type DeskEntry, type DeskFilter, type Flags } from './entry.ts';
import type { FlagActions } from './FlagControl.tsx';
import { KindLegend } from './KindLegend.tsx';

export interface DeskProps {
  /** Ranked. */
  entries: readonly DeskEntry[];
  flags: Flags;
  filter: DeskFilter;
  entityName(id: string): string;
  sourceName(id: string): string;
  onFilter(filter: DeskFilter): void;
  flagActions: FlagActions;
}

/** The analyst's desk: all disagreements of the dataset, ranked, to be filtered and settled. */
export function Desk(props: DeskProps): JSX.Element {
  const { entries, flags, filter, entityName, onFilter, flagActions } = props;
  const shown = filterDesk(entries, filter, flags);
  return (
    <>
      <DeskFilters {...props} />
      <KindLegend entries={entries} />
      <p class="count" role="status">{i18n.t('flags.count', shown.length)} · {i18n.t('flags.flagged', flaggedAmong(shown, flags))}</p>
      {shown.length === 0 && (
        <Empty title={i18n.t('flags.nothing')}>
          <button type="button" onClick={() => onFilter(NO_FILTER)}>{i18n.t('flags.showAll')}</button>
        </Empty>
      )}
      {shown.map((entry) => (
        <DisagreementItem
          key={entry.view.id} entry={entry} entityName={entityName(entry.entity)}
          flag={flags.get(entry.view.id) ?? null} flagActions={flagActions}
        />
      ))}
    </>
  );
}

const flaggedAmong = (entries: readonly DeskEntry[], flags: Flags): number => entries.filter(({ view }) => flags.has(view.id)).length;
