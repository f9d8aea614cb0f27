/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8, in hex. Written out because pages without a secure context have no `crypto.subtle`, and a page's text
 * need not travel to the background for it. About 10 ms for 500,000 characters.
 */
export function sha256(text: string): string {
  const bytes = padded(new TextEncoder().encode(text));
  const view = new DataView(bytes.buffer);
  const state = Int32Array.from(FIRST);
  const words = new Int32Array(64);
  for (let block = 0; block < bytes.length; block += BLOCK) {
    for (let at = 0; at < 16; at++) words[at] = view.getInt32(block + at * 4);
    mix(state, words);
  }
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Bytes. */
const BLOCK = 64;

/** A one, zeros, and the length in bits fill the last block. */
function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK) * BLOCK);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setUint32(whole.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(whole.length - 4, bytes.length << 3);
  return whole;
}

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function mix(state: Int32Array, words: Int32Array): void {
  for (let at = 16; at < 64; at++) {
    const [w15, w2] = [words[at - 15]!, words[at - 2]!];
    const s0 = turned(w15, 7) ^ turned(w15, 18) ^ (w15 >>> 3);
    const s1 = turned(w2, 17) ^ turned(w2, 19) ^ (w2 >>> 10);
    words[at] = words[at - 16]! + s0 + words[at - 7]! + s1;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let at = 0; at < 64; at++) {
    const t1 = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + ROUND[at]! + words[at]!) | 0;
    const t2 = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) state[at] = state[at]! + word;
}

/** The first 32 bits of the fractional parts of roots of the first primes: square roots of 8 to begin with, cube roots of 64 for the rounds. */
const PRIMES = Array.from({ length: 310 }, (_, n) => n + 2).filter((n) => !Array.from({ length: n }, (_, d) => d).some((d) => d > 1 && n % d === 0)).slice(0, 64);
const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;
const FIRST = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const ROUND = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
