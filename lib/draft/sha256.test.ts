import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { random } from '../random.ts';
import { sha256 } from './sha256.ts';

const reference = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

it('is SHA-256, at every length around a block and for every kind of character', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  for (let length = 0; length < 200; length++) expect(sha256('x'.repeat(length))).toBe(reference('x'.repeat(length)));
  const next = random(5);
  for (let round = 0; round < 300; round++) {
    const text = String.fromCodePoint(...Array.from({ length: Math.floor(next() * 400) }, () => Math.floor(next() * (next() < 0.5 ? 0x7f : 0xd7ff))), 0x1f1ea);
    expect(sha256(text)).toBe(reference(text));
  }
});
