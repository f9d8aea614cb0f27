import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Highlight } from '../../lib/store/types.ts';
import { Empty } from '../page/States.tsx';
import { firstOf, groupByPage } from './group.ts';
import type { HighlightActions } from './HighlightItem.tsx';
import type { Names } from './HighlightFacts.tsx';
import { PageGroupView } from './PageGroupView.tsx';
import { searchHighlights } from './search.ts';
import { knownTags } from './tags.ts';

interface LibraryProps {
  highlights: readonly Highlight[];
  query: string;
  names: Names;
  actions: HighlightActions;
}

/** Highlights drawn at once; a few screens, and quick on a slow machine. */
const SHOWN_AT_ONCE = 30;

/** All highlights that fit the query, grouped by page. */
export function Library({ highlights, query, names, actions }: LibraryProps): JSX.Element {
  const [limit, setLimit] = useState(SHOWN_AT_ONCE);
  const found = useMemo(() => searchHighlights(highlights, query), [highlights, query]);
  const groups = useMemo(() => firstOf(groupByPage(found), limit), [found, limit]);
  const tags = useMemo(() => knownTags(highlights), [highlights]);
  if (highlights.length === 0) return <NoHighlights />;
  return (
    <>
      <p class="count" role="status">{countText(found.length, highlights.length)}</p>
      {found.length === 0 && <Empty title={i18n.t('library.nothingFound')}><p>{i18n.t('library.nothingFoundHelp')}</p></Empty>}
      {groups.map((group) => <PageGroupView key={group.key} group={group} names={names} tags={tags} actions={actions} />)}
      {found.length > limit && (
        <button type="button" class="more" onClick={() => setLimit(limit + SHOWN_AT_ONCE)}>
          {i18n.t('library.showMore', found.length - limit)}
        </button>
      )}
    </>
  );
}

const countText = (found: number, all: number): string =>
  found === all ? i18n.t('library.count', all) : i18n.t('library.countFound', all, [String(found), String(all)]);

function NoHighlights(): JSX.Element {
  return (
    <Empty title={i18n.t('library.empty')}>
      <ol class="steps">
        <li>{i18n.t('library.emptyStep1')}</li>
        <li>{i18n.t('library.emptyStep2')}</li>
        <li>{i18n.t('library.emptyStep3')}</li>
      </ol>
    </Empty>
  );
}
