/**
 * Finding a quote whose words changed. Careful before complete: similar words alone are a lookalike, so the surroundings must speak
 * for the place too, and where they now touch each other the quote was deleted.
 */
import search from 'approx-string-match';
import { candidates } from './candidates.ts';
import { fitOf } from './context.ts';
import { beatenBy, type Place, type Verdict } from './exact.ts';
import type { Span } from './offsets.ts';
import type { Selectors, TextQuoteSelector } from './types.ts';

/** Similarity and context from which on a place is the quote, edited. */
const SURE = { similarity: 0.6, context: 0.6 };
/** Those from which on it is worth asking. */
const WORTH_ASKING = { similarity: 0.4, context: 0.35 };
/** Quotes shorter than this are names and phrases: one edited word makes another name, so they are at most asked about. */
const NO_NAME = 25;
/** By how much the best place must beat the second. */
const MARGIN = 0.12;
/** Share of a quote's characters that may differ in a search. */
const MAX_ERRORS = 0.55;
/** Characters of a quote compared as a whole; of longer ones the two ends are. */
const LONG = 600;
/** Characters of context that make a hold on one side. */
const HOLD = 14;

interface Edited extends Place { similarity: number }

export function findEdited({ quote, twins }: Pick<Selectors, 'quote' | 'twins'>, text: string): Verdict | null {
  const places = candidates(quote, text)
    .map((place) => closeUp(quote, text, place))
    .filter((place) => place !== null && !wasDeleted(quote, text, place))
    .map((place) => place!)
    .sort((a, b) => worth(b) - worth(a));
  const best = places[0];
  const second = places.find((place) => best && (place.end <= best.start || place.start >= best.end));
  if (!best || best.similarity < WORTH_ASKING.similarity || best.fit.both < WORTH_ASKING.context) return null;
  const isClear = !second || worth(best) - worth(second) >= MARGIN;
  const isSure = best.similarity >= SURE.similarity && best.fit.both >= SURE.context && quote.exact.length >= NO_NAME;
  return { place: best, sure: isClear && isSure && !beatenBy(twins, best) };
}

const worth = ({ similarity, fit }: Edited) => (similarity + fit.both) / 2;

/** The place near an estimate that fits best. */
function closeUp(quote: TextQuoteSelector, text: string, estimate: Span): Edited | null {
  const found = quote.exact.length > LONG ? byEnds(quote.exact, text, estimate) : nearest(quote.exact, text, estimate);
  if (!found) return null;
  const span = held(quote, text, found);
  return { ...span, similarity: found.similarity, fit: fitOf(quote, text, span) };
}

interface Found extends Span { similarity: number }

function nearest(pattern: string, text: string, { start, end }: Span): Found | null {
  const slack = Math.max(48, pattern.length >> 1);
  const from = Math.max(0, start - slack);
  const matches = search(text.slice(from, end + slack), pattern, Math.floor(pattern.length * MAX_ERRORS));
  const middle = (start + end) / 2 - from;
  const off = (match: { start: number; end: number }) => Math.abs((match.start + match.end) / 2 - middle);
  const [best] = matches.sort((a, b) => a.errors - b.errors || off(a) - off(b));
  return best ? { start: from + best.start, end: from + best.end, similarity: 1 - best.errors / pattern.length } : null;
}

/** A long quote by its first and last characters; what stands between may have grown or shrunk by half. */
function byEnds(exact: string, text: string, { start, end }: Span): Found | null {
  const size = LONG >> 1;
  const head = nearest(exact.slice(0, size), text, { start, end: start + size });
  const tail = nearest(exact.slice(-size), text, { start: end - size, end });
  if (!head || !tail) return null;
  const length = tail.end - head.start;
  if (length < exact.length / 2 || length > exact.length * 1.5) return null;
  return { start: head.start, end: tail.end, similarity: (head.similarity + tail.similarity) / 2 };
}

/** Where the context still touches, the quote begins and ends there: an approximate match is loose at its ends. */
function held(quote: TextQuoteSelector, text: string, span: Span): Span {
  const reach = Math.max(24, (span.end - span.start) >> 1);
  const before = quote.prefix.slice(-HOLD);
  const after = quote.suffix.slice(0, HOLD);
  const left = before.length === HOLD ? text.lastIndexOf(before, Math.min(span.start + reach, span.end) - HOLD) : -1;
  const right = after.length === HOLD ? text.indexOf(after, Math.max(span.end - reach, span.start)) : -1;
  const start = left >= 0 && left + HOLD >= span.start - reach ? left + HOLD : span.start;
  const end = right >= 0 && right <= span.end + reach ? right : span.end;
  return start < end ? trimmed(text, { start, end }) : span;
}

function trimmed(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, end);
  return { start: start + slice.length - slice.trimStart().length, end: end - (slice.length - slice.trimEnd().length) };
}

/** Prefix and suffix stand side by side now: what stood between them is gone, however similar its neighbour. */
function wasDeleted({ exact, prefix, suffix }: TextQuoteSelector, text: string, { start, end }: Span): boolean {
  const before = prefix.trimEnd().slice(-HOLD);
  const after = suffix.trimStart().slice(0, HOLD);
  if (before.length < HOLD || after.length < HOLD) return false;
  const around = text.slice(Math.max(0, start - exact.length - 2 * HOLD), end + exact.length + 2 * HOLD);
  const left = around.indexOf(before);
  const right = left < 0 ? -1 : around.indexOf(after, left + HOLD);
  return right >= 0 && right - left - HOLD < exact.length / 4;
}
