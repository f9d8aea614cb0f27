import type { Table } from 'dexie';

export interface Sorted<T> { added: T[]; updated: T[]; unchanged: number }

/** What records from elsewhere would do here: of two versions of a record the newer one wins. `ours` has the same order. */
export function sortIncoming<T extends { updatedAt: number }>(incoming: readonly T[], ours: readonly (T | undefined)[]): Sorted<T> {
  const added = incoming.filter((_, index) => ours[index] === undefined);
  const updated = incoming.filter(({ updatedAt }, index) => updatedAt > (ours[index]?.updatedAt ?? Infinity));
  return { added, updated, unchanged: incoming.length - added.length - updated.length };
}

/** Our versions of records from elsewhere. All keys come in one request; asking for each record whether it is there takes seconds. */
export async function readOurs<T>(table: Table<T, string>, keyOf: (record: T) => string): Promise<(incoming: readonly T[]) => Promise<(T | undefined)[]>> {
  const known = new Set(await table.toCollection().primaryKeys());
  return async (incoming) => {
    const keys = incoming.map(keyOf).filter((key) => known.has(key));
    const ours = new Map((await table.bulkGet(keys)).map((found, at) => [keys[at]!, found]));
    return incoming.map((record) => ours.get(keyOf(record)));
  };
}
