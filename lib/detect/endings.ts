import type { Inflection } from '../../data/schema.ts';
import { APOSTROPHE, HYPHEN, SKIP, fold, foldKey, isDigit, isLetter, isWord } from './fold.ts';
import type { Form } from './lexicon.ts';

/** How a name ends where its key ends: `end` is the end of the mention. */
export interface Ending { end: number; how: 'bare' | 'inflected' | 'compound' }

/** Endings a word may take. Personal and proper names take the German genitive only. */
const SUFFIXES: Record<Inflection, ReadonlySet<string>> = {
  none: new Set(),
  name: new Set(['s']),
  acronym: new Set(['s']),
  'de-noun': new Set(['s', 'es', 'n', 'en', 'e']),
  'de-adjective-noun': new Set(['s', 'es', 'n', 'en', 'e']),
  'en-noun': new Set(['s', 'es']),
  'fr-noun': new Set(['s', 'x']),
};
const LONGEST_SUFFIX = 2;
/** A digit or two glued to a name is a footnote mark; more is a model number. */
const FOOTNOTE_DIGITS = 2;

/**
 * Heads that make a new name of their modifier: a street, a prize or an institute named after somebody is not that somebody,
 * and the EU's Commission or Parliament is not the EU.
 */
const NAMING_HEADS =
  /^(?:strasse|str|platz|allee|weg|ring|ufer|brucke|halle|hotel|tower|turm|casino|golfplatz|resort|arena|stadion|park|preis|medaille|orden|institut|stiftung|schule|gymnasium|universitat|hochschule|klinik|kommission|parlament|rat|gerichtshof|ratsprasident|kommissar|abgeordnete|center|stadium|street|prize|award|foundation|institute|prix|rue)(?:s|es|n|en|e|in)?$/;

function skipFrom(text: string, at: number): number {
  let i = at;
  while (i < text.length && fold(text.charCodeAt(i)) === SKIP) i++;
  return i;
}

/** The end of the run of units from `at` whose folded form fulfils `test`. */
function runEnd(text: string, at: number, test: (f: number) => boolean): number {
  let i = at;
  while (i < text.length) {
    const f = fold(text.charCodeAt(i));
    if (!test(f) && f !== SKIP) break;
    i++;
  }
  return i;
}

const isAcronym = (spelling: string): boolean => /^[\p{Lu}\d.]+$/u.test(spelling);

function lettersEnd(text: string, end: number, form: Form): Ending | null {
  const stop = runEnd(text, end, isWord);
  if (stop - end > LONGEST_SUFFIX * 2) return null;
  const suffix = foldKey(text.slice(end, stop));
  return SUFFIXES[form.rule.inflection].has(suffix) ? { end: stop, how: 'inflected' } : null;
}

function digitsEnd(text: string, end: number, form: Form): Ending | null {
  const stop = runEnd(text, end, isDigit);
  const after = stop < text.length ? fold(text.charCodeAt(stop)) : 0;
  const footnote = stop - end <= FOOTNOTE_DIGITS && !isLetter(after) && !isAcronym(form.spelling);
  return footnote ? { end, how: 'bare' } : null;
}

/** A name in small letters before a small word is a prefix: eco-friendly. */
const isSmall = (text: string): boolean => /^\p{Ll}/u.test(text);

/** A hyphen and more behind the name: a compound, if the rule lets the name be a modifier and the head makes no new name. */
function compoundEnd(text: string, end: number, hyphen: number, form: Form): Ending | null {
  const at = skipFrom(text, hyphen + 1);
  const next = at < text.length ? fold(text.charCodeAt(at)) : 0;
  if (!isWord(next)) return { end, how: 'bare' };
  if (isDigit(next)) return /^(?:19|20)\d\d(?!\d)/.test(text.slice(at, at + 5)) ? { end, how: 'compound' } : null;
  if (!form.rule.compound || (isSmall(form.spelling) && isSmall(text.slice(at)))) return null;
  const head = foldKey(text.slice(at, runEnd(text, at, isWord)));
  return NAMING_HEADS.test(head) ? null : { end, how: 'compound' };
}

function isDomain(text: string, dot: number): boolean {
  return /^\.[a-z]{2,}(?![\p{L}])/u.test(text.slice(dot, dot + 12)) || /^[@_]\p{L}/u.test(text.slice(dot, dot + 2));
}

function afterWord(text: string, end: number, form: Form): Ending | null {
  const at = skipFrom(text, end);
  if (at >= text.length) return { end, how: 'bare' };
  if (fold(text.charCodeAt(at)) === HYPHEN) return compoundEnd(text, end, at, form);
  return isDomain(text, at) ? null : { end, how: 'bare' };
}

/**
 * Judges whether the name whose key ends before `end` also ends there as a word. The mention includes a German
 * genitive, but neither an apostrophe with what follows nor the head of a compound.
 */
export function endingOf(text: string, end: number, form: Form): Ending | null {
  const at = skipFrom(text, end);
  const f = at < text.length ? fold(text.charCodeAt(at)) : APOSTROPHE;
  if (isLetter(f)) {
    const inflected = lettersEnd(text, at, form);
    const after = inflected && afterWord(text, inflected.end, form);
    return inflected && after && { end: inflected.end, how: after.how === 'compound' ? 'compound' : 'inflected' };
  }
  return isDigit(f) ? digitsEnd(text, at, form) : afterWord(text, end, form);
}
