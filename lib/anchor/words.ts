/** Where words begin and end. */
import type { Span } from './offsets.ts';
import type { TextQuoteSelector } from './types.ts';

/** Characters of a word; what has no space for longer is a list that lost its separators. */
const LONGEST_WORD = 24;

const LETTER = /[\p{L}\p{N}\p{M}]/u;
const HEAD = /[\p{L}\p{N}\p{M}]*$/u;
const TAIL = /^[\p{L}\p{N}\p{M}]*/u;

/** Whether a place in a text is inside of a word. */
export const isCut = (text: string, at: number): boolean => LETTER.test(text[at - 1] ?? '') && LETTER.test(text[at] ?? '');

/** With all up to the next white space on both sides. */
export function spaced({ start, end }: Span, text: string): Span {
  const head = /\S*$/.exec(text.slice(Math.max(0, start - LONGEST_WORD), start))![0];
  const tail = /^\S*/.exec(text.slice(end, end + LONGEST_WORD))![0];
  return { start: start - head.length, end: end + tail.length };
}

/**
 * An approximate match is loose at its ends: a word it cuts belongs to it where it has most of it. A quote that was saved with a
 * part of a word keeps it.
 */
export function inWords({ start, end }: Span, text: string, { exact, prefix, suffix }: TextQuoteSelector): Span {
  const whole = prefix + exact + suffix;
  const from = isCut(whole, prefix.length) ? start : border(text, start, 'start');
  const to = isCut(whole, prefix.length + exact.length) ? end : border(text, end, 'end');
  const words = text.slice(from, to);
  const blank = words.length - words.trimStart().length;
  return words.trim() === '' ? { start, end } : { start: from + blank, end: from + words.trimEnd().length };
}

function border(text: string, at: number, side: 'start' | 'end'): number {
  if (!isCut(text, at)) return at;
  const head = HEAD.exec(text.slice(Math.max(0, at - LONGEST_WORD), at))![0].length;
  const tail = TAIL.exec(text.slice(at, at + LONGEST_WORD))![0].length;
  const isMostlyIn = side === 'start' ? tail >= head : head >= tail;
  return isMostlyIn === (side === 'start') ? at - head : at + tail;
}
