export interface Sorted<T> { added: T[]; updated: T[]; unchanged: number }

/** What records from elsewhere would do here: of two versions of a record the newer one wins. `ours` has the same order. */
export function sortIncoming<T extends { updatedAt: number }>(incoming: readonly T[], ours: readonly (T | undefined)[]): Sorted<T> {
  const added = incoming.filter((_, index) => ours[index] === undefined);
  const updated = incoming.filter(({ updatedAt }, index) => updatedAt > (ours[index]?.updatedAt ?? Infinity));
  return { added, updated, unchanged: incoming.length - added.length - updated.length };
}
