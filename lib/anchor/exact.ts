/** Finding a quote whose words did not change. */
import { fitOf, type Fit } from './context.ts';
import type { Span } from './offsets.ts';
import type { Selectors, TextQuoteSelector, Twins } from './types.ts';
import { isCut } from './words.ts';

export interface Place extends Span { fit: Fit }

/** Repetitions looked at; a text repeated more often is no name of a place. */
const MAX_PLACES = 500;
/** Characters from which on a text that stands once on a page is known by itself, its surroundings rewritten or not. */
const SPEAKS_FOR_ITSELF = 40;
/** Context from which on a place is the place. */
const SURE = 0.5;
/** One side almost untouched is as good. */
const SURE_SIDE = 0.8;
/** Context that is the same but for a letter or two. */
const UNTOUCHED = 0.9;
/** Context below which nothing speaks for a place. */
const NOTHING = 0.2;
/** Context of a twin at saving that, with the quote gone from beside it, may have become the quote's. */
const TEMPTING = 0.35;
/** By how much the best of several places must beat the second. */
const MARGIN = 0.15;

export interface Verdict { place: Place; sure: boolean }
type Quoted = Pick<Selectors, 'quote' | 'twins'>;

/** `homes`: offsets where the stored position and range point to. Null when no place can even be asked about. */
export function findExact({ quote, twins }: Quoted, text: string, homes: readonly number[]): Verdict | null {
  const places = placesOf(quote, text);
  const nth = twins && places.length === twins.count ? places[twins.index] : undefined;
  const ranked = places.toSorted((a, b) => b.fit.both - a.fit.both || distance(a, homes) - distance(b, homes));
  const [best, second] = ranked;
  if (!best) return null;
  if (second && best.fit.both - second.fit.both < MARGIN) return judgeTied(ranked, best.fit.both, homes, nth);
  if (nth && nth !== best && beatenBy(twins, best)) return { place: nth, sure: quote.exact.length >= SPEAKS_FOR_ITSELF };
  const isItself = !second && quote.exact.length >= SPEAKS_FOR_ITSELF;
  const isTwin = nth === undefined && (beatenBy(twins, best) || isDoubtfulName(quote, twins, best, places.length));
  if (isSure(best.fit) || isItself) return { place: best, sure: !isTwin };
  return best.fit.both >= NOTHING ? { place: best, sure: false } : null;
}

/** Fewer or more of them than there were, and this one fits no better than a twin did: it may be the twin. */
export const beatenBy = (twins: Twins | undefined, { fit }: Place): boolean =>
  twins !== undefined && (twins.count > 1 || twins.rival > 0) && fit.both < twins.rival + MARGIN;

/**
 * A name that stands there more or less often than it did needs surroundings nobody touched. Where one is gone, not even they decide when a twin had
 * much of them: of two teasers with the same first words the second moves up into the place of the first.
 */
const isDoubtfulName = ({ exact }: TextQuoteSelector, twins: Twins | undefined, { fit }: Place, now: number) =>
  twins !== undefined && twins.count > 1 && exact.length < SPEAKS_FOR_ITSELF && (fit.both < UNTOUCHED || (now < twins.count && twins.rival >= TEMPTING));

export function placesOf(quote: TextQuoteSelector, text: string): Place[] {
  const places: Place[] = [];
  for (let start = text.indexOf(quote.exact); start >= 0 && places.length < MAX_PLACES; start = text.indexOf(quote.exact, start + 1)) {
    const span = { start, end: start + quote.exact.length };
    if (isCutAlike(quote, text, span)) places.push({ ...span, fit: fitOf(quote, text, span) });
  }
  return places;
}

/** A word is not found inside a longer one (`STA` in `START`), unless it stood in a longer one when it was saved. */
function isCutAlike({ exact, prefix, suffix }: TextQuoteSelector, text: string, { start, end }: Span): boolean {
  const whole = prefix + exact + suffix;
  return isCut(text, start) === isCut(whole, prefix.length) && isCut(text, end) === isCut(whole, prefix.length + exact.length);
}

const isSure = ({ both, better }: Fit) => both >= SURE || better >= SURE_SIDE;

/**
 * Twins in the same surroundings: sure is only the nth of as many as there were, or one that position and path both point to. Either
 * alone points to the neighbour as soon as one more stands before them.
 */
function judgeTied(ranked: readonly Place[], best: number, homes: readonly number[], nth: Place | undefined): Verdict | null {
  const tied = ranked.filter(({ fit }) => best - fit.both < MARGIN);
  const known = tied.find((place) => place === nth) ?? tied.find(({ start }) => homes.every((home) => home === start));
  const place = known ?? tied[0]!;
  return isSure(place.fit) ? { place, sure: known !== undefined } : null;
}

const distance = ({ start }: Place, homes: readonly number[]) => Math.min(...homes.map((home) => Math.abs(home - start)), Infinity);
