/** Where in a long text a quote that was edited may stand: pieces of it that are still there vote for a place. */
import type { Span } from './offsets.ts';
import type { TextQuoteSelector } from './types.ts';

/** Characters of a voting piece: long enough to be rare, short enough to stand between two edits. */
const PIECE = 8;
/** Pieces that vote; each costs one pass over the text. */
const MAX_PIECES = 40;
/** Places one piece may vote for: what stands everywhere says nothing. */
const MAX_VOTES = 30;
/** Places looked at closely. */
const MAX_PLACES = 4;
/** Votes without which a place is chance. */
const MIN_VOTES = 2;

/** Estimated places of the quote, the most voted first; they may be off by the length of what was added or removed. */
export function candidates({ exact, prefix, suffix }: TextQuoteSelector, text: string): Span[] {
  const whole = prefix + exact + suffix;
  const width = Math.max(16, exact.length >> 2);
  const votes = count(whole, prefix.length, text, width);
  const places: Span[] = [];
  for (const [bucket, number] of [...votes].sort(([, a], [, b]) => b - a)) {
    const start = Math.max(0, bucket * width);
    const known = places.some((place) => Math.abs(place.start - start) <= 2 * width);
    if (!known && number >= MIN_VOTES) places.push({ start, end: Math.min(text.length, start + exact.length) });
    if (places.length === MAX_PLACES) break;
  }
  return places;
}

function count(whole: string, before: number, text: string, width: number): Map<number, number> {
  const votes = new Map<number, number>();
  const stride = Math.max(PIECE >> 1, Math.ceil(whole.length / MAX_PIECES));
  for (let at = 0; at + PIECE <= whole.length; at += stride) {
    const piece = whole.slice(at, at + PIECE);
    let found = text.indexOf(piece);
    for (let n = 0; found >= 0 && n < MAX_VOTES; n++, found = text.indexOf(piece, found + 1)) {
      const bucket = Math.round((found - at + before) / width);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
    }
  }
  return votes;
}
