import { cellNumbers, tableOf } from './columns.ts';
import { countAll, SPAN, type Place, type Places } from './place.ts';
import type { Shelf } from './shelf.ts';

export const SORTS = ['newest', 'oldest', 'changed', 'site'] as const;
export type Sort = (typeof SORTS)[number];

/** `found`, which is newest first, in another order. */
export function inOrder(shelves: readonly Shelf[], found: Places, sort: Sort): Places {
  if (sort === 'newest') return found;
  return sort === 'oldest' ? found.toReversed() : among(orderOfAll(shelves, sort), found, shelves.length);
}

const orders = new WeakMap<readonly Shelf[], Map<Sort, Places>>();

/** The whole library in an order; worked out once, since sorting takes longer than searching. */
function orderOfAll(shelves: readonly Shelf[], sort: 'changed' | 'site'): Places {
  const known = orders.get(shelves) ?? new Map<Sort, Places>();
  orders.set(shelves, known);
  const order = known.get(sort) ?? (sort === 'changed' ? byNumber(shelves, ({ updated }) => updated, -1) : byNumber(shelves, siteRanks(shelves), 1));
  known.set(sort, order);
  return order;
}

/** Sorted by a number of each entry, the newest first among those with the same one. */
function byNumber(shelves: readonly Shelf[], numbersOf: (shelf: Shelf) => Float64Array | Uint32Array, direction: 1 | -1): Places {
  const numbers = shelves.map(numbersOf);
  const at = (place: Place): number => numbers[Math.floor(place / SPAN)]![place % SPAN]!;
  return everything(shelves).sort((a, b) => direction * (at(a) - at(b)) || rankInTime(a) - rankInTime(b));
}

/** Shelves are numbered from the newest, entries on one from the oldest. */
const rankInTime = (place: Place): number => Math.floor(place / SPAN) * SPAN + (SPAN - 1 - (place % SPAN));

function siteRanks(shelves: readonly Shelf[]): (shelf: Shelf) => Uint32Array {
  const numbers = new Map(shelves.map((shelf) => [shelf, cellNumbers(shelf, 'site')]));
  const { cells } = tableOf('site');
  const collator = new Intl.Collator();
  const ranks = new Uint32Array(cells.length);
  for (const [rank, cell] of [...cells.keys()].sort((a, b) => collator.compare(cells[a]!, cells[b]!)).entries()) ranks[cell] = rank;
  return (shelf) => numbers.get(shelf)!.map((cell) => ranks[cell]!);
}

/** All places, newest first. */
export function everything(shelves: readonly Shelf[]): Places {
  const places = new Uint32Array(countAll(shelves));
  let next = 0;
  for (const [number, { ids }] of shelves.entries()) for (let at = ids.length - 1; at >= 0; at--) places[next++] = number * SPAN + at;
  return places;
}

/** Those of an order that are among the found. */
function among(order: Places, found: Places, shelves: number): Places {
  if (found.length === order.length) return order;
  const isFound = new Uint8Array(shelves * SPAN);
  for (const place of found) isFound[place] = 1;
  return order.filter((place) => isFound[place] === 1);
}
