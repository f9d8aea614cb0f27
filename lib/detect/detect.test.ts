import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LEXICON } from '../../data/lexicon/marked.ts';
import { detect } from './detect.ts';
import { Lexicon } from './lexicon.ts';

const lexicon = new Lexicon(LEXICON);
const MARKED = /\[\[([^|\]]+)\|([a-z0-9-]+)\]\]/g;

/** Each line is a text of its own; `[[surface|entity]]` is a mention, `#` begins a group. */
function casesOf(file: string): { name: string; text: string; expected: string[] }[] {
  return readFileSync(join(import.meta.dirname, 'cases', file), 'utf8').split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({
      name: line, text: line.replaceAll(MARKED, '$1').normalize(line.includes('zerlegtem') ? 'NFD' : 'NFC'),
      expected: [...line.matchAll(MARKED)].map(([, surface, entity]) => `${surface} = ${entity}`),
    }));
}

describe.each(['forms.txt', 'meaning.txt', 'principles.txt', 'contested.txt', 'qualifiers.txt', 'bearers.txt', 'discourse.txt'])('%s', (file) => {
  it.each(casesOf(file))('$name', ({ text, expected }) => {
    const mentions = detect(text, lexicon);
    expect(mentions.map(({ surface, entity }) => `${surface.normalize('NFC')} = ${entity}`)).toEqual(expected);
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(mentions.map(({ surface }) => surface));
  });
});

describe('reasons', () => {
  const CASES: [text: string, surface: string, reason: object][] = [
    ['Der EU AI Act gilt.', 'EU AI Act', { alias: 'EU AI Act', policy: 'unique', form: 'exact', score: 1 }],
    ['Teile des AI Acts', 'AI Acts', { alias: 'AI Act', form: 'inflected' }],
    ['Die STACKIT-Cloud', 'STACKIT', { form: 'compound' }],
    ['KARSTEN WILDBERGER', 'KARSTEN WILDBERGER', { form: 'case' }],
    ['Digitalminister Wildberger plant.', 'Wildberger', { policy: 'context', evidence: { entities: [], words: ['digital', 'minister'] } }],
    ['Karsten Wildberger kam. Wildberger ging.', 'Wildberger', { score: expect.closeTo(0.95, 1) as number, evidence: { entities: ['karsten-wildberger'] } }],
  ];
  it.each(CASES)('%s', (text, surface, reason) => {
    expect(detect(text, lexicon).findLast((mention) => mention.surface === surface)?.reason).toMatchObject(reason);
  });
});

describe('the day of a page', () => {
  const TEXT = 'Auf der Münchner Sicherheitskonferenz ging es um Europa.';
  it.each([['2026-02-15', 1], ['2026-11-28', 1], ['2025-12-08', 1], ['2025-02-15', 0], ['2023', 0]])('%s: %i', (date, count) => {
    expect(detect(TEXT, lexicon, { date })).toHaveLength(count);
  });
});

describe('places of mentions', () => {
  it('never cross an empty line, may cross a line break', () => {
    expect(detect('Karsten\nWildberger', lexicon)).toHaveLength(1);
    expect(detect('Karsten\n\nWildberger', lexicon)).toHaveLength(0);
  });

  it('count UTF-16 units from the beginning of the text', () => {
    const [mention] = detect('🙂🙂\n\n🙂 Karsten Wildberger', lexicon);
    expect(mention).toMatchObject({ start: 9, end: 27 });
  });
});
