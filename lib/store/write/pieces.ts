/** Records that come from outside of the database, piece by piece, into one transaction. */
import { Dexie } from 'dexie';

export interface Piece<T> { count: number; read(): Promise<T> }

/**
 * Called inside of the transaction, whose time is never spent waiting for a piece: while one is written the next is read. One that is there already
 * is given at once; waiting inside of a transaction lasts until all that was asked of the database before is done.
 */
export function readAhead<T>(pieces: readonly Piece<T>[]): (at: number) => Promise<T> {
  let [next, ahead] = [0, begin(pieces[0])];
  return async (at) => {
    const reading = at === next ? ahead : begin(pieces[at]);
    const piece = reading.read ? reading.read.piece : await Dexie.waitFor(reading.promise);
    // Not before: pieces are read one after the other.
    [next, ahead] = [at + 1, begin(pieces[at + 1])];
    return piece as T;
  };
}

interface Reading<T> { promise: Promise<T | undefined>; /** Once it is there. */ read?: { piece: T | undefined } }

/** A failure is told to whoever waits for the piece, who may never come. */
function begin<T>(piece: Piece<T> | undefined): Reading<T> {
  const reading: Reading<T> = { promise: Dexie.ignoreTransaction(async () => piece?.read()) };
  reading.promise.then((read) => { reading.read = { piece: read }; }, () => undefined);
  return reading;
}

/** Pieces on their way to the disk: one is written while the next is made ready, and no more lie in memory. */
const AT_ONCE = 2;

/** Hands pieces over to be written, one as soon as the one before the last is. */
export function writeBehind(): { write(work: () => PromiseLike<unknown>): Promise<void>; end(): Promise<void> } {
  const under: PromiseLike<unknown>[] = [];
  return {
    write: async (work) => {
      if (under.length >= AT_ONCE) await under.shift();
      const writing = work();
      // Told to whoever waits for it, who may have failed meanwhile.
      writing.then(undefined, () => undefined);
      under.push(writing);
    },
    end: async () => { for (const writing of under) await writing; },
  };
}

export const totalOf = (pieces: readonly Piece<unknown>[]): number => pieces.reduce((sum, { count }) => sum + count, 0);
