/** Found highlights as rows of a list: sorted, under the heads of their groups. Rows are worked out when they are looked at. */
import { cellNumbers, tableOf, type Facts } from './columns.ts';
import { idAt, shelfAt, SPAN, SPAN_BITS, type Place, type Places } from './place.ts';
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
  return underHeads(grouped(shelves, sorted, COLUMN_OF[grouping], grouping === 'page' ? pages : NO_PAGES), grouping === 'page' ? byPlaceInPage(shelves) : null);
}

/** Groups one after the other: each has the places from its start to the next one's. */
interface Groups { keys: readonly string[]; starts: Uint32Array; places: Places }

/** Groups in the order of their first highlight; those without a value last. One with several tags is in several groups. */
function grouped(shelves: readonly Shelf[], sorted: Places, column: Facts, same: ReadonlyMap<string, string>): Groups {
  const numbers = shelves.map((shelf) => cellNumbers(shelf, column));
  const table = tableOf(column);
  const into = new Map([...same].map(([value, other]) => [table.numberOfValue(value), table.numberOfValue(other)]));
  const { values } = table;
  const valuesOfCell = into.size === 0 ? table.valuesOfCell : table.valuesOfCell.map((cell) => cell.map((value) => into.get(value) ?? value));
  // Written as plain loops over whole numbers: with every key they run over all that is found.
  const valuesAt = (place: Place): readonly number[] => valuesOfCell[numbers[place >> SPAN_BITS]![place & (SPAN - 1)]!]!;
  const counts = new Uint32Array(values.length);
  const order: number[] = [];
  for (let n = 0; n < sorted.length; n++) {
    const own = valuesAt(sorted[n]!);
    for (let at = 0; at < own.length; at++) if (counts[own[at]!]!++ === 0 && own[at] !== 0) order.push(own[at]!);
  }
  if (counts[0]! > 0) order.push(0);
  const starts = new Uint32Array(order.length + 1);
  const ends = new Uint32Array(values.length);
  for (const [at, value] of order.entries()) {
    ends[value] = starts[at]!;
    starts[at + 1] = starts[at]! + counts[value]!;
  }
  const places = new Uint32Array(starts[order.length]!);
  for (let n = 0; n < sorted.length; n++) {
    const own = valuesAt(sorted[n]!);
    for (let at = 0; at < own.length; at++) places[ends[own[at]!]!++] = sorted[n]!;
  }
  return { keys: order.map((value) => values[value]!), starts, places };
}

const byPlaceInPage = (shelves: readonly Shelf[]) => (a: Place, b: Place): number =>
  shelfAt(shelves, a).places[a % SPAN]! - shelfAt(shelves, b).places[b % SPAN]! || a - b;

const flat = (group: Group): Arrangement =>
  ({ groups: [group], length: group.places.length, rowAt: (index) => ({ kind: 'highlight', group, place: group.places[index]! }) });

/** A group is made, and put in its `inside` order, when it is first looked at. */
function underHeads({ keys, starts, places }: Groups, inside: ((a: Place, b: Place) => number) | null): Arrangement {
  const made = new Map<number, Group>();
  const make = (at: number): Group => {
    const group = { key: keys[at]!, places: places.subarray(starts[at], starts[at + 1]) };
    if (inside) group.places.sort(inside);
    made.set(at, group);
    return group;
  };
  const groupAt = (at: number): Group => made.get(at) ?? make(at);
  const headOf = (at: number): number => starts[at]! + at;
  return {
    get groups() { return keys.map((_, at) => groupAt(at)); },
    length: places.length + keys.length,
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
