import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { GROUPINGS, type Grouping } from '../../lib/library/arrange.ts';
import type { View } from '../../lib/library/search.ts';
import { SORTS, type Sort } from '../../lib/library/sort.ts';

function groupingName(grouping: Grouping): string {
  switch (grouping) {
    case 'page': return i18n.t('library.group.page');
    case 'entity': return i18n.t('library.group.entity');
    case 'tag': return i18n.t('library.group.tag');
    case 'day': return i18n.t('library.group.day');
    case 'none': return i18n.t('library.group.none');
  }
}

function sortName(sort: Sort): string {
  switch (sort) {
    case 'newest': return i18n.t('library.sort.newest');
    case 'oldest': return i18n.t('library.sort.oldest');
    case 'changed': return i18n.t('library.sort.changed');
    case 'site': return i18n.t('library.sort.site');
  }
}

/** How what is found is grouped and sorted. */
export function ArrangeBar({ view, onView }: { view: View; onView(view: View): void }): JSX.Element {
  return (
    <div class="arrange">
      <label>
        <span class="soft small">{i18n.t('library.groupBy')}</span>{' '}
        <select value={view.grouping} onChange={(event) => onView({ ...view, grouping: event.currentTarget.value as Grouping })}>
          {GROUPINGS.map((grouping) => <option key={grouping} value={grouping}>{groupingName(grouping)}</option>)}
        </select>
      </label>
      <label>
        <span class="soft small">{i18n.t('library.sortBy')}</span>{' '}
        <select value={view.sort} onChange={(event) => onView({ ...view, sort: event.currentTarget.value as Sort })}>
          {SORTS.map((sort) => <option key={sort} value={sort}>{sortName(sort)}</option>)}
        </select>
      </label>
    </div>
  );
}
