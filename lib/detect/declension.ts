/**
 * What changes inside a name before its last word. Marks in a packed form: `~` and the last letter of the ending as the alias has it
 * stand for every ending of a German adjective, `^` for the endings of a head noun, `+` for an optional French plural s.
 * Like marks of one form take like endings.
 */
export const ADJECTIVE = 0x7e;
export const HEAD_NOUN = 0x5e;
export const PLURAL = 0x2b;
const ADJECTIVE_MARK = /~(.)/g;
const MARKS = /[~^+]/;

const ADJECTIVE_ENDINGS = ['e', 'er', 'es', 'en', 'em'];
const HEAD_ENDINGS = ['', 's', 'es', 'en'];
const PLURAL_ENDINGS = ['', 's'];

export const endingsOf = (mark: number): readonly string[] =>
  mark === ADJECTIVE ? ADJECTIVE_ENDINGS : mark === HEAD_NOUN ? HEAD_ENDINGS : PLURAL_ENDINGS;

/** Which endings a form takes: three bits for each kind of mark, the number of its ending plus one; none are taken yet. */
export const NONE_TAKEN = 0;
export const VARIANTS = 512;
const BITS = 0b111;
const shiftOf = (mark: number): number => (mark === ADJECTIVE ? 0 : mark === HEAD_NOUN ? 3 : 6);

/** The number of the ending taken for a mark, -1 while it is open. */
export const taken = (variant: number, mark: number): number => ((variant >> shiftOf(mark)) & BITS) - 1;
export const take = (variant: number, mark: number, ending: number): number => variant | ((ending + 1) << shiftOf(mark));

/** A packed form with the endings it takes. */
export function spelled(packed: string, variant: number): string {
  if (variant === NONE_TAKEN) return packed;
  return packed.replaceAll(ADJECTIVE_MARK, ADJECTIVE_ENDINGS[taken(variant, ADJECTIVE)] ?? '')
    .replaceAll('^', HEAD_ENDINGS[taken(variant, HEAD_NOUN)] ?? '').replaceAll('+', PLURAL_ENDINGS[taken(variant, PLURAL)] ?? '');
}

const ownEnding = (last: string): string => ADJECTIVE_ENDINGS.find((ending) => ending.endsWith(last))!;

/** The alias a packed form was made of. */
export const aliasOf = (packed: string): string =>
  (MARKS.test(packed) ? packed.replaceAll(ADJECTIVE_MARK, (_, last: string) => ownEnding(last)).replaceAll(/[\^+]/g, '') : packed);

/** All spellings a packed form stands for; the alias itself comes first. */
export function spellingsOf(packed: string): string[] {
  const adjectives = packed.includes('~') ? ADJECTIVE_ENDINGS.keys() : [-1];
  const heads = packed.includes('^') ? HEAD_ENDINGS.keys() : [-1];
  const plurals = packed.includes('+') ? PLURAL_ENDINGS.keys() : [-1];
  const [a, h, p] = [[...adjectives], [...heads], [...plurals]];
  const all = a.flatMap((x) => h.flatMap((y) => p.map((z) => spelled(packed, take(take(take(NONE_TAKEN, ADJECTIVE, x), HEAD_NOUN, y), PLURAL, z)))));
  return [...new Set([aliasOf(packed), ...all])];
}
