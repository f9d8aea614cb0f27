/** The regular expression by which the first text of a page is looked through. Its part for one lexicon is written by `data/lexicon/beginnings.ts`. */

/** Folded units of a head that `beginnings` looks at: with more it grows faster than it gains. */
export const BEGINNING = 5;
/** Stands for all that is not ASCII in the classes of `beginnings`: it is on every second place there. */
export const NOT_ASCII = '@';

/** Characters that take no place or that of several letters, as a class: `beginnings` does not know them. */
export const SHIFTING = '[\\xad\\xc6\\xe6\\u0152\\u0153\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05c7\\u0600-\\u061c\\u064b-\\u065f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ud800-\\udfff\\ufb00-\\ufb06\\ufe00-\\ufe2f\\ufeff]';
/** Stands between texts that are looked through as one: no form holds it. */
export const BETWEEN = '\x01';
const NO_WORD_BEFORE = '(?<![A-Za-z\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u024f])';
/** A word so near the end of the text that `beginnings` may want to see more of it. */
const AT_THE_END = `[A-Za-z0-9\\x80-\\uffff][\\s\\-]*(?:[^\\s\\-${BETWEEN}][\\s\\-]*){0,${BEGINNING - 1}}(?:${BETWEEN}|$)`;

/** Finds the first unit of all that may be a form, or become one with what follows the text, and shifting characters. */
export const patternOf = (beginnings: string): RegExp =>
  new RegExp(`${NO_WORD_BEFORE}(?=${beginnings.replaceAll(NOT_ASCII, '\\x80-\\uffff')}|${AT_THE_END})[^]|${SHIFTING}`, 'g');
