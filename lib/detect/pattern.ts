/** The regular expression by which text is looked through. Its part for one lexicon is written by `data/lexicon/beginnings.ts`. */

/** Folded units of a form that `beginnings` looks at: with more it takes longer to compile than it saves. */
export const BEGINNING = 5;
/** Stand in `beginnings` for what is not plain to see, and for what folds to a space, inside of a class. */
export const HIDDEN = '@';
export const SPACES = '_';

/** Stands between texts that are looked through as one: no form holds it. */
export const BETWEEN = '\x01';

/** Letters that are not ASCII, and what takes the place of several or of none, may hide any letter; so may the end of the text. Signs hide nothing. */
const HIDING = '(?![\\x02-\\x7f\\xa0\\xab\\xbb\\u2010-\\u2027\\u2030-\\u203a])';
const SPACE_CLASS = '\\t-\\r \\-\\xa0\\u2000-\\u200a\\u2010-\\u2015\\u202f\\u205f\\u2212';
/** What is not ASCII and folds to a Latin letter or several. */
const OTHER_LETTER = '[\\xc0-\\u024f\\u1e00-\\u1eff\\u212a\\u212b\\ufb00-\\ufb06]';

/**
 * Finds the first unit of all that may be a form, or become one with what follows the text. Plain letters stand as such and all others aside:
 * classes that hold both take a browser five times as long.
 */
export const patternOf = (beginnings: string): RegExp =>
  new RegExp(`(?<![A-Za-z])(?=${beginnings.replaceAll(HIDDEN, HIDING).replaceAll(SPACES, SPACE_CLASS)}|${OTHER_LETTER})[^]`, 'g');
