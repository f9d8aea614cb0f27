import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { uiLocale } from '../../lib/i18n.ts';
import { chosen, toggled, without } from '../../lib/library/edit-query.ts';
import { countAll } from '../../lib/library/place.ts';
import type { Vocabulary } from '../../lib/library/query.ts';
import { FACETS, facetCounts, knownTags, prepare, search, type Facet, type View } from '../../lib/library/search.ts';
import type { Shelf } from '../../lib/library/shelf.ts';
import type { Highlight } from '../../lib/store/types.ts';
import { routeHash } from '../page/route.ts';
import { Empty, Loading } from '../page/States.tsx';
import { ArrangeBar } from './ArrangeBar.tsx';
import { FilterMenu } from './FilterMenu.tsx';
import type { HighlightActions } from './HighlightItem.tsx';
import type { Names } from './HighlightFacts.tsx';
import { HighlightRows } from './HighlightRows.tsx';
import type { PageMerging } from './MergePages.tsx';
import { QueryField } from './QueryField.tsx';
import { SearchHelp } from './SearchHelp.tsx';
import { SelectionBar, type BulkActions } from './SelectionBar.tsx';
import { useSelection } from './selection.ts';
import { Understood } from './Understood.tsx';

export interface LibraryProps {
  shelves: readonly Shelf[];
  /** False while only the newest highlights were read. */
  complete: boolean;
  view: View;
  onView(view: View): void;
  vocabulary: Vocabulary;
  names: Names;
  actions: HighlightActions;
  bulk: BulkActions;
  /** Reads the records of the rows in view, live; a hook. */
  useRecords(ids: readonly string[]): ReadonlyMap<string, Highlight>;
  /** Which pages are one, and how that is changed. */
  merging?: PageMerging;
  /** There were highlights: the first lesson would be out of place. */
  isEmptied?: boolean;
  /** The menu that exports these highlights. */
  exportMenu?(ids: ReadonlySet<string>): ComponentChildren;
}

/** The library: search, filters, and the list of what they find. */
export function Library(props: LibraryProps): JSX.Element {
  const { shelves, complete, view, onView, vocabulary, names } = props;
  const found = useMemo(() => search(shelves, view, vocabulary), [shelves, view.query, view.grouping, view.sort, vocabulary]);
  const all = useMemo(() => countAll(shelves), [shelves]);
  const selection = useSelection(shelves, found.rows);
  const [goTo, setGoTo] = useState(0);
  const tags = useKnownTags(shelves, complete);
  useEffect(() => selection.clear(), [view.query]);
  useEffect(() => (complete ? prepare(shelves) : undefined), [shelves, complete]);
  if (all === 0 && !complete) return <Loading />;
  if (all === 0) return props.isEmptied ? <AllDeleted /> : <NoHighlights />;
  const count = (facet: Facet) => facetCounts(shelves, found, facet);
  return (
    <>
      <QueryField query={view.query} onQuery={(query) => onView({ ...view, query })} onDown={() => setGoTo(goTo + 1)} />
      <Understood terms={found.terms} names={names} onRemove={(term) => onView({ ...view, query: without(view.query, term) })} />
      <div class="library-tools">
        <div class="facet-filters" role="group" aria-label={i18n.t('library.filters')}>
          {FACETS.map((facet) => (
            <FilterMenu
              key={facet} operator={facet} chosen={chosen(found.terms, facet)} names={names} count={() => count(facet)}
              onToggle={(operator, value) => onView({ ...view, query: toggled(view.query, found.terms, operator, value) })}
            />
          ))}
        </div>
        <ArrangeBar view={view} onView={onView} />
      </div>
      {SEARCH_HELP}
      <p class="count" role="status">{complete ? countText(found.places.length, all) : i18n.t('options.loading')}</p>
      {found.places.length === 0 && complete && <NothingFound onClear={() => onView({ ...view, query: '' })} />}
      <HighlightRows {...props} found={found} selection={selection} tags={tags} goTo={goTo} />
      <SelectionBar
        ids={selection.ids} found={found.places.length} tags={tags} bulk={props.bulk}
        onSelectAll={() => selection.toggleAll(found.places)} onClear={selection.clear}
      >
        {props.exportMenu?.(selection.ids)}
      </SelectionBar>
    </>
  );
}

/** The same with every key, and so not drawn again. */
const SEARCH_HELP = <SearchHelp />;

/** ms after the last change until tags are counted again. */
const TAGS_AFTER = 200;

/** Tags in use, most used first, for completion. Counted when there is time, not before something shows. */
function useKnownTags(shelves: readonly Shelf[], complete: boolean): readonly string[] {
  const [tags, setTags] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!complete) return undefined;
    const timer = setTimeout(() => setTags(knownTags(shelves)), TAGS_AFTER);
    return () => clearTimeout(timer);
  }, [shelves, complete]);
  return tags;
}

const countText = (found: number, all: number): string =>
  found === all ? i18n.t('library.count', all, [grouped(all)]) : i18n.t('library.countFound', all, [grouped(found), grouped(all)]);

/** 100,000 as the reader writes it. */
const grouped = (count: number): string => count.toLocaleString(uiLocale());

function AllDeleted(): JSX.Element {
  return (
    <Empty title={i18n.t('library.allDeleted')}>
      <p>{i18n.t('library.allDeletedHelp')}</p>
      <a href={routeHash('trash')}>{i18n.t('library.toTrash')}</a>
    </Empty>
  );
}

function NothingFound({ onClear }: { onClear(): void }): JSX.Element {
  return (
    <Empty title={i18n.t('library.nothingFound')}>
      <p>{i18n.t('library.nothingFoundHelp')}</p>
      <button type="button" onClick={onClear}>{i18n.t('library.showAll')}</button>
    </Empty>
  );
}

function NoHighlights(): JSX.Element {
  return (
    <Empty title={i18n.t('library.empty')}>
      <ol class="steps">
        <li>{i18n.t('library.emptyStep1')}</li>
        <li>{i18n.t('library.emptyStep2')}</li>
        <li>{i18n.t('library.emptyStep3')}</li>
      </ol>
      <a href={routeHash('data')}>{i18n.t('library.emptyImport')}</a>
    </Empty>
  );
}
