/**
 * Which words stand in which entries of a shelf, and in which of their fields: what holds a needle is found among the words, and no text is read.
 * Worked out when there is time for it, and kept as long as the shelf is: some 160 bytes an entry.
 */
import { FIELDS } from './entry.ts';
import { endsWord, Lexicon, nextHash, type Fitting, type Standing } from './lexicon.ts';
import type { Shelf } from './shelf.ts';

/** One for all shelves. Words stay in it as long as the page lives. */
const lexicon = new Lexicon();

/**
 * Words by their numbers: first those of several entries, in rising order, then those of one alone. `entries` are places × FIELD_SPAN + a bit for
 * each field. Those of the n-th word begin at `starts[n]`; behind those of the last with several each other word has its one.
 */
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

/** What was noted, word by word. Words used most mostly have low numbers: all entries with a common needle are found after a few. */
function inWords({ count, words, counts }: Noted): Postings {
  const sorted = Uint32Array.from(words).sort();
  const numberOf = (word: number): number => room.numbers[word]! - 1;
  const several = sorted.filter((word) => counts[numberOf(word)]! > 1);
  const starts = new Uint32Array(several.length + 1);
  const ends = new Uint32Array(words.length);
  for (const [at, word] of several.entries()) {
    ends[numberOf(word)] = starts[at]!;
    starts[at + 1] = starts[at]! + counts[numberOf(word)]!;
  }
  let [single, end] = [several.length, starts[several.length]!];
  const ordered = new Uint32Array(words.length);
  ordered.set(several);
  for (const word of sorted) {
    if (counts[numberOf(word)] !== 1) continue;
    ends[numberOf(word)] = end++;
    ordered[single++] = word;
  }
  const entries = new Uint16Array(count);
  for (let n = 0; n < count; n++) entries[ends[room.noted[n]!]!++] = room.entries[n]!;
  for (const word of words) room.numbers[word] = 0;
  return { words: ordered, starts, entries };
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

/** Words with several entries that fit, by their place in the shelf's list. */
let HITS = new Uint32Array();

/** Takes out of `may` the entries without a word of these in the fields; answers how many of the `count` stay. */
function keep(known: Postings, fitting: Fitting, fields: number, may: Uint8Array, size: number, count: number): number {
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
