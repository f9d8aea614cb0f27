import { expect, it } from 'vitest';
import { random } from '../random.ts';
import { Lexicon, nextHash, type Standing } from './lexicon.ts';

const next = random(11);
const LETTERS = [...'aabcdez095./-\'é€'];
const word = (most: number): string => Array.from({ length: 1 + Math.floor(next() * most) }, () => LETTERS[Math.floor(next() * LETTERS.length)]).join('');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const numberOf = (lexicon: Lexicon, text: string): number => {
  const letters = bytes(` ${text} `);
  return lexicon.numberOf(letters, 1, letters.length - 1, letters.subarray(1, -1).reduce(nextHash, 0));
};

const STANDS: Record<Standing, (text: string, needle: string) => boolean> = {
  holds: (text, needle) => text.includes(needle), begins: (text, needle) => text.startsWith(needle),
  ends: (text, needle) => text.endsWith(needle), is: (text, needle) => text === needle,
};

it('numbers words once, and tells which of them a needle stands in', () => {
  const lexicon = new Lexicon();
  const words = [...new Set(Array.from({ length: 30_000 }, () => word(7)))];
  expect(words.length).toBeGreaterThan(15_000);
  expect(words.map((text) => numberOf(lexicon, text))).toEqual([...words.keys()]);
  expect(words.map((text) => numberOf(lexicon, text))).toEqual([...words.keys()]);
  for (const needle of [...LETTERS, ...words.slice(0, 60), ...Array.from({ length: 60 }, () => word(3))]) {
    for (const [standing, stands] of Object.entries(STANDS) as [Standing, (text: string, needle: string) => boolean][]) {
      const { flags, numbers } = lexicon.fitting(bytes(needle), standing);
      const fitting = [...words.keys()].filter((number) => stands(words[number]!, needle));
      expect([needle, standing, [...numbers]]).toEqual([needle, standing, fitting]);
      expect(flags.reduce((sum, flag) => sum + flag, 0)).toBe(fitting.length);
    }
  }
});
