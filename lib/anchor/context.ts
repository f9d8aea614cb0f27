/** How well a place in the text fits the context a quote was saved with. */
import type { Span } from './offsets.ts';
import { alike, commonPrefix, commonSuffix } from './similarity.ts';
import type { TextQuoteSelector } from './types.ts';

export interface Fit {
  /** 0–1 over both sides. */
  both: number;
  /** 0–1 of the side that fits better. */
  better: number;
}

type Context = Pick<TextQuoteSelector, 'prefix' | 'suffix'>;

export function fitOf({ prefix, suffix }: Context, text: string, { start, end }: Span): Fit {
  const before = text.slice(Math.max(0, start - prefix.length), start);
  const after = text.slice(end, end + suffix.length);
  const left = side(prefix, before, commonSuffix(prefix, before));
  const right = side(suffix, after, commonPrefix(suffix, after));
  const length = prefix.length + suffix.length;
  if (length === 0) return start === 0 && end === text.length ? { both: 1, better: 1 } : { both: OUTGROWN, better: 0 };
  return {
    both: (left * prefix.length + right * suffix.length) / length,
    better: Math.max(prefix.length >= ENOUGH ? left : 0, suffix.length >= ENOUGH ? right : 0),
  };
}

/** Characters from which on one side alone can speak for a place. */
const ENOUGH = 20;

/** A quote that was all the page had, on a page that now has more: worth asking. */
const OUTGROWN = 0.3;

/** What touches the quote counts as it stands; further away words may have changed. */
const side = (saved: string, found: string, touching: number) => (saved === '' ? 0 : Math.max(touching / saved.length, alike(saved, found)));
