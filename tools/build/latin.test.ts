import { describe, expect, it } from 'vitest';
import { latinized } from './latin.ts';

const TEXTS = ['Straße', 'œuvre', 'Łódź', 'Émile', 'naïve', 'IT2', 'a–b', 'o\u0308', '’s', '%', 'ÿ', 'Žižek', 'ij'];
const PATTERNS = [/^\p{Lu}/u, /^\p{Ll}/u, /\p{L}{4,}/u, /[\p{L}\p{M}\d]+$/u, /^[^\p{L}]/u, /\p{M}/u, /[\s\p{Pd}]+/u, /(?<!\p{L})[\]\p{Lu}]/u, /\\p\{/u, /^\p{N}|\p{Nd}/u];

describe('Latin classes', () => {
  it.each(PATTERNS)('say of Latin texts what %s says', (pattern) => {
    const latin = new RegExp(latinized(pattern.source, '\\'), pattern.flags);
    expect(latin.source).not.toMatch(/(?<!\\)\\p\{/);
    expect(TEXTS.map((text) => latin.exec(text)?.[0])).toEqual(TEXTS.map((text) => pattern.exec(text)?.[0]));
  });

  it('are written into strings with their escapes', () => {
    expect(latinized('(?![\\\\p{Nd}])\\\\p{Nd}\\\\d', '\\\\')).toBe('(?![0-9])[0-9]\\\\d');
  });

  it('are refused where there is none', () => {
    expect(() => latinized('\\p{Script}', '\\')).toThrow('no Latin class');
  });
});
