/** Looking for a needle among the words of a shelf. */
import { NO_LETTER, type Fitting, type Standing } from './lexicon.ts';
import { FIELD_BITS, lexicon, postingsOf, type Postings } from './postings.ts';
import type { Shelf } from './shelf.ts';

const ALL_FIELDS = (1 << FIELD_BITS) - 1;
const encoder = new TextEncoder();

/** A needle by its words; `exact`: entries that have them do hold the needle. */
export interface NeedleWords { parts: readonly Fitting[]; exact: boolean }

/** Of a needle of several words the first ends a word of the text, the last begins one. Nothing is known of one without any. */
export function wordsOf(needle: string): NeedleWords {
  const words = needle.split(NO_LETTER);
  const parts = words.flatMap((word, at) => (word === '' ? [] : [lexicon.fitting(encoder.encode(word), standing(at > 0, at < words.length - 1))]));
  return { parts, exact: words.length === 1 && needle !== '' };
}

const standing = (begins: boolean, ends: boolean): Standing => (begins ? (ends ? 'is' : 'begins') : ends ? 'ends' : 'holds');

/**
 * Sets in `may` the entries that have the needle's words in one field or (-1) anywhere, of those that are `left`, and answers how many they are:
 * all of them, while the shelf's words are not learned.
 */
export function mayHold(shelf: Shelf, { parts }: NeedleWords, field: number, left: Uint8Array, may: Uint8Array): number {
  const size = shelf.ids.length;
  let count = 0;
  for (let at = 0; at < size; at++) count += may[at] = left[at]!;
  const known = postingsOf(shelf);
  if (known) for (const part of parts) count = keep(known, part, field < 0 ? ALL_FIELDS : 1 << field, may, size, count);
  return count;
}

/** Words with several entries that fit, by their place in the shelf's list. */
let HITS = new Uint32Array();

/** Takes out of `may` the entries without a word of these in the fields; answers how many of the `count` stay. */
function keep(known: Postings, fitting: Fitting, fields: number, may: Uint8Array, size: number, count: number): number {
  if (fitting.letter !== 0 && fields === ALL_FIELDS) return keepLetter(known, fitting.letter, may, size);
  const { words, starts, entries } = known;
  const several = starts.length - 1;
  const singles = starts[several]! - several;
  const isScanned = fitting.numbers.length * STEPS > words.length;
  const hits = isScanned ? scan(words, several, fitting.flags) : look(words, 0, several, fitting.numbers);
  let missing = count;
  for (let hit = 0; hit < hits && missing > 0; hit++) {
    const end = starts[HITS[hit]! + 1]!;
    for (let n = starts[HITS[hit]!]!; n < end; n++) missing -= mark(may, entries[n]!, fields, 1);
  }
  if (missing > 0 && isScanned) {
    for (let n = several; n < words.length; n++) missing -= mark(may, entries[singles + n]!, fields, fitting.flags[words[n]!] ?? 0);
  } else if (missing > 0) {
    const found = look(words, several, words.length, fitting.numbers);
    for (let hit = 0; hit < found; hit++) missing -= mark(may, entries[singles + HITS[hit]!]!, fields, 1);
  }
  for (let at = 0; at < size; at++) may[at] = may[at]! & (may[at]! >> 1);
  return count - missing;
}

/** The same for a letter: nearly all entries have it, and what every search begins with is to be quick. */
function keepLetter({ letters }: Postings, letter: number, may: Uint8Array, size: number): number {
  let count = 0;
  for (let at = 0; at < size; at++) count += may[at] = (letters[at]! & letter) === 0 ? 0 : may[at]!;
  return count;
}

/**
 * Sets the second bit of an entry that has a word, if that fits (1 or 0), in one of the fields; answers 1 when it was waited for. Without branches:
 * which word fits is not to be foreseen, and a processor that guesses wrong loses more time than it takes to look.
 */
function mark(may: Uint8Array, entry: number, fields: number, fits: number): number {
  const before = may[entry >> FIELD_BITS]!;
  // The sum has the bit above those of fields if one of them is set.
  const has = (((entry & fields) + ALL_FIELDS) >> FIELD_BITS) & fits;
  may[entry >> FIELD_BITS] = before | (has << 1);
  return has & before & ~(before >> 1);
}

/** Steps of looking for one number in a sorted list. */
const STEPS = 12;

function roomForHits(count: number): Uint32Array {
  if (HITS.length < count) HITS = new Uint32Array(count * 2);
  return HITS;
}

/** Sets `HITS` to the places of the first words that fit, and answers how many they are. */
function scan(words: Uint32Array, end: number, flags: Uint8Array): number {
  const found = roomForHits(end);
  let hits = 0;
  for (let at = 0; at < end; at++) {
    found[hits] = at;
    hits += flags[words[at]!] ?? 0;
  }
  return hits;
}

/** The same for few numbers and a part of the list. */
function look(words: Uint32Array, from: number, to: number, numbers: Uint32Array): number {
  const found = roomForHits(numbers.length);
  let hits = 0;
  for (let n = 0; n < numbers.length; n++) {
    const at = placeOf(words, from, to, numbers[n]!);
    found[hits] = at;
    hits += at < to && words[at] === numbers[n] ? 1 : 0;
  }
  return hits;
}

/** Where the first number stands that is not below this one. */
function placeOf(words: Uint32Array, from: number, to: number, number: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
