/** Where short pieces of quotes stand in a text. */

/** Characters of a piece: long enough to be rare, short enough to stand between two edits. */
export const PIECE = 8;
/** Places after which a piece is not looked for any further: what stands everywhere says nothing. */
export const MANY = 60;

/** Offsets of a piece, the first `MANY` of them. */
export type Occurrences = (piece: string) => readonly number[];

/** Searches for each piece when it is asked for: best for one quote. */
export const searched = (text: string): Occurrences => (piece) => {
  const found: number[] = [];
  for (let at = text.indexOf(piece); at >= 0 && found.length < MANY; at = text.indexOf(piece, at + 1)) found.push(at);
  return found;
};

/** Characters of the text read between two pauses: under 2 ms on a slow phone. */
const STRETCH = 8_192;
/** Slots of the sieve, a power of two: eight for each piece of two hundred quotes. */
const SLOTS = 1 << 16;
/** Odd multiplier of the rolling hash; its power takes the character out that leaves the window. */
const BASE = 0x01000193;
const LEAVING = Array.from({ length: PIECE }).reduce<number>((power) => Math.imul(power, BASE), 1);

/** Finds all pieces of all quotes in one pass over the text: best for many quotes. Each step is short. */
export function* indexed(pieces: Iterable<string>, text: string): Generator<void, Occurrences> {
  const found = new Map<string, number[]>();
  const sieve = new Uint8Array(SLOTS);
  for (const piece of pieces) {
    found.set(piece, []);
    sieve[slotOf(hashOf(piece))] = 1;
  }
  let hash = hashOf(text.slice(0, PIECE));
  for (let at = 0; at + PIECE <= text.length; at++) {
    if (sieve[slotOf(hash)]) note(found, text, at);
    hash = (Math.imul(hash, BASE) + text.charCodeAt(at + PIECE) - Math.imul(LEAVING, text.charCodeAt(at))) | 0;
    if (at % STRETCH === STRETCH - 1) yield;
  }
  return (piece) => found.get(piece) ?? [];
}

function note(found: Map<string, number[]>, text: string, at: number): void {
  const places = found.get(text.slice(at, at + PIECE));
  if (places && places.length < MANY) places.push(at);
}

const slotOf = (hash: number): number => (hash ^ (hash >>> 16)) & (SLOTS - 1);

function hashOf(piece: string): number {
  let hash = 0;
  for (let at = 0; at < piece.length; at++) hash = (Math.imul(hash, BASE) + piece.charCodeAt(at)) | 0;
  return hash;
}
