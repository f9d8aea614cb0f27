import { describe, expect, it } from 'vitest';
import { FIXTURE_TEXTS, fixtureDataset } from '../fixture/fixture.ts';
import type { Claim, Dataset } from '../schema.ts';
import { checkHints } from './hints.ts';
import { paragraphsOf, readText, stands } from './text.ts';
import type { SourceText } from './text.ts';
import { verify } from './verify.ts';

const texts = (file: string) => readText(FIXTURE_TEXTS, file);
const claimsWith = (dataset: Dataset, id: string, change: Partial<Claim>): Dataset =>
  ({ ...dataset, claims: dataset.claims.map((claim) => (claim.id === id ? { ...claim, ...change } : claim)) });

describe('verify', () => {
  it('finds nothing wrong with true claims, and counts them', () => {
    const { findings, counts } = verify(fixtureDataset(), texts);
    expect(findings).toEqual([]);
    expect(counts.map(({ source, paragraphs, claims, tokens }) => ({ source, paragraphs, claims, tokens }))).toEqual([
      { source: 'courier', paragraphs: 3, claims: 2, tokens: 2 }, { source: 'gazette', paragraphs: 5, claims: 5, tokens: 6 },
    ]);
  });

  it.each<[what: string, change: Partial<Claim>, message: RegExp]>([
    ['a token that is not there', { evidence: ['June 2026'] }, /"June 2026" does not stand in paragraph 3/],
    ['a token from another paragraph', { evidence: ['Mira Holm'] }, /does not stand in paragraph 3/],
    ['a paragraph beyond the end', { paragraph: 9 }, /no paragraph 9/],
    ['a paragraph of advertising', { paragraph: 5, evidence: [] }, /is advertising/],
  ])('finds %s', (_what, change, message) => {
    const { findings } = verify(claimsWith(fixtureDataset(), 'gazette-start', change), texts);
    expect(findings).toMatchObject([{ source: 'gazette', claim: 'gazette-start', message: expect.stringMatching(message) as string }]);
  });

  it.each<[what: string, text: SourceText | null, messages: RegExp[]]>([
    ['a missing file', null, [/holds no file courier\.txt/]],
    ['another text under the same name', { sha256: '0'.repeat(64), paragraphs: ['one', 'end of 2026', 'Three areas'] }, [/another text/]],
  ])('finds %s', (_what, text, messages) => {
    const { findings } = verify(fixtureDataset(), (file) => (file === 'courier.txt' ? text : texts(file)));
    expect(findings.map((f) => f.message)).toEqual(messages.map((m) => expect.stringMatching(m) as string));
  });
});

describe('checkHints', () => {
  it('tells where hints lead and where they should', () => {
    const [start] = checkHints(fixtureDataset(), texts);
    expect(start).toEqual({ attribute: 'start', found: ['courier ¶ 1', 'courier ¶ 2', 'gazette ¶ 3'], missed: [], extra: ['courier ¶ 1'] });
  });
});

describe('paragraphsOf', () => {
  it('counts lines that hold more than white space', () => expect(paragraphsOf('\uFEFFone\r\n\r\n \u00a0\ntwo\n\tthree')).toEqual(['one', 'two', 'three']));
});

describe('stands', () => {
  it.each<[token: string, paragraph: string, expected: boolean]>([
    ['40', 'up to 40 %', true], ['40', 'since 1940', false], ['40', 'some 400', false], ['1,36', 'rund 1,36 Milliarden', true], ['36', 'rund 1,36 Milliarden', false],
    ['1', 'rund 1,36 Milliarden', false], ['2026', 'im Jahr 2026.', true], ['Quanten', 'Quantencomputing', true], ['(STA)', 'the STA (STA) met', true], ['sta', 'the STA', false],
  ])('%s in "%s": %s', (token, paragraph, expected) => expect(stands(token, paragraph)).toBe(expected));
});
