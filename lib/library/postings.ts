/**
 * Which words stand in which entries of a shelf, and in which of their fields: what holds a needle is found among the words, and no text is read.
 * Worked out when there is time for it, and kept as long as the shelf is: some 250 bytes an entry.
 */
import { FIELDS } from './entry.ts';
import { endsWord, Lexicon, nextHash } from './lexicon.ts';
import type { Shelf } from './shelf.ts';

/** The words of all shelves. They stay as long as the page lives. */
export const lexicon = new Lexicon();

/**
 * Words by their numbers: first those of several entries, in rising order, then those of one alone. `entries` are places, shifted by FIELD_BITS,
 * and a bit for each field. Those of the n-th word begin at `starts[n]`; behind those of the last with several each other word has its one.
 * `letters` has, for each place, the bits of all its words' letters.
 */
export interface Postings { words: Uint32Array; starts: Uint32Array; entries: Uint16Array; letters: Uint32Array }
const learned = new WeakMap<Shelf, Postings>();

export const FIELD_BITS = FIELDS.length;
const SEPARATOR = 0x1f;

/** Nothing while the shelf's words are not learned. */
export const postingsOf = (shelf: Shelf): Postings | undefined => learned.get(shelf);

const encoder = new TextEncoder();
/** Room for the shelf at hand, kept from one to the next. */
const room = {
  text: new Uint8Array(),
  /** By the number of a word in the lexicon, plus one, that on the shelf; 0 if it was not met there. */
  numbers: new Uint32Array(),
  /** Of each thing noted the word, by its number on the shelf, and the entry with the fields. */
  noted: new Uint32Array(), entries: new Uint16Array(),
  /** By the number of a word on the shelf, how often it was noted, and where last. */
  counts: new Uint32Array(), lasts: new Uint32Array(),
};

function prepareRoom(length: number): void {
  if (room.noted.length >= length) return;
  // A letter of one byte takes two at most.
  room.text = new Uint8Array(length * 2);
  for (const list of ['noted', 'counts', 'lasts'] as const) room[list] = new Uint32Array(length);
  room.entries = new Uint16Array(length);
}

export function learnWords(shelf: Shelf): void {
  if (!learned.has(shelf)) learned.set(shelf, inWords(note(shelf.text, shelf.ids.length)));
}

interface Noted { count: number; words: number[]; letters: Uint32Array }

/** Notes each word of each entry once, in the order of the text. */
function note(text: string, size: number): Noted {
  prepareRoom(text.length);
  const { text: bytes, noted, entries, counts, lasts } = room;
  const { written } = encoder.encodeInto(text, bytes);
  const words: number[] = [];
  const letters = new Uint32Array(size);
  let [count, entry, field, start, hash] = [0, 0, 0, 0, 0];
  for (let at = 0; at < written; at++) {
    const letter = bytes[at]!;
    if (!endsWord(letter)) {
      hash = nextHash(hash, letter);
      continue;
    }
    if (at > start) {
      const word = lexicon.numberOf(bytes, start, at, hash);
      const number = numberHere(word, words);
      letters[entry]! |= lexicon.bitsOf(word);
      if (counts[number]! > 0 && entries[lasts[number]!]! >> FIELD_BITS === entry) entries[lasts[number]!]! |= 1 << field;
      else {
        noted[count] = number;
        entries[count] = (entry << FIELD_BITS) | (1 << field);
        counts[number]!++;
        lasts[number] = count++;
      }
    }
    if (letter === SEPARATOR && ++field === FIELD_BITS) {
      field = 0;
      entry++;
    }
    start = at + 1;
    hash = 0;
  }
  return { count, words, letters };
}

/** The number of a word on this shelf. */
function numberHere(word: number, words: number[]): number {
  if (word >= room.numbers.length) {
    const larger = new Uint32Array(word * 2 + 1_024);
    larger.set(room.numbers);
    room.numbers = larger;
  }
  const known = room.numbers[word]!;
  if (known > 0) return known - 1;
  room.counts[words.length] = 0;
  return (room.numbers[word] = words.push(word)) - 1;
}

/** What was noted, word by word. Words used most mostly have low numbers: all entries with a common needle are found after a few. */
function inWords({ count, words, letters }: Noted): Postings {
  const { numbers, counts, noted, lasts: ends } = room;
  const sorted = Uint32Array.from(words).sort();
  const several = sorted.filter((word) => counts[numbers[word]! - 1]! > 1);
  const starts = new Uint32Array(several.length + 1);
  for (let at = 0; at < several.length; at++) {
    const number = numbers[several[at]!]! - 1;
    ends[number] = starts[at]!;
    starts[at + 1] = starts[at]! + counts[number]!;
  }
  let [single, end] = [several.length, starts[several.length]!];
  const ordered = new Uint32Array(words.length);
  ordered.set(several);
  for (let at = 0; at < sorted.length; at++) {
    const number = numbers[sorted[at]!]! - 1;
    if (counts[number] !== 1) continue;
    ends[number] = end++;
    ordered[single++] = sorted[at]!;
  }
  const entries = new Uint16Array(count);
  for (let n = 0; n < count; n++) entries[ends[noted[n]!]!++] = room.entries[n]!;
  for (const word of words) numbers[word] = 0;
  return { words: ordered, starts, entries, letters };
}
