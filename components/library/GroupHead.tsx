import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import { uiLocale } from '../../lib/i18n.ts';
import type { Group, Grouping } from '../../lib/library/arrange.ts';
import type { PageMeta } from '../../lib/store/types.ts';
import { longDate } from '../page/language.ts';
import { routeHash } from '../page/route.ts';
import type { Names } from './HighlightFacts.tsx';
import { PageTitle, pageFacts } from './PageTitle.tsx';

interface GroupHeadProps {
  group: Group;
  grouping: Grouping;
  /** Of the group's first highlight, once it is read. */
  page: PageMeta | undefined;
  names: Names;
  isSelected: boolean;
  onSelect(): void;
  children?: ComponentChildren;
}

/** What the highlights under it have in common, and how many they are. */
export function GroupHead({ group, grouping, page, names, isSelected, onSelect, children }: GroupHeadProps): JSX.Element {
  const count = group.places.length;
  return (
    <div class="group-head">
      <h2><Title group={group} grouping={grouping} page={page} names={names} /></h2>
      <p class="soft small">
        {grouping === 'page' && page && <span>{pageFacts(page).join(' · ')} · </span>}
        {unbroken(i18n.t('library.count', count, [count.toLocaleString(uiLocale())]))}{' · '}
        <button type="button" class="quiet" aria-pressed={isSelected} onClick={onSelect}>{i18n.t('library.selectGroup')}</button>
      </p>
      {children}
    </div>
  );
}

const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

/** ms of a day: groups of days are named by the number of theirs. */
const DAY = 86_400_000;

function Title({ group: { key }, grouping, page, names }: Pick<GroupHeadProps, 'group' | 'grouping' | 'page' | 'names'>): JSX.Element {
  switch (grouping) {
    case 'page': return page ? <PageTitle page={page} /> : <span>{key}</span>;
    case 'entity': return key ? <a href={routeHash('entity', key)}>{names.entity(key) ?? key}</a> : <span>{i18n.t('library.withoutEntity')}</span>;
    case 'tag': return <span>{key ? `#${key}` : i18n.t('library.withoutTag')}</span>;
    case 'day': return <span>{longDate(localNoon(Number(key)))}</span>;
    case 'none': return <span>{i18n.t('options.nav.library')}</span>;
  }
}

/** Noon is on its day in every time zone. */
function localNoon(day: number): number {
  const date = new Date(day * DAY);
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), 12).getTime();
}
