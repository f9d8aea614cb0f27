/** From what the reader chose to what the list shows. */
import { arrange, GROUPINGS, SORTS, type Arrangement, type Group, type Grouping, type Sort } from './arrange.ts';
import { chosen } from './edit-query.ts';
import { countFilled, countValues, type Count } from './facets.ts';
import type { ColumnName } from './entry.ts';
import { find, SPAN, type Place } from './match.ts';
import { parseQuery, type Term, type Vocabulary } from './query.ts';
import type { Shelf } from './shelf.ts';
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

export interface Found { terms: Term[]; places: readonly Place[]; rows: Arrangement }

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

/** Where highlights stand, by their ids; those that stand nowhere are left out. */
export function placesOf(shelves: readonly Shelf[], ids: ReadonlySet<string>): Place[] {
  const places: Place[] = [];
  for (const [number, shelf] of shelves.entries()) {
    for (const [at, id] of shelf.ids.entries()) if (ids.has(id)) places.push(number * SPAN + at);
  }
  return places;
}

/** All pages, those that are one as one; the one saved from last first. */
export const pagesIn = (shelves: readonly Shelf[], joins: readonly { key: string; into: string }[]): readonly Group[] =>
  arrange(shelves, find(shelves, []), 'page', 'newest', new Map(joins.map(({ key, into }) => [key, into]))).groups;

export const countAll = (shelves: readonly Shelf[]): number => shelves.reduce((sum, { ids }) => sum + ids.length, 0);

/** Tags in use, most used first. */
export const knownTags = (shelves: readonly Shelf[]): string[] => countValues(shelves, find(shelves, []), 'tags').map(({ value }) => value);
