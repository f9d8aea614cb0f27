/**
 * The whole library in few words: what it consists of, in groups of highlights whose names change with what is in them. Two outlines are
 * compared in milliseconds at any size; only groups that differ have to be read.
 */
import type { Table } from 'dexie';
import { SHELF_SIZE } from '../../library/shelf.ts';
import { library, type Library } from '../database.ts';
import { digest } from '../digest.ts';
import type { Highlight } from '../types.ts';

/** Some highlights. The name is made from the shelf's stamp, or in the trash from what lies there since when. */
export interface Group { name: string; shelf?: { first: string; stamp: number }; ids?: string[] }

/** Tables that are backed up as they are: the compiler asks for every new one. Shelves follow from the highlights; what can be taken back ends with a restore. */
const IN_REST: Record<TableName, boolean> = { highlights: false, shelves: false, steps: false, flags: true, sites: true, dismissals: true, joins: true, meta: true };
type TableName = { [K in keyof Library]: Library[K] extends Table<infer _T, infer _K> ? K : never }[keyof Library];

const REST = Object.entries(IN_REST).flatMap(([name, isIn]) => (isIn ? [name] : []));

/** All that is not a highlight: the records of each table, by its name. */
export type Rest = Record<string, unknown[]>;

export interface Outline {
  groups: Group[];
  /** Highlights, the trash included. */
  total: number;
  trash: number;
  rest: Rest;
}

export const outline = (): Promise<Outline> => library.transaction('r', library.tables, async () => {
  const { highlights, shelves } = library;
  const [keys, total, ids] = await Promise.all([
    shelves.orderBy('[first+stamp]').keys() as unknown as Promise<[first: string, stamp: number][]>, highlights.count(), highlights.orderBy('deletedAt').primaryKeys(),
  ]);
  const records = await Promise.all(REST.map(async (name): Promise<[string, unknown[]]> => [name, await library.table(name).toArray()]));
  return {
    groups: [...keys.map(([first, stamp]) => ({ name: `shelf-${String(stamp).replace('0.', '')}`, shelf: { first, stamp } })), ...inTrash(ids, await timesInTrash(ids.length))],
    total, trash: ids.length, rest: Object.fromEntries(records),
  };
});

/** Records of the trash that are read to see whether they were changed there. In a fuller one only coming and going is seen: hardly anything else happens in it. */
const LOOKED_AT = 1_000;

/** In the order of the ids. */
async function timesInTrash(count: number): Promise<unknown[]> {
  const trash = library.highlights.orderBy('deletedAt');
  return count > LOOKED_AT ? trash.keys() : (await trash.toArray()).map(({ deletedAt, updatedAt }) => [deletedAt, updatedAt]);
}

const inTrash = (ids: readonly string[], times: readonly unknown[]): Group[] => slices(ids).map((part, slice) => ({
  name: `trash-${digest(JSON.stringify(part.map((id, at) => [id, times[slice * SHELF_SIZE + at]])))}`, ids: part,
}));

export const slices = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / SHELF_SIZE) }, (_, at) => ids.slice(at * SHELF_SIZE, (at + 1) * SHELF_SIZE));

/** The ids of a group as it stands now; null when it is no longer what its name says. */
export async function idsOf({ shelf, ids }: Group): Promise<string[] | null> {
  if (!shelf) return ids ?? [];
  const found = await library.shelves.get(shelf.first);
  return found?.stamp === shelf.stamp ? found.ids : null;
}

/** The records of a group; null when it is no longer what its name says. */
export const recordsOf = (group: Group): Promise<Highlight[] | null> => library.transaction('r', library.highlights, library.shelves, async () => {
  const ids = await idsOf(group);
  if (!ids) return null;
  const found = (await library.highlights.bulkGet(ids)).filter((highlight) => highlight !== undefined);
  const isSame = group.ids === undefined || (found.length === ids.length && found.every(({ deletedAt }) => deletedAt !== null));
  return isSame ? found : null;
});

/** The outline of one moment, with the records of the groups not yet `known`; without them when they are more than `most`. */
export const snapshot = (known: (name: string) => boolean, most: number): Promise<{ now: Outline; missing: Group[]; records: Highlight[][] | null }> =>
  library.transaction('r', library.tables, async () => {
    const now = await outline();
    const missing = now.groups.filter(({ name }) => !known(name));
    if (missing.length > most) return { now, missing, records: null };
    const records: Highlight[][] = [];
    for (const group of missing) records.push((await recordsOf(group)) ?? []);
    return { now, missing, records };
  });

/** In the order of their ids, in groups of a shelf's size: for a library whose shelves cannot be relied on. */
export const everyGroup = async (): Promise<string[][]> => slices(await library.highlights.toCollection().primaryKeys());

export const isEmpty = ({ total, rest }: Outline): boolean =>
  total === 0 && Object.values(rest).every(({ length }) => length === 0);
