/** Reading the shelves of the library (`lib/library/shelf.ts`) and following them. */
import { valuesOf, type ColumnName } from '../../library/entry.ts';
import type { Shelf } from '../../library/shelf.ts';
import { library } from '../database.ts';
import { watch } from '../live.ts';
import type { Highlight } from '../types.ts';

/** What the library page shows before all is read: the newest shelf, and records on it. Soon there whatever the library's size. */
export interface FirstScreen { shelf: Shelf | undefined; records: readonly Highlight[] }

/** `wanted` names the records that are likely to be in view. */
export const firstScreen = (wanted: (shelf: Shelf) => string[]): Promise<FirstScreen> =>
  library.transaction('r', library.shelves, library.highlights, async () => {
    const shelf = await library.shelves.orderBy('first').last();
    const records = shelf ? await library.highlights.bulkGet(wanted(shelf)) : [];
    return { shelf, records: records.filter((record) => record !== undefined) };
  });

/** Tells all shelves, from the newest on, now and after every change in whatever context; what is in `start` is not read again. Returns its undo. */
export function watchShelves(start: readonly Shelf[], onShelves: (shelves: readonly Shelf[]) => void, onError: (error: unknown) => void): () => void {
  let known = start;
  return watch(() => allShelves(known), (shelves) => {
    known = shelves;
    onShelves(shelves);
  }, onError);
}

/** Shelves read in one request: larger answers hold the page up, more requests take longer in all. */
const AT_ONCE = 16;

/** Of a change only what it touched is read. */
async function allShelves(known: readonly Shelf[]): Promise<Shelf[]> {
  return library.transaction('r', library.shelves, async () => {
    const keys = (await library.shelves.orderBy('[first+stamp]').keys()) as unknown as [first: string, stamp: number][];
    const here = new Map(known.map((shelf) => [shelf.stamp, shelf]));
    const missing = keys.flatMap(([first, stamp], at) => (here.get(stamp)?.first === first ? [] : [at]));
    const read = new Map((await Promise.all(runs(missing).map(([from, to]) =>
      library.shelves.where('first').between(keys[from]![0], keys[to]![0], true, true).toArray()))).flat().map((shelf) => [shelf.first, shelf]));
    return keys.flatMap(([first, stamp]) => read.get(first) ?? here.get(stamp) ?? []).reverse();
  });
}

/** Neighbouring numbers as runs of at most so many, each from its first to its last. */
function runs(numbers: readonly number[]): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last && number === last[1] + 1 && number - last[0] < AT_ONCE) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}

/** The ids of all highlights with a value in a column, read a few shelves at a time. */
export async function idsWith(column: ColumnName, value: string): Promise<string[]> {
  const firsts = await library.shelves.toCollection().primaryKeys();
  const ids: string[] = [];
  for (let at = 0; at < firsts.length; at += AT_ONCE) {
    for (const shelf of await library.shelves.bulkGet(firsts.slice(at, at + AT_ONCE))) if (shelf) ids.push(...idsOn(shelf, column, value));
  }
  return ids;
}

function idsOn({ ids, columns }: Shelf, column: ColumnName, value: string): string[] {
  const { cells, at } = columns[column];
  const fitting = new Set(cells.flatMap((cell, number) => (valuesOf(cell).includes(value) ? [number] : [])));
  return ids.filter((_, place) => fitting.has(at[place]!));
}
