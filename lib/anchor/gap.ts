/** Context as a bracket: where what stood before and behind a quote stands side by side now, the quote is gone from between. */
import type { Span } from './offsets.ts';
import type { TextQuoteSelector } from './types.ts';
import { spaced } from './words.ts';

/** Characters of context that make a hold on one side. */
export const HOLD = 14;
/** Characters on each side that make a junction; longer when the quote itself has the shorter one within. */
const JUNCTIONS = [HOLD, 2 * HOLD, 3 * HOLD];
/** Characters between two blocks. */
const BETWEEN_BLOCKS = 2;

const mostBetween = (exact: string): number => Math.max(BETWEEN_BLOCKS, exact.length / 4);

/** Whether prefix and suffix stand side by side somewhere now: what stood between them is gone, however similar something else is. */
export function wasDeleted({ exact, prefix, suffix }: TextQuoteSelector, text: string): boolean {
  const most = mostBetween(exact);
  const [before, after] = [prefix.trimEnd(), suffix.trimStart()];
  const hold = JUNCTIONS.find((size) => meetings(before.slice(-size), after.slice(0, size), prefix + exact + suffix, most).length === 0);
  return hold !== undefined && before.length >= hold && after.length >= hold && meetings(before.slice(-hold), after.slice(0, hold), text, most).length > 0;
}

/**
 * The words on both sides of where a quote that is gone stood, if that is one place: what surrounded it meets there, or what surrounded
 * its block. For showing a reader the place, not for judging: the second is too weak for that.
 */
export function gapOf({ exact, prefix, suffix }: TextQuoteSelector, text: string): Span | null {
  const [before, after] = [prefix.trimEnd(), suffix.trimStart()];
  const above = prefix.slice(0, Math.max(0, prefix.lastIndexOf('\n')));
  const below = suffix.includes('\n') ? suffix.slice(suffix.indexOf('\n') + 1) : '';
  return one(before, after, text, mostBetween(exact)) ?? one(above, below, text, BETWEEN_BLOCKS)
    ?? one(before, below, text, BETWEEN_BLOCKS) ?? one(above, after, text, BETWEEN_BLOCKS);
}

/** The only place where two texts meet, in whole words. */
function one(before: string, after: string, text: string, most: number): Span | null {
  for (const size of JUNCTIONS) {
    if (before.length < size || after.length < size) return null;
    const [place, second] = meetings(before.slice(-size), after.slice(0, size), text, most);
    if (!place) return null;
    if (!second) return spaced(place, text);
  }
  return null;
}

/** Where `after` follows `before` with at most so many characters between; each with both. */
function meetings(before: string, after: string, text: string, most: number): Span[] {
  const found: Span[] = [];
  for (let start = text.indexOf(before); start >= 0; start = text.indexOf(before, start + 1)) {
    const end = start + before.length;
    const gap = text.slice(end, end + after.length + most).indexOf(after);
    if (gap >= 0 && gap <= most) found.push({ start, end: end + gap + after.length });
  }
  return found;
}
