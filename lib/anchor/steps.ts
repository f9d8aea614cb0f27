/** Work in short steps, written as generators: whoever runs it decides when to let the page have its turn. */

/** Main-thread time of one slice, ms: well under a frame. */
const SLICE = 6;

/** Runs work in one go. */
export function toEnd<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

export interface Slices {
  /** Runs work in slices, sharing the running slice with the work before it. */
  run<T>(work: Generator<void, T>): Promise<T>;
}

/** One budget for all the work on a page: many small pieces in a row must not make one long task. */
export function makeSlices(): Slices {
  let since = -Infinity;
  let turn: Promise<void> | null = null;
  /** Who gets the turn starts a new slice, and all that waited for it work within it. */
  const newTurn = (): Promise<void> => (turn ??= nextTask().then(() => {
    since = performance.now();
    turn = null;
  }));
  return {
    async run(work) {
      for (;;) {
        if (performance.now() - since > SLICE) await newTurn();
        const step = work.next();
        if (step.done) return step.value;
      }
    },
  };
}

/**
 * A timer, and not `scheduler.yield`: that comes back before all other tasks of the page, which waited 2.2 s for the whole of a search
 * (200 highlights, 500,000 characters, Chromium 156 on a loaded machine).
 */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
