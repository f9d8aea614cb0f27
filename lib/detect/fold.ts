/**
 * Folding of text, one UTF-16 unit at a time, so that a walk over the raw text never needs offsets mapped back:
 * case, accents (composed or as combining marks), curly quotes, dashes, spaces and ligatures become plain;
 * soft hyphens and zero-width characters vanish.
 */

/** A unit that stands for nothing we compare (symbols, CJK …): it ends words. */
export const OTHER = 0;
/** A unit that is not there for comparing (soft hyphen, zero-width, combining mark). */
export const SKIP = 1;
/** A unit that stands for two or three letters: see `expansionOf`. */
export const EXPAND = 2;
export const SPACE = 0x20;
export const HYPHEN = 0x2d;
export const APOSTROPHE = 0x27;

const UNKNOWN = 0xffff;
/** Everything in use for Latin text lies below; what lies above is rare and looked up slowly. */
const TABLE_END = 0x2220;
const table = new Uint16Array(TABLE_END).fill(UNKNOWN);

const EXPANSIONS = new Map<number, string>([
  [0xdf, 'ss'], [0x1e9e, 'ss'], [0xe6, 'ae'], [0xc6, 'ae'], [0x153, 'oe'], [0x152, 'oe'],
  [0xfb00, 'ff'], [0xfb01, 'fi'], [0xfb02, 'fl'], [0xfb03, 'ffi'], [0xfb04, 'ffl'], [0xfb05, 'st'], [0xfb06, 'st'],
]);
const SKIPPED = /[\p{M}\p{Cf}]/u;
const HYPHENS = /[\u2010-\u2015\u2212]/;
const APOSTROPHES = /[\u2018-\u201B\u00B4\u02B9-\u02BF\u2032`]/;
const QUOTES = /[\u201C-\u201F\u00AB\u00BB\u2039\u203A\u2033]/;
const LETTER_OR_NUMBER = /[\p{L}\p{Nd}]/u;
/** Scripts written without spaces between words: a Latin name may touch them. */
const UNSPACED = /[\u0E00-\u0EFF\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/;

/** ASCII and the letters of western Europe, without any regular expression: their first use would cost more than a page's scan. */
function learnCommon(unit: number): number {
  if (unit >= 0x41 && unit <= 0x5a) return unit + 0x20;
  if (unit === 0x60) return APOSTROPHE;
  if (unit < 0x80) return unit <= SPACE ? SPACE : unit;
  if (unit === 0xa0) return SPACE;
  if (unit === 0xad) return SKIP;
  const isLetter = unit >= 0xc0 && unit !== 0xd7 && unit !== 0xf7;
  return isLetter ? String.fromCharCode(unit).toLowerCase().normalize('NFD').charCodeAt(0) : UNKNOWN;
}

/** End of the alphabets `learnCommon` knows. */
const COMMON_END = 0x180;

function learn(unit: number): number {
  if (EXPANSIONS.has(unit)) return EXPAND;
  const common = unit < COMMON_END ? learnCommon(unit) : UNKNOWN;
  if (common !== UNKNOWN) return common;
  const char = String.fromCharCode(unit);
  if (SKIPPED.test(char)) return SKIP;
  if (LETTER_OR_NUMBER.test(char) && !UNSPACED.test(char)) return char.toLowerCase().normalize('NFD').charCodeAt(0);
  if (/\s/.test(char)) return SPACE;
  if (HYPHENS.test(char)) return HYPHEN;
  if (APOSTROPHES.test(char)) return APOSTROPHE;
  if (QUOTES.test(char)) return 0x22;
  return unit < 0x80 ? unit : OTHER;
}

/** The folded form of one unit: a lower-case letter, digit or plain punctuation mark, or one of the constants above. */
export function fold(unit: number): number {
  if (unit >= TABLE_END) return learn(unit);
  const known = table[unit]!;
  if (known !== UNKNOWN) return known;
  return (table[unit] = learn(unit));
}

export const expansionOf = (unit: number): string => EXPANSIONS.get(unit)!;

/** For folded units. */
export const isLetter = (f: number): boolean => (f >= 0x61 && f <= 0x7a) || f >= 0x80 || f === EXPAND;
export const isDigit = (f: number): boolean => f >= 0x30 && f <= 0x39;
export const isWord = (f: number): boolean => isLetter(f) || isDigit(f);

/** A whole string folded; runs of white space and single hyphens become one space, as in the lexicon's keys. */
export function foldKey(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const f = fold(text.charCodeAt(i));
    if (f === EXPAND) out += expansionOf(text.charCodeAt(i));
    else if (f === SPACE || f === HYPHEN) out += out.endsWith(' ') ? '' : ' ';
    else if (f > EXPAND) out += String.fromCharCode(f);
  }
  return out;
}

const INVISIBLE = /[\u0300-\u036F\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]+/g;
const BETWEEN_WORDS = /[^a-z0-9\u00AA-\u1FFF\u2C00-\uFFFF]+|[\u00AB\u00BB]+/g;

/** The words of a text, folded, between single spaces and with one at each end: for `includes(' word ')`. By native means: it reads much. */
export function foldWords(text: string): string {
  const plain = text.toLowerCase().normalize('NFKD').replaceAll(INVISIBLE, '').replaceAll('ß', 'ss').replaceAll('œ', 'oe').replaceAll('æ', 'ae');
  return ` ${plain.replaceAll(BETWEEN_WORDS, ' ').trim()} `;
}
