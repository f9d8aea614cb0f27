import { Keys, type PackedKeys } from './keys.ts';

/** Marks of forms where nothing but the forms is known. */
export const ANY_CASE = 'a';
export const CASED = 'c';

/** What a quick look at text needs. */
export interface Forms { readonly keys: Keys; mayBeSmall(line: number, at: number): boolean }

/** The forms ready for `touch`. @param packed all forms of a lexicon and nothing else, as `Keys` reads them */
export function openForms(packed: PackedKeys): Forms {
  const keys = new Keys(packed);
  return { keys, mayBeSmall: (line, at) => keys.mark(line, at) === ANY_CASE || !keys.isCapital(line, at) };
}
