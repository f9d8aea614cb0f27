/** How well a place in the text fits the context a quote was saved with. */
import type { Span } from './offsets.ts';
import { alike, commonPrefix, commonSuffix } from './similarity.ts';
import type { TextQuoteSelector } from './types.ts';

export interface Fit {
  /** 0–1 over both sides. */
  both: number;
  /** 0–1 of the side that fits better. */
  better: number;
  /** Characters next to the place that stand as they did, on the side where fewer do; a side without context does not count. */
  touching: number;
}

type Context = Pick<TextQuoteSelector, 'prefix' | 'suffix'>;

export function fitOf({ prefix, suffix }: Context, text: string, { start, end }: Span): Fit {
  const before = text.slice(Math.max(0, start - prefix.length), start);
  const after = text.slice(end, end + suffix.length);
  const [head, tail] = [commonSuffix(prefix, before), commonPrefix(suffix, after)];
  const [left, right] = [side(prefix, before, head), side(suffix, after, tail)];
  const touching = Math.min(prefix === '' ? Infinity : head, suffix === '' ? Infinity : tail);
  const length = prefix.length + suffix.length;
  if (length === 0) return start === 0 && end === text.length ? { both: 1, better: 1, touching } : { both: OUTGROWN, better: 0, touching };
  return {
    both: (left * prefix.length + right * suffix.length) / length,
    better: Math.max(prefix.length >= ENOUGH ? left : 0, suffix.length >= ENOUGH ? right : 0),
    touching,
  };
}

/** Characters from which on one side alone can speak for a place. */
const ENOUGH = 20;

/** A quote that was all the page had, on a page that now has more: worth asking. */
const OUTGROWN = 0.3;

/** What touches the quote counts as it stands; further away words may have changed. */
const side = (saved: string, found: string, touching: number) => (saved === '' ? 0 : Math.max(touching / saved.length, alike(saved, found)));
