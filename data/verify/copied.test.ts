import { describe, expect, it } from 'vitest';
import { FIXTURE_TEXTS, fixtureDataset } from '../fixture/fixture.ts';
import { findCopied } from './copied.ts';
import { readText } from './text.ts';

const texts = (file: string) => readText(FIXTURE_TEXTS, file);
const withDescription = (en: string) => {
  const dataset = fixtureDataset();
  return { ...dataset, entities: dataset.entities.map((e) => (e.id === 'tide-gauge' ? { ...e, description: { ...e.description, en } } : e)) };
};

describe('findCopied', () => {
  it('finds nothing in our own words', () => expect(findCopied(fixtureDataset(), texts)).toEqual([]));
  it('lets names and short phrases pass', () => expect(findCopied(withDescription('It is to start in May 2026.'), texts)).toEqual([]));
  it('finds a phrase of a source, whatever its punctuation and case', () => {
    const [copied] = findCopied(withDescription('WORK on the gauge, is to start in May 2026 — soon.'), texts);
    expect(copied).toEqual({ where: 'dataset.entities.4 tide-gauge.description.en', words: 'work on the gauge is to start in may', place: 'gazette ¶ 3' });
  });
});
