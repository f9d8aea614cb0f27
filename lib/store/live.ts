import { Dexie, liveQuery } from 'dexie';
import { DATABASE, retryOpening } from './database.ts';

/** Runs a query of `read/` now and again whenever what it read changes, in whatever context. Returns its undo. */
export function watch<T>(query: () => Promise<T>, onValue: (value: T) => void, onError: (error: unknown) => void = console.error): () => void {
  retryOpening();
  const watching = liveQuery(query).subscribe(onValue, onError);
  return () => watching.unsubscribe();
}

/** Told after every change of the library that was made in this context. */
export function onWritten(told: () => void): void {
  Dexie.on('storagemutated', (parts) => {
    if (Object.keys(parts).some((part) => part.startsWith(`idb://${DATABASE}/`))) told();
  });
}
