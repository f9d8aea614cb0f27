/** Where a quote stands in a text: its own words first, then edited ones. */
import { findExact, type Verdict } from './exact.ts';
import type { Selectors } from './types.ts';

type Quoted = Pick<Selectors, 'quote' | 'twins'>;

/** `edited` is set when its words are not the quote's. */
export interface Sought extends Verdict { edited?: boolean }

/** `homes`: offsets where the stored position and range point to. Without `edited` a quote whose words changed is not found. */
export function* seek(quoted: Quoted, text: string, homes: readonly number[], edited?: () => Generator<void, Verdict | null>): Generator<void, Sought | null> {
  const exact = findExact(quoted, text, homes);
  yield;
  if (exact?.sure || !edited) return exact;
  const other = yield* edited();
  if (other && (other.sure || !exact)) return { ...other, edited: text.slice(other.place.start, other.place.end) !== quoted.quote.exact };
  return exact;
}
