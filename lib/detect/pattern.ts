/** The regular expression by which text is looked through. Its part for one lexicon is written by `data/lexicon/beginnings.ts`. */

/** Folded units of a form that `beginnings` looks at: with more it takes longer to compile than it saves. */
export const BEGINNING = 4;
/** Stands in `beginnings` for what is not plain to see. */
export const HIDDEN = '@';

/**
 * Stands between texts that are looked through as one, and behind each: no text holds it. All that is read is stored by the browser as two bytes
 * a character for its sake, and the pattern compiled once: for text of one byte a browser compiles it anew. A
 * browser refuses a script in which one of the characters stands that are none.
 */
export const BETWEEN = '\ue000';

/** What is not ASCII may hide a letter, a space, or nothing; so may the end of the text. */
const HIDING = '(?![\\0-\\x7f])';
/** What is not ASCII and folds to a Latin letter or several. */
const OTHER_LETTER = '[\\xc0-\\u024f\\u1e00-\\u1eff\\u212a\\u212b\\ufb00-\\ufb06]';

/**
 * Finds the first unit of all that may be a form, or become one with what follows the text. Letters of ASCII stand in classes of their own:
 * those that hold others, too, take a browser five times as long, and so does a pattern of more than 20,000 characters.
 */
export const patternOf = (beginnings: string): RegExp =>
  new RegExp(`(?<![A-Za-z])(?=${beginnings.replaceAll(HIDDEN, HIDING)}|${OTHER_LETTER})[^]`, 'g');
