/** Records that come from outside of the database, piece by piece, into one transaction. */
import { Dexie } from 'dexie';

export interface Piece<T> { count: number; read(): Promise<T> }

/** Called inside of the transaction, whose time is never spent waiting for a piece: while one is written the next is read. */
export function readAhead<T>(pieces: readonly Piece<T>[]): (at: number) => Promise<T> {
  let [next, reading] = [0, begin(pieces[0])];
  return async (at) => {
    const piece = await Dexie.waitFor(at === next ? reading : begin(pieces[at]));
    [next, reading] = [at + 1, begin(pieces[at + 1])];
    return piece as T;
  };
}

/** A failure is told to whoever waits for the piece, who may never come. */
function begin<T>(piece: Piece<T> | undefined): Promise<T | undefined> {
  const reading = Dexie.ignoreTransaction(async () => piece?.read());
  reading.catch(() => undefined);
  return reading;
}

export const totalOf = (pieces: readonly Piece<unknown>[]): number => pieces.reduce((sum, { count }) => sum + count, 0);
