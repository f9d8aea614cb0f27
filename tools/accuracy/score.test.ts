import { describe, expect, it } from 'vitest';
import { parseCorpus, parseLine } from './corpus.ts';
import { precision, recall, scoreCase } from './score.ts';

const page = parseCorpus('# x\n[[Solomon|evan-solomon]] met [[Merz|friedrich-merz]] at noon', 'en')[0]!;
const found = (start: number, end: number, entity: string) => ({ start, end, entity, surface: page.text.slice(start, end), policy: 'unique' });

describe('corpus', () => {
  it('takes the marks out and keeps offsets', () => {
    const { text, expected } = parseLine('Der [[AI Act|eu-ai-act]] und [[G7|g7]].');
    expect(text).toBe('Der AI Act und G7.');
    expect(expected.map((mention) => text.slice(mention.start, mention.end))).toEqual(['AI Act', 'G7']);
  });
  it('refuses mark-up it cannot read', () => {
    expect(() => parseLine('[[Solomon]] sprach')).toThrow(/mark-up/);
  });
});

describe('score', () => {
  const cases = [
    { name: 'all found', found: [found(0, 7, 'evan-solomon'), found(12, 16, 'friedrich-merz')], right: 2, wrong: 0, missed: 0, slips: [] },
    { name: 'one missed', found: [found(0, 7, 'evan-solomon')], right: 1, wrong: 0, missed: 1, slips: ['missed'] },
    { name: 'wrong entity', found: [found(0, 7, 'friedrich-merz')], right: 0, wrong: 1, missed: 2, slips: ['wrong', 'missed', 'missed'] },
    { name: 'found twice', found: [found(0, 7, 'evan-solomon'), found(0, 4, 'evan-solomon')], right: 1, wrong: 1, missed: 1, slips: ['wrong', 'missed'] },
    { name: 'other edges', found: [found(0, 6, 'evan-solomon'), found(12, 16, 'friedrich-merz')], right: 2, wrong: 0, missed: 0, slips: ['span'] },
  ];
  for (const { name, found, right, wrong, missed, slips } of cases) {
    it(name, () => {
      const result = scoreCase(page, found);
      expect(result.tally).toMatchObject({ right, wrong, missed });
      expect(result.slips.map((slip) => slip.kind)).toEqual(slips);
    });
  }
  it('gives shares', () => {
    expect(precision({ right: 9, wrong: 1, missed: 3, words: 0 })).toBe(0.9);
    expect(recall({ right: 9, wrong: 1, missed: 3, words: 0 })).toBe(0.75);
    expect(precision({ right: 0, wrong: 0, missed: 3, words: 0 })).toBe(1);
  });
});
