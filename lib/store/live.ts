import { liveQuery } from 'dexie';

/** Runs a query of `read/` now and again whenever what it read changes, in whatever context. Returns its undo. */
export function watch<T>(query: () => Promise<T>, onValue: (value: T) => void, onError: (error: unknown) => void = console.error): () => void {
  const watching = liveQuery(query).subscribe(onValue, onError);
  return () => watching.unsubscribe();
}
