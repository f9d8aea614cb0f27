import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { foldText } from '../../lib/library/fold.ts';
import { idAt, shelfAt, SPAN } from '../../lib/library/place.ts';
import { pagesIn } from '../../lib/library/search.ts';
import { cellAt, textAt, type Shelf } from '../../lib/library/shelf.ts';
import type { Highlight, PageJoin } from '../../lib/store/types.ts';
import { useDisclosure } from '../page/disclosure.ts';

export interface PageMerging {
  joins: readonly PageJoin[];
  merge(key: string, into: string): void;
  split(key: string): void;
}

interface MergePagesProps {
  /** The page's key, or that of the page it belongs to. */
  page: string;
  shelves: readonly Shelf[];
  merging: PageMerging;
  useRecords(ids: readonly string[]): ReadonlyMap<string, Highlight>;
}

/** The other addresses of a page, each to be split off, and the way to add one. */
export function MergePages({ page, shelves, merging, useRecords }: MergePagesProps): JSX.Element {
  const { open, ref, toggle, close } = useDisclosure<HTMLDivElement>();
  const members = merging.joins.filter(({ into }) => into === page);
  const merge = (into: string): void => {
    close();
    merging.merge(page, into);
  };
  return (
    <div class="merge" ref={ref}>
      <button type="button" class="quiet" aria-expanded={open} onClick={toggle}>{i18n.t('library.merge.open')}</button>
      {members.length > 0 && (
        <ul class="plain merge-members" aria-label={i18n.t('library.merge.alsoAt')}>
          {members.map(({ key }) => (
            <li key={key}>
              <span class="soft">{i18n.t('library.merge.alsoAt')} {key}</span>{' '}
              <button type="button" class="quiet" aria-label={i18n.t('library.merge.splitNamed', [key])} onClick={() => merging.split(key)}>{i18n.t('library.merge.split')}</button>
            </li>
          ))}
        </ul>
      )}
      {open && <Candidates page={page} shelves={shelves} joins={merging.joins} useRecords={useRecords} onMerge={merge} />}
    </div>
  );
}

/** Pages listed at once; more are found by typing. */
const LISTED = 8;

interface CandidatesProps extends Pick<MergePagesProps, 'page' | 'shelves' | 'useRecords'> { joins: readonly PageJoin[]; onMerge(into: string): void }

/** Pages of the same site first, then those saved from last. */
function Candidates({ page, shelves, joins, useRecords, onMerge }: CandidatesProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const all = useMemo(() => candidatesOf(page, shelves, joins), [page, shelves, joins]);
  const words = foldText(typed).split(' ');
  const found = all.filter(({ text }) => words.every((word) => text.includes(word))).slice(0, LISTED);
  const records = useRecords(found.map(({ id }) => id));
  return (
    <div class="merge-panel" role="group" aria-label={i18n.t('library.merge.open')}>
      <p class="soft small">{i18n.t('library.merge.lead')}</p>
      <input
        type="search" value={typed} aria-label={i18n.t('library.merge.find')} placeholder={i18n.t('library.merge.find')}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      {found.length === 0 && <p class="soft small">{i18n.t('library.merge.none')}</p>}
      <ul class="plain">
        {found.map(({ key, id }) => {
          const title = records.get(id)?.page.title || key;
          return (
            <li key={key}>
              <button type="button" class="merge-page" aria-label={i18n.t('library.merge.with', [title])} onClick={() => onMerge(key)}>
                <span>{title}</span>{title !== key && <span class="soft small">{key}</span>}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface Candidate { key: string; id: string; text: string; site: string }

function candidatesOf(page: string, shelves: readonly Shelf[], joins: readonly PageJoin[]): Candidate[] {
  const pages = pagesIn(shelves, joins).map(({ key, places: [first] }): Candidate => {
    const [shelf, at] = [shelfAt(shelves, first!), first! % SPAN];
    return { key, id: idAt(shelves, first!), text: `${textAt(shelf, at)} ${foldText(key)}`, site: cellAt(shelf, 'site', at) };
  });
  const site = pages.find(({ key }) => key === page)?.site;
  const others = pages.filter(({ key }) => key !== page);
  return [...others.filter((other) => other.site === site), ...others.filter((other) => other.site !== site)];
}
