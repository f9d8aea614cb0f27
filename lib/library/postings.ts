/**
 * Which words stand in which entries of a shelf, and in which of their fields: what holds a needle is found among the words, and no text is read.
 * Worked out when there is time for it, and kept as long as the shelf is: some 160 bytes an entry.
 */
import { FIELDS } from './entry.ts';
import { endsWord, Lexicon, nextHash, type Fitting, type Standing } from './lexicon.ts';
import type { Shelf } from './shelf.ts';

/** One for all shelves. Words stay in it as long as the page lives. */
const lexicon = new Lexicon();

/** The entries of the n-th word stand from `starts[n]` up to the next one's, as their place × FIELD_SPAN + a bit for each field. */
interface Postings { words: Uint32Array; starts: Uint32Array; entries: Uint16Array }
const learned = new WeakMap<Shelf, Postings>();

const FIELD_BITS = FIELDS.length;
const FIELD_SPAN = 1 << FIELD_BITS;
const ALL_FIELDS = FIELD_SPAN - 1;
const SEPARATOR = 0x1f;

export const isLearned = (shelf: Shelf): boolean => learned.has(shelf);

const encoder = new TextEncoder();
/** Room for the shelf at hand, kept from one to the next. */
const room = { text: new Uint8Array(), noted: new Uint32Array(), entries: new Uint16Array(), numbers: new Int32Array() };

export function learnWords(shelf: Shelf): void {
  if (!learned.has(shelf)) learned.set(shelf, inWords(note(shelf.text)));
}

interface Noted { count: number; words: number[]; counts: number[] }

/** Notes each word of each entry once, in the order of the text: its number on this shelf, and where it stands. */
function note(text: string): Noted {
  // A letter of one byte takes two at most.
  if (room.text.length < text.length * 2) room.text = new Uint8Array(text.length * 2);
  if (room.noted.length < text.length) [room.noted, room.entries] = [new Uint32Array(text.length), new Uint16Array(text.length)];
  const bytes = room.text;
  const { written } = encoder.encodeInto(text, bytes);
  const [words, counts, lasts]: [number[], number[], number[]] = [[], [], []];
  let [count, entry, field, start, hash] = [0, 0, 0, 0, 0];
  for (let at = 0; at < written; at++) {
    const letter = bytes[at]!;
    if (!endsWord(letter)) {
      hash = nextHash(hash, letter);
      continue;
    }
    if (at > start) {
      const word = lexicon.numberOf(bytes, start, at, hash);
      if (word >= room.numbers.length) room.numbers = enlarged(room.numbers, word + 1);
      const known = room.numbers[word]! - 1;
      const number = known < 0 ? words.length : known;
      if (known < 0) {
        room.numbers[word] = words.push(word);
        counts.push(0);
        lasts.push(-1);
      }
      const last = lasts[number]!;
      if (last >= 0 && room.entries[last]! >> FIELD_BITS === entry) room.entries[last]! |= 1 << field;
      else {
        room.noted[count] = number;
        room.entries[count] = (entry << FIELD_BITS) | (1 << field);
        counts[number]!++;
        lasts[number] = count++;
      }
    }
    if (letter === SEPARATOR && ++field === FIELD_BITS) [field, entry] = [0, entry + 1];
    [start, hash] = [at + 1, 0];
  }
  return { count, words, counts };
}

function enlarged(numbers: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(least, numbers.length * 2));
  larger.set(numbers);
  return larger;
}

/** What was noted, word by word in the order of their numbers: those used most mostly have low ones, and all entries with a common needle are found after a few. */
function inWords({ count, words, counts }: Noted): Postings {
  const sorted = Uint32Array.from(words).sort();
  const starts = new Uint32Array(words.length + 1);
  const ends = new Uint32Array(words.length);
  for (let at = 0; at < sorted.length; at++) {
    const number = room.numbers[sorted[at]!]! - 1;
    ends[number] = starts[at]!;
    starts[at + 1] = starts[at]! + counts[number]!;
  }
  const entries = new Uint16Array(count);
  for (let n = 0; n < count; n++) entries[ends[room.noted[n]!]!++] = room.entries[n]!;
  for (const word of words) room.numbers[word] = 0;
  return { words: sorted, starts, entries };
}

/** A needle by its words; `exact`: entries that have them do hold the needle. */
export interface NeedleWords { parts: readonly Fitting[]; exact: boolean }

/** A needle with spaces ends a word, is some, and begins another. Nothing is known of an empty one. */
export function wordsOf(needle: string): NeedleWords {
  const parts = needle === '' ? [] : needle.split(' ');
  const standing = (at: number): Standing => (parts.length === 1 ? 'holds' : at === 0 ? 'ends' : at === parts.length - 1 ? 'begins' : 'is');
  return { parts: parts.map((part, at) => lexicon.fitting(encoder.encode(part), standing(at))), exact: parts.length === 1 };
}

/**
 * Sets in `may` the entries that have the needle's words in one field or (-1) anywhere, of those that are `left`, and answers how many they are:
 * all of them, while the shelf's words are not learned.
 */
export function mayHold(shelf: Shelf, { parts }: NeedleWords, field: number, left: Uint8Array, may: Uint8Array): number {
  const size = shelf.ids.length;
  let count = 0;
  for (let at = 0; at < size; at++) count += may[at] = left[at]!;
  const known = learned.get(shelf);
  if (known) for (const part of parts) count = keep(known, part, field < 0 ? ALL_FIELDS : 1 << field, may, size, count);
  return count;
}

/** The words of the shelf at hand that fit, by their place in its list. */
let HITS = new Uint32Array();

/**
 * Takes out of `may` the entries without a word of these in the fields; answers how many of the `count` stay. Without branches where that is
 * possible: which word fits is not to be foreseen, and a processor that guesses wrong loses more time than it takes to look.
 */
function keep({ words, starts, entries }: Postings, fitting: Fitting, fields: number, may: Uint8Array, size: number, count: number): number {
  const hits = hitsOf(words, fitting);
  let missing = count;
  for (let hit = 0; hit < hits && missing > 0; hit++) {
    const end = starts[HITS[hit]! + 1]!;
    for (let n = starts[HITS[hit]!]!; n < end; n++) {
      const entry = entries[n]!;
      const before = may[entry >> FIELD_BITS]!;
      // 1 if the bits meet: there are as many bits as a number below 32 has.
      const has = ((entry & fields) + ALL_FIELDS) >> FIELD_BITS;
      may[entry >> FIELD_BITS] = before | (has << 1);
      missing -= has & before & ~(before >> 1);
    }
  }
  for (let at = 0; at < size; at++) may[at] = may[at]! & (may[at]! >> 1);
  return count - missing;
}

/** Steps of looking for one number in a sorted list. */
const STEPS = 12;

/** Sets `HITS` and answers how many they are. */
function hitsOf(words: Uint32Array, { flags, numbers }: Fitting): number {
  if (HITS.length < words.length) HITS = new Uint32Array(words.length * 2);
  let hits = 0;
  if (numbers.length * STEPS > words.length) {
    for (let at = 0; at < words.length; at++) {
      HITS[hits] = at;
      hits += flags[words[at]!] ?? 0;
    }
    return hits;
  }
  for (let n = 0; n < numbers.length; n++) {
    const at = placeOf(words, numbers[n]!);
    HITS[hits] = at;
    hits += words[at] === numbers[n] ? 1 : 0;
  }
  return hits;
}

/** Where the first number stands that is not below this one. */
function placeOf(words: Uint32Array, number: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
