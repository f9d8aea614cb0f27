/** Bringing shelves up to date with changed highlights. Pure: the store reads and writes them. */
import type { Entry } from './entry.ts';
import { keyOf, pack, SHELF_SIZE, standingOn, type Shelf, type Standing } from './shelf.ts';

/** What is to stand under each key; null where nothing is any more. */
export type Changes = ReadonlyMap<string, Entry | null>;

/** Changed keys by the shelf they belong to, given the first keys of all shelves in order; under '' when there is no shelf yet. */
export function byShelf(changes: Changes, firsts: readonly string[]): Map<string, Map<string, Entry | null>> {
  const groups = new Map<string, Map<string, Entry | null>>();
  for (const [key, entry] of changes) {
    const first = shelfFor(key, firsts);
    const group = groups.get(first) ?? new Map<string, Entry | null>();
    groups.set(first, group.set(key, entry));
  }
  return groups;
}

/** The last shelf that begins at or before the key; one older than all goes on the first. */
function shelfFor(key: string, firsts: readonly string[]): string {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firsts[middle]! <= key) low = middle + 1;
    else high = middle;
  }
  return firsts[Math.max(0, low - 1)] ?? '';
}

/** The shelves that take the place of one (or of none): none when all its entries are gone, several when it overflows; itself where it stays as it is. */
export function reshelve(shelf: Shelf | undefined, changes: Changes): Shelf[] {
  const entries = new Map<string, Entry | Standing>((shelf ? standingOn(shelf) : []).map((entry) => [keyOf(entry), entry]));
  const lastBefore = shelf ? [...entries.keys()].at(-1)! : '';
  for (const [key, entry] of changes) {
    if (entry) entries.set(key, entry);
    else entries.delete(key);
  }
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const isAppended = sorted.findIndex(([key]) => key > lastBefore) >= SHELF_SIZE - 1 || lastBefore === '';
  return pieces(sorted.map(([, entry]) => entry), isAppended).map((part, at) => {
    if (shelf && at === 0 && isAll(shelf, part)) return shelf;
    return pack(part, at === 0 ? lowest(shelf, part) : undefined);
  });
}

const isAll = (shelf: Shelf, entries: readonly (Entry | Standing)[]): boolean => entries.length === shelf.ids.length && entries.every((entry) => 'shelf' in entry);

/** A shelf keeps its first key, so that it stays the same one, unless something older came to it. */
function lowest(shelf: Shelf | undefined, [oldest]: readonly (Entry | Standing)[]): string {
  const key = keyOf(oldest!);
  return shelf && shelf.first < key ? shelf.first : key;
}

/** Full shelves where highlights are saved one after the other, even ones where they come in between. */
function pieces<T>(entries: readonly T[], isAppended: boolean): T[][] {
  const count = Math.ceil(entries.length / SHELF_SIZE);
  const size = isAppended ? SHELF_SIZE : Math.ceil(entries.length / Math.max(1, count));
  return Array.from({ length: count }, (_, at) => entries.slice(at * size, (at + 1) * size));
}
