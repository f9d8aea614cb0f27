import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Term } from '../../lib/library/query.ts';
import type { Operator, State } from '../../lib/library/words.ts';
import type { Color } from '../../lib/store/types.ts';
import { longDate } from '../page/language.ts';
import { colorName } from './ColorField.tsx';
import type { Names } from './HighlightFacts.tsx';
import { stateName } from './StateBadge.tsx';

export function operatorName(operator: Operator): string {
  switch (operator) {
    case 'tag': return i18n.t('library.by.tag');
    case 'site': return i18n.t('library.by.site');
    case 'note': return i18n.t('library.by.note');
    case 'entity': return i18n.t('library.by.entity');
    case 'color': return i18n.t('library.by.color');
    case 'state': return i18n.t('library.by.state');
    case 'since': return i18n.t('library.by.since');
    case 'before': return i18n.t('library.by.before');
    case 'disputed': return i18n.t('library.by.disputed');
    case 'title': return i18n.t('library.by.title');
    case 'quote': return i18n.t('library.by.quote');
  }
}

interface UnderstoodProps { terms: readonly Term[]; names: Names; onRemove(term: Term): void }

/** What a query was taken to mean, part by part, each to be taken out again. Plain words need no explanation. */
export function Understood({ terms, names, onRemove }: UnderstoodProps): JSX.Element | null {
  if (terms.every(({ operator, not }) => operator === null && !not)) return null;
  return (
    <ul class="understood plain" aria-label={i18n.t('library.understood')}>
      {terms.map((term) => (
        <li key={term.start} class="tag" data-unclear={term.meaning.kind === 'unclear' || undefined}>
          <span>{termText(term, names)}</span>
          <button type="button" aria-label={i18n.t('library.removeFilter', [termText(term, names)])} onClick={() => onRemove(term)}>×</button>
        </li>
      ))}
    </ul>
  );
}

function termText(term: Term, names: Names): string {
  const { meaning, operator, not, values } = term;
  if (meaning.kind === 'unclear') return i18n.t('library.unclear', [`${meaning.operator}:${meaning.value}`]);
  const said = operator === null ? i18n.t('library.quoted', [values.join(',')]) : `${operatorName(operator)}: ${valueText(term, names)}`;
  return not ? i18n.t('library.not', [said]) : said;
}

function valueText({ meaning, values }: Term, names: Names): string {
  if (meaning.kind === 'time') return longDate(meaning.time);
  if (meaning.kind !== 'column' || meaning.operator === 'tag' || meaning.operator === 'site') return values.join(', ');
  if (meaning.operator === 'disputed') return meaning.wanted.map(({ text, match }) => disputedName(match === 'any' ? 'yes' : text)).join(', ');
  if (meaning.wanted.some(({ match }) => match === 'any')) return i18n.t('library.anyValue');
  return meaning.wanted.map(({ text }) => valueName(meaning.operator, text, names)).join(', ');
}

const disputedName = (text: string): string => (text === 'yes' ? i18n.t('library.yes') : text.startsWith('.') ? text.slice(1) : i18n.t('library.no'));

/** What a value of a filter is called. */
export function valueName(operator: Operator, value: string, names: Names): string {
  switch (operator) {
    case 'color': return colorName(value as Color);
    case 'state': return stateName(value as State);
    case 'entity': return names.entity(value) ?? value;
    case 'disputed': return value === 'yes' ? i18n.t('library.yes') : i18n.t('library.no');
    default: return value;
  }
}
