/** Finding a quote whose words did not change. */
import { fitOf, type Fit } from './context.ts';
import type { Span } from './offsets.ts';
import type { TextQuoteSelector } from './types.ts';

export interface Place extends Span { fit: Fit }

/** Repetitions looked at; a text repeated more often is no name of a place. */
const MAX_PLACES = 500;
/** Characters from which on a text that stands once on a page is known by itself, its surroundings rewritten or not. */
const SPEAKS_FOR_ITSELF = 40;
/** Context from which on a place is the place. */
const SURE = 0.5;
/** One side almost untouched is as good. */
const SURE_SIDE = 0.8;
/** Context below which nothing speaks for a place. */
const NOTHING = 0.2;
/** By how much the best of several places must beat the second. */
const MARGIN = 0.15;

export interface Verdict { place: Place; sure: boolean }

/** `homes`: offsets where the stored position and range point to. Null when no place can even be asked about. */
export function findExact(quote: TextQuoteSelector, text: string, homes: readonly number[]): Verdict | null {
  const places = placesOf(quote, text).sort((a, b) => b.fit.both - a.fit.both || distance(a, homes) - distance(b, homes));
  const [best, second] = places;
  if (!best) return null;
  if (!second) return judgeOnly(best, quote);
  return best.fit.both - second.fit.both >= MARGIN ? judgeBest(best) : judgeTied(places, best.fit.both, homes);
}

function placesOf(quote: TextQuoteSelector, text: string): Place[] {
  const places: Place[] = [];
  for (let start = text.indexOf(quote.exact); start >= 0 && places.length < MAX_PLACES; start = text.indexOf(quote.exact, start + 1)) {
    const span = { start, end: start + quote.exact.length };
    if (isCutAlike(quote, text, span)) places.push({ ...span, fit: fitOf(quote, text, span) });
  }
  return places;
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;
const isCut = (text: string, at: number) => LETTER.test(text[at - 1] ?? '') && LETTER.test(text[at] ?? '');

/** A word is not found inside a longer one (`STA` in `START`), unless it stood in a longer one when it was saved. */
function isCutAlike({ exact, prefix, suffix }: TextQuoteSelector, text: string, { start, end }: Span): boolean {
  const whole = prefix + exact + suffix;
  return isCut(text, start) === isCut(whole, prefix.length) && isCut(text, end) === isCut(whole, prefix.length + exact.length);
}

const isSure = ({ both, better }: Fit) => both >= SURE || better >= SURE_SIDE;

function judgeOnly(place: Place, { exact }: TextQuoteSelector): Verdict | null {
  if (isSure(place.fit) || exact.length >= SPEAKS_FOR_ITSELF) return { place, sure: true };
  return place.fit.both >= NOTHING ? { place, sure: false } : null;
}

function judgeBest(place: Place): Verdict | null {
  if (isSure(place.fit)) return { place, sure: true };
  return place.fit.both >= NOTHING ? { place, sure: false } : null;
}

/** Twins in the same surroundings: only one that still stands where the highlight stood is taken for it. */
function judgeTied(places: readonly Place[], best: number, homes: readonly number[]): Verdict | null {
  const twins = places.filter(({ fit }) => best - fit.both < MARGIN);
  const home = twins.find(({ start }) => homes.includes(start));
  if (home && isSure(home.fit)) return { place: home, sure: true };
  const place = home ?? twins[0]!;
  return isSure(place.fit) ? { place, sure: false } : null;
}

const distance = ({ start }: Place, homes: readonly number[]) => Math.min(...homes.map((home) => Math.abs(home - start)), Infinity);
