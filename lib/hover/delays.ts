import type { Delays } from './types.ts';

/**
 * - `dwell`: a pointer that rests this long means it (the reader may set another);
 * - `patience`: answers take 5–70 ms, so a card waits this long before it would rather say "loading" than nothing;
 * - `grace`: time to travel from the mention into the card over ground that is neither (WCAG 1.4.13, hoverable).
 */
export const DELAYS: Delays = { dwell: 300, patience: 120, grace: 300 };
