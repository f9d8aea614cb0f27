import type { Table } from 'dexie';

/** `replaced` are our versions of those that are updated, in the same order. */
export interface Sorted<T> { added: T[]; updated: T[]; replaced: T[]; unchanged: number }

/** What records from elsewhere would do here: of two versions of a record the newer one wins. `ours` has the same order. */
export function sortIncoming<T extends { updatedAt: number }>(incoming: readonly T[], ours: readonly (T | undefined)[]): Sorted<T> {
  const added = incoming.filter((_, index) => ours[index] === undefined);
  const isNewer = (record: T, index: number): boolean => record.updatedAt > (ours[index]?.updatedAt ?? Infinity);
  const updated = incoming.filter(isNewer);
  const replaced = ours.filter((old, index): old is T => old !== undefined && isNewer(incoming[index]!, index));
  return { added, updated, replaced, unchanged: incoming.length - added.length - updated.length };
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
