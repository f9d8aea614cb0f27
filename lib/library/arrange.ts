/** Found highlights as rows of a list: sorted, under the heads of their groups. Rows are worked out when they are looked at. */
import { valuesOf, type ColumnName } from './entry.ts';
import { SPAN, type Place } from './match.ts';
import type { Shelf } from './shelf.ts';
import { dayOf } from './since.ts';

export const GROUPINGS = ['page', 'entity', 'tag', 'day', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];
export const SORTS = ['newest', 'oldest', 'changed', 'site'] as const;
export type Sort = (typeof SORTS)[number];

/** `key` is a page key, an entity id, a tag or a day; empty for highlights without one. */
export interface Group { key: string; places: Place[] }

export type Row = { kind: 'head'; group: Group } | { kind: 'highlight'; group: Group; place: Place };

export interface Arrangement {
  groups: readonly Group[];
  /** Rows in all, heads included. */
  length: number;
  rowAt(index: number): Row;
}

export const shelfAt = (shelves: readonly Shelf[], place: Place): Shelf => shelves[Math.floor(place / SPAN)]!;
export const idAt = (shelves: readonly Shelf[], place: Place): string => shelfAt(shelves, place).ids[place % SPAN]!;

/** `found` is newest first; `pages` leads from the key of a page that is one with another to that one's. */
export function arrange(shelves: readonly Shelf[], found: readonly Place[], grouping: Grouping, sort: Sort, pages: ReadonlyMap<string, string> = NO_PAGES): Arrangement {
  const sorted = inOrder(shelves, found, sort);
  if (grouping === 'none') return flat({ key: '', places: sorted });
  const groups = grouped(shelves, sorted, grouping, pages);
  return grouping === 'page' ? underHeads(groups, (group) => group.places.sort(byPlaceInPage(shelves))) : underHeads(groups);
}

function inOrder(shelves: readonly Shelf[], found: readonly Place[], sort: Sort): Place[] {
  const updated = (place: Place): number => shelfAt(shelves, place).updated[place % SPAN]!;
  switch (sort) {
    case 'newest': return found as Place[];
    case 'oldest': return found.toReversed();
    case 'changed': return found.toSorted((a, b) => updated(b) - updated(a));
    case 'site': return grouped(shelves, found, 'site').sort((a, b) => a.key.localeCompare(b.key)).flatMap(({ places }) => places);
  }
}

const COLUMN_OF = { page: 'page', entity: 'entities', tag: 'tags', site: 'site' } as const;

/** Groups in the order of their first highlight; those without a value last. One with several tags is in several groups. */
function grouped(shelves: readonly Shelf[], sorted: readonly Place[], grouping: Exclude<Grouping, 'none'> | 'site', pages: ReadonlyMap<string, string> = NO_PAGES): Group[] {
  const groups = new Map<string, Group>();
  const keysOf = grouping === 'day' ? daysOf(shelves) : cellKeys(shelves, COLUMN_OF[grouping], grouping === 'page' ? pages : NO_PAGES);
  for (const place of sorted) {
    for (const key of keysOf(place)) {
      const group = groups.get(key);
      if (group) group.places.push(place);
      else groups.set(key, { key, places: [place] });
    }
  }
  const rest = groups.get('');
  groups.delete('');
  return rest ? [...groups.values(), rest] : [...groups.values()];
}

const NONE: readonly string[] = [''];
const NO_PAGES: ReadonlyMap<string, string> = new Map();

/** The values of a cell are cut apart once per shelf. */
function cellKeys(shelves: readonly Shelf[], column: ColumnName, same: ReadonlyMap<string, string>): (place: Place) => readonly string[] {
  const known = new Map<Shelf, (readonly string[])[]>();
  let [shelf, keys]: [Shelf | undefined, (readonly string[])[]] = [undefined, []];
  return (place) => {
    const at = shelfAt(shelves, place);
    if (at !== shelf) {
      keys = known.get(at) ?? at.columns[column].cells.map((cell) => (cell === '' ? NONE : valuesOf(same.get(cell) ?? cell)));
      known.set(at, keys);
      shelf = at;
    }
    return keys[at.columns[column].at[place % SPAN]!]!;
  };
}

const HOUR = 60 * 60 * 1000;

/** The calendar is asked once per hour: a day never begins within one. */
function daysOf(shelves: readonly Shelf[]): (place: Place) => readonly string[] {
  const known = new Map<number, readonly string[]>();
  return (place) => {
    const created = shelfAt(shelves, place).created[place % SPAN]!;
    // Some time zones are a quarter of an hour off.
    const quarter = Math.floor(created / (HOUR / 4));
    const day = known.get(quarter) ?? [String(dayOf(created))];
    known.set(quarter, day);
    return day;
  };
}

const byPlaceInPage = (shelves: readonly Shelf[]) => (a: Place, b: Place): number =>
  shelfAt(shelves, a).places[a % SPAN]! - shelfAt(shelves, b).places[b % SPAN]! || a - b;

const flat = (group: Group): Arrangement =>
  ({ groups: [group], length: group.places.length, rowAt: (index) => ({ kind: 'highlight', group, place: group.places[index]! }) });

/** `settle` puts a group in its inner order, when it is first looked at. */
function underHeads(groups: readonly Group[], settle: (group: Group) => void = () => {}): Arrangement {
  const starts = new Uint32Array(groups.length);
  let length = 0;
  for (const [at, { places }] of groups.entries()) {
    starts[at] = length;
    length += 1 + places.length;
  }
  const settled = new Set<Group>();
  return {
    groups, length,
    rowAt: (index) => {
      const at = lastAtOrBefore(starts, index);
      const group = groups[at]!;
      if (!settled.has(group)) settle(group);
      settled.add(group);
      const inside = index - starts[at]!;
      return inside === 0 ? { kind: 'head', group } : { kind: 'highlight', group, place: group.places[inside - 1]! };
    },
  };
}

function lastAtOrBefore(starts: Uint32Array, index: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= index) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The row of a highlight: of the one at `near` if it is there, or of its first group. -1 when it is in none. */
export function rowOf(arrangement: Arrangement, isWanted: (place: Place) => boolean, near: number): number {
  for (const index of [near, near - 1, near + 1]) {
    const row = index >= 0 && index < arrangement.length ? arrangement.rowAt(index) : null;
    if (row?.kind === 'highlight' && isWanted(row.place)) return index;
  }
  for (let index = 0; index < arrangement.length; index++) {
    const row = arrangement.rowAt(index);
    if (row.kind === 'highlight' && isWanted(row.place)) return index;
  }
  return -1;
}
