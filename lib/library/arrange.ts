/** Found highlights as rows of a list: sorted, under the heads of their groups. Rows are worked out when they are looked at. */
import type { Facts } from './columns.ts';
import { Groups } from './groups.ts';
import { idAt, shelfAt, SPAN, type Place, type Places } from './place.ts';
import type { Shelf } from './shelf.ts';
import { inOrder, type Sort } from './sort.ts';

export const GROUPINGS = ['page', 'entity', 'tag', 'day', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** `key` is a page key, an entity id, a tag or a day; empty for highlights without one. */
export interface Group { key: string; places: Places }

export type Row = { kind: 'head'; group: Group } | { kind: 'highlight'; group: Group; place: Place };

export interface Arrangement {
  groups: readonly Group[];
  /** Rows in all, heads included. */
  length: number;
  rowAt(index: number): Row;
}

const COLUMN_OF: Record<Exclude<Grouping, 'none'>, Facts> = { page: 'page', entity: 'entities', tag: 'tags', day: 'day' };

const NO_PAGES: ReadonlyMap<string, string> = new Map();

/** `found` is newest first; `pages` leads from the key of a page that is one with another to that one's. */
export function arrange(shelves: readonly Shelf[], found: Places, grouping: Grouping, sort: Sort, pages: ReadonlyMap<string, string> = NO_PAGES): Arrangement {
  const sorted = inOrder(shelves, found, sort);
  if (grouping === 'none') return flat({ key: '', places: sorted });
  return underHeads(new Groups(shelves, sorted, COLUMN_OF[grouping], grouping === 'page' ? pages : NO_PAGES), grouping === 'page' ? byPlaceInPage(shelves) : null);
}

const byPlaceInPage = (shelves: readonly Shelf[]) => (a: Place, b: Place): number =>
  shelfAt(shelves, a).places[a % SPAN]! - shelfAt(shelves, b).places[b % SPAN]! || a - b;

const flat = (group: Group): Arrangement =>
  ({ groups: [group], length: group.places.length, rowAt: (index) => ({ kind: 'highlight', group, place: group.places[index]! }) });

/** A group is made, and put in its `inside` order, when it is first looked at. */
function underHeads(groups: Groups, inside: ((a: Place, b: Place) => number) | null): Arrangement {
  const { keys, starts } = groups;
  const made = new Map<number, Group>();
  const make = (at: number): Group => {
    const group = { key: keys[at]!, places: groups.placesOf(at) };
    if (inside) group.places.sort(inside);
    made.set(at, group);
    return group;
  };
  const groupAt = (at: number): Group => made.get(at) ?? make(at);
  const headOf = (at: number): number => starts[at]! + at;
  return {
    get groups() { return keys.map((_, at) => groupAt(at)); },
    length: starts.at(-1)! + keys.length,
    rowAt: (index) => {
      const at = lastAtOrBefore(keys.length, headOf, index);
      const group = groupAt(at);
      const within = index - headOf(at);
      return within === 0 ? { kind: 'head', group } : { kind: 'highlight', group, place: group.places[within - 1]! };
    },
  };
}

function lastAtOrBefore(count: number, headOf: (at: number) => number, index: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (headOf(middle) <= index) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The highlights that rows from `from` up to `to` show; a head shows what its first one knows. */
export function idsOfRows(shelves: readonly Shelf[], rows: Arrangement, from: number, to: number): string[] {
  const ids = new Set<string>();
  for (let at = from; at < Math.min(to, rows.length); at++) {
    const row = rows.rowAt(at);
    ids.add(idAt(shelves, row.kind === 'head' ? row.group.places[0]! : row.place));
  }
  return [...ids];
}
