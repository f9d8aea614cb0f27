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

const within = (unit: number, from: number, to: number): boolean => unit >= from && unit <= to;

/** The signs of running text, without regular expressions for the same reason. */
function learnSign(unit: number): number {
  if (within(unit, 0x2010, 0x2015) || unit === 0x2212) return HYPHEN;
  if (within(unit, 0x2018, 0x201b) || within(unit, 0x2b9, 0x2bf) || unit === 0xb4 || unit === 0x2032) return APOSTROPHE;
  if (within(unit, 0x201c, 0x201f) || unit === 0xab || unit === 0xbb || unit === 0x2039 || unit === 0x203a || unit === 0x2033) return 0x22;
  if (within(unit, 0x200b, 0x200f) || within(unit, 0x202a, 0x202e) || within(unit, 0x2060, 0x206f) || within(unit, 0x300, 0x36f)) return SKIP;
  if (within(unit, 0x2000, 0x200a) || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f) return SPACE;
  const isOther = within(unit, 0x2016, 0x2070) || within(unit, 0x20a0, 0x20cf) || within(unit, 0x2190, 0x2bff) || unit === 0xd7 || unit === 0xf7 || (unit < 0xaa && unit > 0xa0);
  return isOther ? OTHER : UNKNOWN;
}

function learn(unit: number): number {
  if (EXPANSIONS.has(unit)) return EXPAND;
  const common = unit < COMMON_END ? learnCommon(unit) : UNKNOWN;
  const plain = common === UNKNOWN ? learnSign(unit) : common;
  if (plain !== UNKNOWN) return plain;
  const char = String.fromCharCode(unit);
  if (SKIPPED.test(char)) return SKIP;
  if (LETTER_OR_NUMBER.test(char) && !UNSPACED.test(char)) return char.toLowerCase().normalize('NFD').charCodeAt(0);
  return /\s/.test(char) ? SPACE : OTHER;
}

/** The folded form of one unit: a lower-case letter, digit or plain punctuation mark, or one of the constants above. */
export function fold(unit: number): number {
  if (unit >= TABLE_END) return learn(unit);
  const known = table[unit]!;
  if (known !== UNKNOWN) return known;
  return (table[unit] = learn(unit));
}

export const expansionOf = (unit: number): string => EXPANSIONS.get(unit)!;

/**
 * Units are read by `charCodeAt.call(text, at)` in the loops that read most. Engines keep strings in many ways (of one or two bytes, cut out
 * of others, put together, those of a page): where a loop has met more than a few, `text.charCodeAt` is looked up anew each time, which costs more than all else.
 */
export const { charCodeAt } = String.prototype;

/** For folded units. */
export const isLetter = (f: number): boolean => (f >= 0x61 && f <= 0x7a) || f >= 0x80 || f === EXPAND;
export const isDigit = (f: number): boolean => f >= 0x30 && f <= 0x39;
export const isWord = (f: number): boolean => isLetter(f) || isDigit(f);

/** A whole string folded; runs of white space and single hyphens become one space, as in the lexicon's keys. */
export function foldKey(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const unit = charCodeAt.call(text, i);
    const f = fold(unit);
    if (f === EXPAND) out += expansionOf(unit);
    else if (f === SPACE || f === HYPHEN) out += out.endsWith(' ') ? '' : ' ';
    else if (f > EXPAND) out += String.fromCharCode(f);
  }
  return out;
}

const INVISIBLE = /[\u0300-\u036F\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]+/g;
const NOT_ASCII = /[^\0-\x7f]/;
/** "j'ai", "l'ai": the verb is no acronym. */
const HAVE = /['’]ai(?![a-z])/g;
const BETWEEN_WORDS = /[^a-z0-9\u00AA\u00AC-\u00BA\u00BC-\u1FFF\u2C00-\uFFFF]+/g;

/** The words of a text, folded, between single spaces and with one at each end: for `includes(' word ')`. By native means: it reads much. */
export function foldWords(text: string): string {
  const lower = (text.includes('ai') ? text.replaceAll(HAVE, ' ') : text).toLowerCase();
  const plain = NOT_ASCII.test(lower) ? lower.normalize('NFKD').replaceAll(INVISIBLE, '').replaceAll('ß', 'ss').replaceAll('œ', 'oe').replaceAll('æ', 'ae') : lower;
  return ` ${plain.replaceAll(BETWEEN_WORDS, ' ').trim()} `;
}
