import { SKIP, fold } from './fold.ts';
import type { Form } from './lexicon.ts';

/** How the letters on the page differ from the form; null: too much to be the same name. */
export type Spelling = 'exact' | 'spelling' | 'case' | 'capitals';

const ACCENT = /\p{M}/u;

/** Composed, without invisible characters, one plain apostrophe. */
function clean(surface: string): string {
  let out = '';
  for (const char of surface.normalize('NFC')) if (fold(char.charCodeAt(0)) !== SKIP) out += char;
  return out.replaceAll(/[’‘ʼ´`]/g, "'").replaceAll(/[ﬀ-ﬆ]/g, (c) => c.normalize('NFKC'));
}

const joined = (text: string): string => text.replaceAll(/[\s\p{Pd}]+/gu, ' ');

/** One short word with accents that the form lacks is another word; the other way round they were left out. */
function hasForeignAccent(surface: string, spelling: string): boolean {
  return !spelling.includes(' ') && ACCENT.test(surface.normalize('NFD')) && !ACCENT.test(spelling.normalize('NFD'));
}

/** @param surface the name on the page without inflection. */
export function spellingOf(surface: string, form: Form): Spelling | null {
  const { spelling } = form;
  if (surface === spelling) return 'exact';
  const seen = joined(clean(surface));
  const wanted = joined(spelling);
  if (seen === wanted) return 'spelling';
  if (hasForeignAccent(seen, wanted)) return null;
  const upper = seen.toUpperCase();
  if (seen === upper && wanted !== wanted.toUpperCase()) return 'capitals';
  return seen.toLowerCase() === wanted.toLowerCase() ? 'case' : upper === wanted.toUpperCase() ? 'spelling' : 'case';
}

/** Whether a text begins with a capital. */
export const capitalStart = (text: string): boolean => /^\p{Lu}/u.test(text);
