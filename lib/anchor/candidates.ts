/** Where in a long text a quote that was edited may stand: pieces of it that are still there vote for a place, rare ones with more weight. */
import { MANY, PIECE, type Occurrences } from './occurrences.ts';
import type { Span } from './offsets.ts';
import type { TextQuoteSelector } from './types.ts';

/** Pieces that vote. */
const MAX_PIECES = 48;
/** Places looked at closely. */
const MAX_PLACES = 5;
/** Pieces without which a place is chance. */
const MIN_PIECES = 2;

type Quote = Pick<TextQuoteSelector, 'exact' | 'prefix' | 'suffix'>;

/** The pieces of a quote and its context, by their offsets from the quote's beginning. */
export function piecesOf({ exact, prefix, suffix }: Quote): Map<number, string> {
  const whole = prefix + exact + suffix;
  const stride = Math.max(PIECE >> 1, Math.ceil(whole.length / MAX_PIECES));
  const pieces = new Map<number, string>();
  for (let at = 0; at + PIECE <= whole.length; at += stride) pieces.set(at - prefix.length, whole.slice(at, at + PIECE));
  return pieces;
}

interface Votes { pieces: number; weight: number }

/** Estimated places of the quote, the most voted first; they may be off by the length of what was added or removed. */
export function candidates(quote: Quote, text: string, occurrences: Occurrences): Span[] {
  const width = Math.max(16, quote.exact.length >> 2);
  const votes = count(quote, width, occurrences);
  const places: Span[] = [];
  for (const [bucket, { pieces }] of [...votes].sort(([, a], [, b]) => b.weight - a.weight)) {
    const start = Math.max(0, bucket * width);
    const isKnown = places.some((place) => Math.abs(place.start - start) <= 2 * width);
    if (!isKnown && pieces >= MIN_PIECES) places.push({ start, end: Math.min(text.length, start + quote.exact.length) });
    if (places.length === MAX_PLACES) break;
  }
  return places;
}

function count(quote: Quote, width: number, occurrences: Occurrences): Map<number, Votes> {
  const votes = new Map<number, Votes>();
  for (const [offset, piece] of piecesOf(quote)) {
    const places = occurrences(piece);
    if (places.length >= MANY) continue;
    for (const at of places) {
      const bucket = Math.round((at - offset) / width);
      const { pieces, weight } = votes.get(bucket) ?? { pieces: 0, weight: 0 };
      votes.set(bucket, { pieces: pieces + 1, weight: weight + 1 / Math.sqrt(places.length) });
    }
  }
  return votes;
}
