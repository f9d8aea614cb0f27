/**
 * Which pairs and triples of neighbouring letters stand in which entries of a shelf. An entry that does not hold a needle mostly lacks one of the
 * needle's, and need not be read. Worked out when there is time for it, some 0.3 ms a shelf, and kept as long as the shelf is: 256 bytes an entry.
 */
import { SPAN } from './place.ts';
import type { Shelf } from './shelf.ts';

/** Classes of letters; a power of two, so that a pair is a number of ten bits. */
const CLASSES = 32;
const SPACE = 26;
const DIGITS = 27;
const OTHERS = 31;

function classOf(letter: string): number {
  if (letter >= 'a' && letter <= 'z') return letter.charCodeAt(0) - 97;
  if (letter === ' ') return SPACE;
  return letter >= '0' && letter <= '9' ? DIGITS + (Number(letter) % 4) : OTHERS;
}
const CLASS_OF = Uint8Array.from({ length: 256 }, (_, code) => classOf(String.fromCharCode(code)));
const classAt = (text: string, at: number): number => CLASS_OF[text.charCodeAt(at)] ?? OTHERS;

const PAIRS = CLASSES * CLASSES;

/** Triples share rows: there are too many of them for a row each. */
const rowOfTriple = (pair: number, third: number): number => PAIRS + (Math.imul((pair << 5) | third, 0x9e37_79b1) >>> 22);
const ROWS = 2 * PAIRS;

/** A row for each pair, then those of triples; 32 entries a word. */
interface Pairs { words: number; bits: Uint32Array }
const learned = new WeakMap<Shelf, Pairs>();

export function learnPairs(shelf: Shelf): void {
  if (learned.has(shelf)) return;
  const { text, starts } = shelf;
  const words = Math.ceil(starts.length / 32);
  const bits = new Uint32Array(ROWS * words);
  for (let at = 0; at < starts.length; at++) {
    const [word, bit, end] = [at >> 5, 1 << (at & 31), starts[at + 1] ?? text.length];
    let pair = (classAt(text, starts[at]!) << 5) | classAt(text, starts[at]! + 1);
    bits[pair * words + word]! |= bit;
    for (let letter = starts[at]! + 2; letter < end; letter++) {
      const next = classAt(text, letter);
      bits[rowOfTriple(pair, next) * words + word]! |= bit;
      pair = ((pair << 5) | next) & (PAIRS - 1);
      bits[pair * words + word]! |= bit;
    }
  }
  learned.set(shelf, { words, bits });
}

/** Rows that a needle's entries stand in: each of `all`, and one of `any`, if there are some. `exact`: entries that do hold the needle. */
export interface NeedlePairs { all: readonly number[]; any: readonly number[]; exact: boolean }

export function pairsOf(needle: string): NeedlePairs {
  const classes = Array.from({ length: needle.length }, (_, at) => classAt(needle, at));
  const exact = classes.length <= 2 && classes.every((one) => one <= SPACE);
  // Behind every letter stands another, at the end the separator.
  if (classes.length === 1) return { all: [], any: Array.from({ length: CLASSES }, (_, second) => classes[0]! * CLASSES + second), exact };
  const pairs = classes.slice(1).map((second, at) => classes[at]! * CLASSES + second);
  const triples = pairs.slice(0, -1).map((pair, at) => rowOfTriple(pair, classes[at + 2]!));
  return { all: [...new Set([...triples, ...pairs])], any: [], exact };
}

/** Of an empty needle nothing is known. */
const isBlank = ({ all, any }: NeedlePairs): boolean => all.length === 0 && any.length === 0;

export const isLearned = (shelf: Shelf): boolean => learned.has(shelf);

const WORDS = new Uint32Array(SPAN / 32);

/** Of the entries that are `left`, sets in `may` those that may hold the needle, and answers how many they are: all of them, while the shelf's pairs are not learned. */
export function mayHold(shelf: Shelf, needle: NeedlePairs, left: Uint8Array, may: Uint8Array): number {
  const known = isBlank(needle) ? undefined : learned.get(shelf);
  if (!known) WORDS.fill(0xffff_ffff);
  else if (!meet(known, needle)) return 0;
  let count = 0;
  for (let at = 0; at < shelf.ids.length; at++) count += may[at] = left[at]! & (WORDS[at >> 5]! >>> (at & 31));
  return count;
}

/** Sets in `WORDS` the entries in the needle's rows; false when there are none. */
function meet({ words, bits }: Pairs, { all, any }: NeedlePairs): boolean {
  let left = 0;
  for (let word = 0; word < words; word++) {
    let set = any.length === 0 ? -1 : 0;
    for (const pair of any) set |= bits[pair * words + word]!;
    for (const pair of all) set &= bits[pair * words + word]!;
    left |= WORDS[word] = set;
  }
  return left !== 0;
}
