import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../data/schema.ts';
import { LANGUAGES } from '../values/languages.ts';
import { cardView } from './card.ts';

const dataset = JSON.parse(readFileSync(new URL('../../data/dataset.json', import.meta.url), 'utf8')) as Dataset;

describe.each(LANGUAGES)('every card in %s', (language) => {
  const cards = dataset.entities.map((entity) => cardView(dataset, entity.id, language)!);
  const ids = new Set([...dataset.entities, ...dataset.attributes, ...dataset.units].map((x) => x.id).filter((id) => id.includes('-')));

  it('has texts, and a source and place for all it says', () => {
    const places = cards.flatMap((card) => [...card.related.map((r) => r.source), ...card.disagreements.flatMap((d) => d.sides.flatMap((s) => s.said.map((x) => x.source)))]);
    expect(places.filter(({ short, date, place }) => !short.trim() || !/\d{4}/.test(date) || !place.trim())).toEqual([]);
  });
  it('shows names, never ids', () => {
    const words = cards.flatMap((card) => [card.name, ...card.related.flatMap((r) => [r.name, r.relation]), ...card.disagreements.flatMap((d) => [d.subject, d.attribute, ...d.sides.map((s) => s.value)]), ...card.singleSource]);
    expect(words.filter((word) => ids.has(word) || !word.trim())).toEqual([]);
  });
});
