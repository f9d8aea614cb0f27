import type { Steps } from './types.ts';

/** Work in steps, done without a rest. */
export function inOneGo<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** ms */
const TURN = 8;

/** Work in steps that gives others their turn. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const start = performance.now();
    while (performance.now() - start < TURN) {
      const { done, value } = steps.next();
      if (done) return value;
    }
    await new Promise((resolve) => { setTimeout(resolve); });
  }
}
