/** From what the reader chose to what the list shows. */
import { arrange, GROUPINGS, type Arrangement, type Group, type Grouping } from './arrange.ts';
import { chosen } from './edit-query.ts';
import { countFilled, countValues, type Count } from './facets.ts';
import { cellNumbers } from './columns.ts';
import { COLUMNS, type ColumnName } from './entry.ts';
import { find } from './match.ts';
import { learnWords } from './postings.ts';
import type { Places } from './place.ts';
import { parseQuery, type Term, type Vocabulary } from './query.ts';
import { fieldStarts, type Shelf } from './shelf.ts';
import { everything, SORTS, type Sort } from './sort.ts';
import type { Operator } from './words.ts';

/** What the reader sees of the library; it stands in the page's address. */
export interface View { query: string; grouping: Grouping; sort: Sort }

export const readView = (query: URLSearchParams): View => ({
  query: query.get('q') ?? '',
  grouping: GROUPINGS.find((known) => known === query.get('group')) ?? 'page',
  sort: SORTS.find((known) => known === query.get('sort')) ?? 'newest',
});

/** For the address; what is usual is left out. */
export const writeView = ({ query, grouping, sort }: View): Record<string, string> =>
  ({ q: query, group: grouping === 'page' ? '' : grouping, sort: sort === 'newest' ? '' : sort });

export interface Found { terms: Term[]; places: Places; rows: Arrangement }

export function search(shelves: readonly Shelf[], { query, grouping, sort }: View, vocabulary: Vocabulary): Found {
  const terms = parseQuery(query, vocabulary);
  const places = find(shelves, terms);
  return { terms, places, rows: arrange(shelves, places, grouping, sort, vocabulary.pages) };
}

/** The filters that have a list of values. */
export const FACETS = ['entity', 'tag', 'site', 'color', 'disputed', 'state'] as const satisfies readonly Operator[];
export type Facet = (typeof FACETS)[number];
const COLUMN_OF: Record<Facet, ColumnName> =
  { entity: 'entities', tag: 'tags', site: 'site', color: 'color', disputed: 'disagreements', state: 'state' };
/** Filters of which one value excludes the others: their list shows what choosing another would give. */
const EXCLUSIVE: ReadonlySet<Facet> = new Set<Facet>(['site', 'color', 'state', 'disputed']);

/** The values of a filter among what is found. */
export function facetCounts(shelves: readonly Shelf[], { terms, places }: Found, facet: Facet): Count[] {
  const among = EXCLUSIVE.has(facet) && chosen(terms, facet).length > 0 ? find(shelves, terms.filter(({ operator }) => operator !== facet)) : places;
  if (facet !== 'disputed') return countValues(shelves, among, COLUMN_OF[facet]);
  const yes = countFilled(shelves, among, 'disagreements');
  return [{ value: 'yes', count: yes }, { value: 'no', count: among.length - yes }];
}

/** All pages, those that are one as one; the one saved from last first. */
export const pagesIn = (shelves: readonly Shelf[], joins: readonly { key: string; into: string }[]): readonly Group[] =>
  arrange(shelves, everything(shelves), 'page', 'newest', new Map(joins.map(({ key, into }) => [key, into]))).groups;

/** Tags in use, most used first. */
export const knownTags = (shelves: readonly Shelf[]): string[] => countValues(shelves, everything(shelves), 'tags').map(({ value }) => value);

/** ms of one slice: the page stays at ease. */
const SLICE = 6;

/** Prepares shelves for quick searches and counts, slice by slice; without it both are right, but slower. Returns its undo. */
export function prepare(shelves: readonly Shelf[]): () => void {
  let next = 0;
  const work = (): void => {
    for (const end = performance.now() + SLICE; next < shelves.length && performance.now() < end; next++) prepareOne(shelves[next]!);
    if (next < shelves.length) timer = setTimeout(work);
  };
  let timer = setTimeout(work);
  return () => clearTimeout(timer);
}

function prepareOne(shelf: Shelf): void {
  learnWords(shelf);
  fieldStarts(shelf);
  for (const column of COLUMNS) cellNumbers(shelf, column);
}
