/**
 * The rule of Hypothesis, restated from its public description for comparison: a stored position is believed when exactly the quote
 * stands there; else exact repetitions of the quote, or failing these its closest approximations, are ranked by quote, context and
 * distance from the stored position, and the best one is taken whatever its score. It has no word for "uncertain".
 */
import search from 'approx-string-match';
import type { Span } from '../../../lib/anchor/offsets.ts';
import { pageOf, type Quoted } from '../../../lib/anchor/trials.ts';

/** Weights of the score, out of their sum. */
const WEIGHT = { quote: 50, prefix: 20, suffix: 20, position: 2 };
/** Characters of context it keeps on each side. */
const CONTEXT = 32;
/** Most differences allowed: half the quote, and never more than this. */
const MOST_ERRORS = 256;

interface Match extends Span { errors: number }

export function likeHypothesis({ before, quote, after }: Quoted, text: string): Span | null {
  const hint = before.length;
  if (text.startsWith(quote, hint)) return { start: hint, end: hint + quote.length };
  const [prefix, suffix] = [before.slice(-CONTEXT), after.slice(0, CONTEXT)];
  const score = ({ start, end, errors }: Match): number =>
    WEIGHT.quote * (1 - errors / quote.length)
    + WEIGHT.prefix * closeness(text.slice(Math.max(0, start - prefix.length), start), prefix)
    + WEIGHT.suffix * closeness(text.slice(end, end + suffix.length), suffix)
    + WEIGHT.position * (1 - Math.abs(start - hint) / text.length);
  const matches = repetitions(quote, text);
  const found: Match[] = matches.length > 0 ? matches : search(text, quote, Math.min(MOST_ERRORS, Math.floor(quote.length / 2)));
  let best: { match: Match; worth: number } | null = null;
  for (const match of found) {
    const worth = score(match);
    if (!best || worth > best.worth) best = { match, worth };
  }
  return best && { start: best.match.start, end: best.match.end };
}

function repetitions(quote: string, text: string): Match[] {
  const found: Match[] = [];
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) found.push({ start, end: start + quote.length, errors: 0 });
  return found;
}

/** 1: the words stand in the text; 0: nothing of them does. */
function closeness(text: string, words: string): number {
  if (words === '') return 1;
  if (text.includes(words)) return 1;
  const [closest] = search(text, words, words.length);
  return closest ? 1 - closest.errors / words.length : 0;
}

/** What it searches: all text content of the page, what scripts hold included, which here comes before the text. */
export const textContentOf = (quoted: Quoted): string => `${JSON.stringify({ articleBody: pageOf(quoted) })}\n`;
