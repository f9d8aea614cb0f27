/** The regular expression by which text is looked through. Its part for one lexicon is written by `data/lexicon/beginnings.ts`. */

/** Folded units of a head that `beginnings` looks at, if they tell enough: with more it takes longer to compile than it saves. */
export const BEGINNING = 3;
/** Stands in `beginnings` for all that is not ASCII, and for the end of the text. */
export const NOT_ASCII = '@';
/** No beginning stands behind it. */
export const LATIN_END = '\u024f';

const LATIN = '\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u024f';
/** What is not ASCII and folds to a Latin letter or several. */
const OTHER_LETTER = `[${LATIN}\\u1e00-\\u1eff\\u212a\\u212b\\ufb00-\\ufb06]`;

/** Finds the first unit of all that may be a form, or become one with what follows the text; what stands before it is not always seen. */
export const patternOf = (beginnings: string): RegExp =>
  new RegExp(`(?:^|[^A-Za-z${LATIN}])(?=${beginnings.replaceAll(NOT_ASCII, '(?![\\0-\\x7f])')}|${OTHER_LETTER})[^]`, 'g');
