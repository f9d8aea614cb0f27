import type { Steps } from './types.ts';

/** Work in steps, done without a rest. */
export function inOneGo<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
