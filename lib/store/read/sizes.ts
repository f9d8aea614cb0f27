/** What each table holds, and about how many bytes. Large tables are sampled: a page that only wants to know must not read them whole. */
import type { Table } from 'dexie';
import type { Shelf } from '../../library/shelf.ts';
import { library } from '../database.ts';
import { highlightsOf } from './highlights.ts';

export const HELD = ['highlights', 'trash', 'flags', 'dismissals', 'joins', 'sites', 'settings', 'steps', 'search'] as const;
export type Held = (typeof HELD)[number];

export interface Size { count: number; bytes: number; /** Not all of it was looked at. */ estimated: boolean }
export type Sizes = Record<Held, Size>;

/** Records looked at in a table; the mean of 300 is within a few per cent where records differ as ours do. */
const SAMPLE = 300;
const SHELVES = 20;

export const sizes = (): Promise<Sizes> => library.transaction('r', library.tables, async () => {
  const { highlights, flags, dismissals, joins, sites, meta, steps } = library;
  const trash = highlights.orderBy('deletedAt');
  const [total, deleted] = [await highlights.count(), await trash.count()];
  const shelves = await someShelves();
  return {
    highlights: sizeOf(total - deleted, await highlightsOf(shelves.flatMap(({ ids }) => spread(ids, Math.ceil(SAMPLE / shelves.length))))),
    trash: sizeOf(deleted, await trash.limit(SAMPLE).toArray()),
    flags: await sizeOfTable(flags), dismissals: await sizeOfTable(dismissals), joins: await sizeOfTable(joins),
    sites: await sizeOfTable(sites), settings: await sizeOfTable(meta), steps: await sizeOfTable(steps),
    search: sizeOf(await library.shelves.count(), shelves, bytesOfShelf),
  };
});

async function someShelves(): Promise<Shelf[]> {
  const firsts = await library.shelves.toCollection().primaryKeys();
  return (await library.shelves.bulkGet(spread(firsts, SHELVES))).filter((shelf) => shelf !== undefined);
}

const sizeOfTable = async <T, K>(table: Table<T, K>): Promise<Size> => sizeOf(await table.count(), await table.limit(SAMPLE).toArray());

function sizeOf<T>(count: number, sample: readonly T[], bytes: (record: T) => number = bytesOf): Size {
  const sum = sample.reduce((all, record) => all + bytes(record), 0);
  return { count, bytes: sample.length === 0 ? 0 : Math.round((sum / sample.length) * count), estimated: sample.length < count };
}

const encoder = new TextEncoder();
const bytesOf = (record: unknown): number => encoder.encode(JSON.stringify(record)).length;

/** Numbers of a shelf are stored as such: three of 8 bytes, a place of 4, and one of 2 in each column. */
function bytesOfShelf({ ids, text, columns }: Shelf): number {
  const cells = Object.values(columns);
  return bytesOf([ids, text, cells.map((column) => column.cells)]) + ids.length * (3 * 8 + 4 + cells.length * 2);
}

/** So many of a list, evenly over it. */
const spread = <T>(list: readonly T[], most: number): T[] =>
  list.length <= most ? [...list] : Array.from({ length: most }, (_, at) => list[Math.floor((at * list.length) / most)]!);
