import { APOSTROPHE, HYPHEN, SKIP, fold, foldKey, isLetter, isWord } from './fold.ts';
import { isGivenName } from './given-names.ts';
import { NOT_OURS, type Form } from './lexicon.ts';

/** What French elides before a name; any other letters before an apostrophe belong to a longer name (O'Solomon). */
const ELIDED = /^(?:[ldnsjmtc]|qu|jusqu|lorsqu|puisqu|quoiqu)$/;
/** First members of hyphen compounds that leave the name what it is. */
const PREFIXES = /^(?:anti|pro|ex|post|pre|pra|nicht|non|mini|us|eu|g7|de|ca|fr|ai|ki|ia|it)$/;
/** Who meets and quarrels in the news and is none of ours: their names stand before those of ours, in pairs, and in hardly anybody's double name. */
const COUNTERPARTS = new Set('xi putin poutine modi biden obama netanyahu netanjahu selenskyj selenskyi selensky zelensky zelenskyy erdogan starmer carney trudeau meloni tusk orban musk lula milei'.split(' '));
/** "Anke Starmer-Merz", "Frau Xi-Solomon". */
const SOMEBODY = /(?:^|\s)(?:(?:Dr|Prof|Mr|Mrs|Ms|M)\.|Frau|Herrn?|Mme|Madame|\p{Lu}\p{L}+in)\s$/u;

/** "the Xi-Trump meeting": the pair stands by itself, not behind a given name. */
function isPairOfStates(text: string, hyphen: number): boolean {
  const word = wordEndingAt(text, hyphen);
  const before = text.slice(Math.max(0, hyphen - word.length - 20), hyphen - word.length);
  return COUNTERPARTS.has(foldKey(word)) && !SOMEBODY.test(before) && !isGivenName(/(\p{L}+)\s$/u.exec(before)?.[1] ?? '');
}
const URL = /:\/\/|^www\.|@|\.(?:com|org|net|de|eu|ca|ai|fr|io|gov|quebec)\b/i;

function previous(text: string, at: number): number {
  let i = at - 1;
  while (i >= 0 && fold(text.charCodeAt(i)) === SKIP) i--;
  return i;
}

/** The folded word that ends before `end`. */
function wordEndingAt(text: string, end: number): string {
  let i = end;
  while (i > 0 && (isWord(fold(text.charCodeAt(i - 1))) || fold(text.charCodeAt(i - 1)) === SKIP)) i--;
  return text.slice(i, end);
}

function insideAddress(text: string, start: number): boolean {
  const from = text.slice(Math.max(0, start - 200), start).search(/\S+$/);
  const token = from < 0 ? '' : text.slice(Math.max(0, start - 200) + from, start + 60).split(/\s/, 1)[0]!;
  return URL.test(token);
}

/** `Nicht-SAP-Systeme` names SAP; `Müller-Merz` is somebody else. */
function mayFollowHyphen(word: string, form: Form, isPerson: boolean): boolean {
  if (word === '' || PREFIXES.test(foldKey(word))) return true;
  const { policy, entity } = form.rule;
  if (entity === NOT_OURS) return true;
  if (isPerson || (policy !== 'unique' && policy !== 'exact-case')) return form.spelling.includes(' ');
  return /^[\p{Lu}\d]/u.test(word);
}

/** Judges what touches the name from the left: nothing, a quote, an elision, a compound's first member, or part of something else. */
export function mayBegin(text: string, start: number, form: Form, isPerson: boolean): boolean {
  const at = previous(text, start);
  if (at < 0) return true;
  const before = fold(text.charCodeAt(at));
  if (before === APOSTROPHE) {
    const word = foldKey(wordEndingAt(text, at));
    return word === '' || ELIDED.test(word);
  }
  if (before === HYPHEN) return mayFollowHyphen(wordEndingAt(text, at), form, isPerson) || (isPerson && isPairOfStates(text, at));
  const char = text[at]!;
  if (char === '@' || char === '_') return false;
  if (char === '/' || char === '.' || char === ':' || char === '=') return !insideAddress(text, start) && !(char === '.' && /[\p{Ll}\d]/u.test(text[start]!) && isLetter(fold(text.charCodeAt(at - 1))));
  return true;
}
