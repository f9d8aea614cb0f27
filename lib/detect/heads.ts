import { SPACE } from './fold.ts';

/** Units below this are ASCII after folding, as nearly all of heads and texts is. */
export const PLAIN = 0x80;
export const PLAIN_BITS = 7;
/** Stands for a space or hyphen: five bits tell it from letters. */
export const GAP_UNIT = 0x1f;
/** Ends a head. */
export const FIELD = '\t';
export const FIELD_UNIT = 0x09;

/** Most room of a table, and how much for each line: powers of two. */
const MOST_PLACES = 2 ** 14;
const ROOM = 8;

/** How forms begin, by hashes of their first units; a bit for each unit that may follow. What a table lets through may still be no form. */
export interface Heads {
  /** By the first three units (`placeOf`): the fourth ones; the first bit stands for what is not plain to see. */
  readonly fourths: Int32Array;
  /** In the same places: the fourth units behind which nothing more is known, since a form ends there or changes. */
  readonly ends: Int32Array;
  /** By the first five (`placeBehind`): the sixth ones. */
  readonly sixths: Int32Array;
}

const MIXER = 0x9e3779b1;
const SPREAD = 18;

/** Of three units, in a table of `room` places, a power of two. */
export const placeOf = (first: number, second: number, third: number, room: number): number =>
  (Math.imul((first << (2 * PLAIN_BITS)) | (second << PLAIN_BITS) | third, MIXER) >>> SPREAD) & (room - 1);

/** Of two more units behind a place. */
export const placeBehind = (place: number, fourth: number, fifth: number, room: number): number =>
  (Math.imul((place << (2 * PLAIN_BITS)) | (fourth << PLAIN_BITS) | fifth, MIXER) >>> SPREAD) & (room - 1);

/** Folded as texts are looked at. */
const seenAs = (unit: number): number => (unit === SPACE ? GAP_UNIT : unit);

/** The fourth units a head lets through: any where it is short, what is not plain to see, and a gap that is longer in the text. */
const fourthsOf = (third: number, fourth: number): number =>
  (fourth === FIELD_UNIT ? -1 : 1 | (1 << fourth) | (third === GAP_UNIT ? 1 << GAP_UNIT : 0));

/** @param lines of packed forms, each headed by two to six folded units */
export function headsOf(lines: readonly string[]): Heads {
  const room = Math.min(MOST_PLACES, 2 ** Math.ceil(Math.log2(lines.length * ROOM + 1)));
  const [fourths, ends, sixths] = [new Int32Array(room), new Int32Array(room), new Int32Array(room)];
  for (const line of lines) {
    const [first, second, third, fourth, fifth, sixth] = [0, 1, 2, 3, 4, 5].map((n) => seenAs(line.charCodeAt(n)));
    // Two units let through whatever follows.
    if (third === FIELD_UNIT) {
      for (let any = 1; any < PLAIN; any++) {
        const place = placeOf(first!, second!, any, room);
        fourths[place] = ends[place] = -1;
      }
      continue;
    }
    const place = placeOf(first!, second!, third!, room);
    const allowed = fourthsOf(third!, fourth!);
    fourths[place]! |= allowed;
    if (fourth === FIELD_UNIT || fifth === FIELD_UNIT) ends[place]! |= allowed;
    else sixths[placeBehind(place, fourth!, fifth!, room)]! |= sixth === FIELD_UNIT ? -1 : 1 << sixth!;
  }
  return { fourths, ends, sixths };
}
