/**
 * The words that stand in the library's texts, numbered. A word is letters and digits only, so that a needle of nothing else stands in a text just
 * when it stands in one of its words. Letters are bytes of UTF-8, in which parts are found as in the text itself.
 */

/** Where a needle is to stand in a word. */
export type Standing = 'holds' | 'begins' | 'ends' | 'is';

/** What ends a word, in folded text; what is not of ASCII counts as letters. */
export const NO_LETTER = /[^a-z0-9\u0080-\uffff]/;
const ENDS_WORD = Uint8Array.from({ length: 256 }, (_, letter) => (NO_LETTER.test(String.fromCharCode(letter)) ? 1 : 0));
export const endsWord = (letter: number): boolean => ENDS_WORD[letter] === 1;

/** One bit for each of the letters a to z, and some that others share. */
const BIT_OF = Uint32Array.from({ length: 256 }, (_, letter) => 1 << (letter >= 97 && letter <= 122 ? letter - 97 : 26 + (letter % 6)));
const isOwnBit = (letter: number): boolean => letter >= 97 && letter <= 122;

export const nextHash = (hash: number, letter: number): number => Math.imul(hash ^ letter, 0x0100_0193);
/** The low bits of a product know little of the high bits of its factors. */
const slotOf = (hash: number, slots: number): number => (hash ^ (hash >>> 15)) & (slots - 1);

/**
 * Words that fit: by the number of each word 1 or 0, and their numbers from the lowest on. `letter` is the bit (see `bitsOf`) that says the same;
 * 0 when none does.
 */
export interface Fitting { flags: Uint8Array; numbers: Uint32Array; letter: number }

export class Lexicon {
  count = 0;
  #letters = new Uint8Array(1 << 16);
  /** Where each word begins; one more than there are words. */
  #starts = new Uint32Array(1 << 12);
  /** Which letters a word has. */
  #bits = new Uint32Array(1 << 12);
  #hashes = new Int32Array(1 << 12);
  /** Numbers of words, plus one, by their hash. */
  #slots = new Uint32Array(1 << 14);

  /** The number of the word that stands there and has this hash; a new one if it was never seen. */
  numberOf(text: Uint8Array, from: number, to: number, hash: number): number {
    for (let slot = slotOf(hash, this.#slots.length); ; slot = (slot + 1) & (this.#slots.length - 1)) {
      const number = this.#slots[slot]! - 1;
      if (number < 0) return this.#add(text, from, to, hash, slot);
      if (this.#hashes[number] === hash && this.#is(number, text, from, to)) return number;
    }
  }

  /** One bit for each letter of a word. */
  bitsOf(number: number): number {
    return this.#bits[number]!;
  }

  #is(number: number, text: Uint8Array, from: number, to: number): boolean {
    const start = this.#starts[number]!;
    if (this.#starts[number + 1]! - start !== to - from) return false;
    for (let at = from; at < to; at++) if (text[at] !== this.#letters[start + at - from]) return false;
    return true;
  }

  #add(text: Uint8Array, from: number, to: number, hash: number, slot: number): number {
    const number = this.count++;
    const [start, end] = [this.#starts[number]!, this.#starts[number]! + to - from];
    if (end > this.#letters.length) this.#letters = grown(this.#letters, end);
    if (number + 2 > this.#starts.length) {
      this.#starts = grown(this.#starts, number + 2);
      this.#bits = grown(this.#bits, number + 2);
      this.#hashes = grown(this.#hashes, number + 2);
    }
    this.#letters.set(text.subarray(from, to), start);
    this.#starts[number + 1] = end;
    this.#bits[number] = bitsOf(text, from, to);
    this.#hashes[number] = hash;
    this.#slots[slot] = number + 1;
    if (this.count * 2 > this.#slots.length) this.#spread();
    return number;
  }

  #spread(): void {
    const slots = new Uint32Array(this.#slots.length * 4);
    for (let number = 0; number < this.count; number++) {
      let slot = slotOf(this.#hashes[number]!, slots.length);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }

  fitting(needle: Uint8Array, standing: Standing): Fitting {
    const flags = new Uint8Array(this.count);
    const numbers: number[] = [];
    const bits = bitsOf(needle, 0, needle.length);
    const letter = standing === 'holds' && needle.length === 1 && isOwnBit(needle[0]!) ? bits : 0;
    for (let number = 0; number < flags.length; number++) {
      if ((this.#bits[number]! & bits) >>> 0 !== bits) continue;
      if (letter === 0 && !this.#stands(needle, standing, this.#starts[number]!, this.#starts[number + 1]!)) continue;
      flags[number] = 1;
      numbers.push(number);
    }
    return { flags, numbers: Uint32Array.from(numbers), letter };
  }

  #stands(needle: Uint8Array, standing: Standing, start: number, end: number): boolean {
    const last = end - needle.length;
    if (standing === 'is' && last !== start) return false;
    const to = standing === 'begins' ? Math.min(start, last) : last;
    for (let from = standing === 'ends' ? Math.max(start, last) : start; from <= to; from++) if (this.#standsAt(needle, from)) return true;
    return false;
  }

  #standsAt(needle: Uint8Array, from: number): boolean {
    for (let at = 0; at < needle.length; at++) if (this.#letters[from + at] !== needle[at]) return false;
    return true;
  }
}

function bitsOf(text: Uint8Array, from: number, to: number): number {
  let bits = 0;
  for (let at = from; at < to; at++) bits |= BIT_OF[text[at]!]!;
  return bits >>> 0;
}

/** A larger copy; what is double in size is seldom copied. */
function grown<T extends Uint8Array | Uint32Array | Int32Array>(array: T, least: number): T {
  const larger = new (array.constructor as new (length: number) => T)(Math.max(least, array.length * 2));
  larger.set(array);
  return larger;
}
