import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Count } from '../../lib/library/facets.ts';
import { uiLocale } from '../../lib/i18n.ts';
import { foldText } from '../../lib/library/fold.ts';
import type { Operator } from '../../lib/library/words.ts';
import { useDisclosure } from '../page/disclosure.ts';
import type { Names } from './HighlightFacts.tsx';
import { operatorName, valueName } from './Understood.tsx';

interface FilterMenuProps {
  operator: Operator;
  /** Values chosen now, as they stand in the query. */
  chosen: readonly string[];
  names: Names;
  /** Values with counts among what the other filters leave; asked when the menu opens. */
  count(operator: Operator): Count[];
  onToggle(operator: Operator, value: string): void;
}

/** Values listed at once; more are found by typing. */
const LISTED = 40;
/** A list longer than this has a field to find a value in. */
const SHORT = 10;

/** One filter as a button with a list of values, each with the number of highlights behind it. */
export function FilterMenu({ operator, chosen, names, count, onToggle }: FilterMenuProps): JSX.Element {
  const { open, ref, toggle } = useDisclosure<HTMLDivElement>();
  return (
    <div class="facet-filter" ref={ref}>
      <button type="button" aria-expanded={open} data-chosen={chosen.length > 0 || undefined} onClick={toggle}>
        {operatorName(operator)}{chosen.length > 0 && ` (${chosen.length})`} <span aria-hidden="true">▾</span>
      </button>
      {open && <Values operator={operator} chosen={chosen} names={names} counts={count(operator)} onToggle={onToggle} />}
    </div>
  );
}

interface ValuesProps extends Omit<FilterMenuProps, 'count'> { counts: Count[] }

function Values({ operator, chosen, names, counts, onToggle }: ValuesProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const named = counts.map(({ value, count }) => ({ value, count, name: valueName(operator, value, names) }));
  const found = named.filter(({ name, value }) => foldText(name).includes(foldText(typed)) || chosen.includes(value));
  return (
    <div class="filter-panel" role="group" aria-label={operatorName(operator)}>
      {counts.length > SHORT && (
        <input type="search" aria-label={i18n.t('library.findValue')} placeholder={i18n.t('library.findValue')} value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />
      )}
      {found.length === 0 && <p class="soft small">{i18n.t('library.noValues')}</p>}
      <ul class="plain">
        {found.slice(0, LISTED).map(({ value, count, name }) => (
          <li key={value}>
            <label>
              <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(operator, value)} />
              {operator === 'color' && <span class="dot" data-color={value} />}
              <span class="filter-name">{name}</span> <span class="soft">{count.toLocaleString(uiLocale())}</span>
            </label>
          </li>
        ))}
      </ul>
      {found.length > LISTED && <p class="soft small">{i18n.t('library.moreValues', found.length - LISTED)}</p>}
    </div>
  );
}
