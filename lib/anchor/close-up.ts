/** The place near an estimate where a quote stands in other words. */
import search from 'approx-string-match';
import { HOLD } from './gap.ts';
import type { Span } from './offsets.ts';
import type { TextQuoteSelector } from './types.ts';

/** Share of a quote's characters that may differ in a search. */
const MAX_ERRORS = 0.6;
/** Characters of a quote compared as a whole; of longer ones the two ends are. */
const LONG = 600;

/** `similarity`: 0–1, of the words to the quote's. */
export interface Found extends Span { similarity: number }

export const closeUp = (exact: string, text: string, estimate: Span): Found | null =>
  (exact.length > LONG ? byEnds(exact, text, estimate) : nearest(exact, text, estimate));

function nearest(pattern: string, text: string, { start, end }: Span): Found | null {
  const slack = Math.max(48, pattern.length >> 1);
  const from = Math.max(0, start - slack);
  const matches = search(text.slice(from, end + slack), pattern, Math.floor(pattern.length * MAX_ERRORS));
  const middle = (start + end) / 2 - from;
  const off = (match: { start: number; end: number }): number => Math.abs((match.start + match.end) / 2 - middle);
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

/**
 * Where the context still touches, the quote begins and ends there: an approximate match is loose at its ends. Where one side holds, the other may
 * have gone further: what stands between them now is the quote, up to twice as long as it was.
 */
export function held({ exact, prefix, suffix }: TextQuoteSelector, text: string, span: Span): Span {
  const reach = Math.max(24, (span.end - span.start) >> 1);
  const [before, after] = [prefix.slice(-HOLD), suffix.slice(0, HOLD)];
  const left = edgeNear(before, text, HOLD, span.start, span.start - reach, Math.min(span.start + reach, span.end));
  const right = edgeNear(after, text, 0, span.end, Math.max(span.end - reach, span.start), span.end + reach);
  const start = left ?? (right === null ? null : edgeNear(before, text, HOLD, span.start, right - 2 * exact.length, span.start)) ?? span.start;
  const end = right ?? (left === null ? null : edgeNear(after, text, 0, span.end, span.end, left + 2 * exact.length)) ?? span.end;
  return start < end ? trimmed(text, { start, end }) : span;
}

/** The edge that words of the context give, `offset` from where they begin: the nearest to one between two others, since a quote may hold the same words. */
function edgeNear(words: string, text: string, offset: number, wanted: number, from: number, to: number): number | null {
  if (words.length < HOLD) return null;
  let nearest: number | null = null;
  for (let at = text.indexOf(words, Math.max(0, from - offset)); at >= 0 && at + offset <= to; at = text.indexOf(words, at + 1)) {
    if (nearest === null || Math.abs(at + offset - wanted) < Math.abs(nearest - wanted)) nearest = at + offset;
  }
  return nearest;
}

function trimmed(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, end);
  return { start: start + slice.length - slice.trimStart().length, end: end - (slice.length - slice.trimEnd().length) };
}

/** Whether the suffix begins where the quote began, or the prefix ends where it ended: something stands beside the place that closed over it. */
export function hasClosed({ exact, prefix, suffix }: TextQuoteSelector, words: string): boolean {
  const first = /^\s*(\S+)/.exec(suffix)?.[1];
  const last = /(\S+)\s*$/.exec(prefix)?.[1];
  return (first !== undefined && words.startsWith(first) && !exact.startsWith(first)) || (last !== undefined && words.endsWith(last) && !exact.endsWith(last));
}

/** Characters compared of two long texts. */
const COMPARED = 280;

/** How alike two texts are, 0 to 1; of long ones their beginnings. */
export function similarity(a: string, b: string): number {
  const pattern = a.slice(0, COMPARED);
  const [best] = search(b.slice(0, COMPARED), pattern, pattern.length);
  return best ? 1 - best.errors / pattern.length : 0;
}

/** Quotes up to this length are compared with every place of a page: too few of their pieces outlive an edit. */
const SHORT = 64;
/** Characters of a page searched so, 10 ms of work. */
const MOST_SEARCHED = 200_000;

/** The place anywhere on a page that is most like a short quote. */
export function closest(exact: string, text: string): Found | null {
  if (exact.length > SHORT) return null;
  const [best] = search(text.slice(0, MOST_SEARCHED), exact, Math.floor(exact.length * MAX_ERRORS));
  return best ? { start: best.start, end: best.end, similarity: 1 - best.errors / exact.length } : null;
}
