import { Keys, type PackedKeys } from './keys.ts';

/** Marks of forms where nothing but the forms is known: of whole ones, and of the beginnings of long ones. */
export const ANY_CASE = ['a', 'b'] as const;
export const CASED = ['c', 'd'] as const;

/** What a quick look at text needs. */
export interface Forms {
  readonly keys: Keys;
  mayBeSmall(line: number, at: number): boolean;
  /** Only how the form begins is known. */
  isBegun?(line: number, at: number): boolean;
}

/** The forms ready for `touch`. @param packed all forms of a lexicon and nothing else, as `Keys` reads them */
export function openForms(packed: PackedKeys): Forms {
  const keys = new Keys(packed);
  return {
    keys,
    mayBeSmall: (line, at) => (ANY_CASE as readonly string[]).includes(keys.mark(line, at)) || !keys.isCapital(line, at),
    isBegun: (line, at) => [ANY_CASE[1], CASED[1]].includes(keys.mark(line, at) as never),
  };
}
