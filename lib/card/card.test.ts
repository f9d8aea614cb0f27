import { describe, expect, it } from 'vitest';
import { fixtureDataset } from '../../data/fixture/fixture.ts';
import type { Language } from '../../data/schema.ts';
import type { Flag } from '../store/types.ts';
import { briefs, cardView } from './card.ts';
import type { CardView } from './types.ts';

const dataset = fixtureDataset();
const spaces = (text: string) => text.replaceAll('\u00a0', ' ');
function card(entity: string, language: Language = 'en', flags?: ReadonlyMap<string, Flag>): CardView {
  const view = cardView(dataset, entity, language, flags);
  if (!view) throw new Error(`no card for ${entity}`);
  return view;
}

describe('cardView', () => {
  it('is null for an entity nobody knows', () => expect(cardView(dataset, 'atlantis', 'en')).toBeNull());

  it('speaks the language asked for', () => {
    expect(card('harbour-accord', 'de')).toMatchObject({ name: 'Hafenabkommen', kind: 'Hafenvereinbarung', datasetVersion: dataset.version });
  });

  it.each<[entity: string, language: Language, related: string[]]>([
    ['harbour-accord', 'en', ['Basis of: Shared tide gauge, March 2026', 'Signed by: Mira Holm, 3 March 2026']],
    ['mira-holm', 'de', ['Hat unterzeichnet: Hafenabkommen, 3. März 2026']],
    ['tide-gauge', 'fr', ['S’appuie sur: Accord portuaire, mars 2026']],
    ['northport', 'en', []],
  ])('reads relations from the side of %s (%s)', (entity, language, related) => {
    expect(card(entity, language).related.map((r) => `${r.relation}: ${r.name}${r.date ? `, ${r.date}` : ''}`)).toEqual(related);
  });

  it('names the source and place of a relation', () => {
    expect(card('tide-gauge').related[0]!.source).toEqual({ id: 'gazette', short: 'Gazette', title: 'Two ports agree on a shared tide gauge', publisher: 'The Gazette', date: '4 March 2026', place: '¶\u00a03' });
  });

  it('shows each side with its value, source, date, place and firmness', () => {
    const [start] = card('tide-gauge', 'de').disagreements;
    expect(start).toMatchObject({ id: 'tide-gauge.start.contradiction', kindLabel: 'Widerspruch', subject: 'Gemeinsamer Pegel', attribute: 'Beginn der Arbeiten', note: 'Die Häfen haben keinen Zeitplan veröffentlicht.', flag: null });
    expect(start!.sides.map(({ value, said }) => [value, ...said.map((s) => spaces(`${s.source.short}, ${s.source.date}, ${s.source.place}, ${s.modality}`))])).toEqual([
      ['Mai 2026', 'Gazette, 4. März 2026, Abs. 3, geplant'], ['Ende 2026', 'Courier, 4. – 8. März 2026, Abs. 2, erwartet'],
    ]);
  });

  it.each<[entity: string, ids: string[]]>([
    ['tide-gauge', ['tide-gauge.start.contradiction', 'harbour-accord.areas.contradiction']],
    ['harbour-accord', ['harbour-accord.areas.contradiction', 'tide-gauge.start.contradiction']],
    ['mira-holm', ['harbour-accord.areas.contradiction']],
    ['northport', []],
  ])('%s shows its own disagreements first, then those of its agreements', (entity, ids) => {
    expect(card(entity).disagreements.map((d) => d.id)).toEqual(ids);
  });

  it('keeps badges apart from warnings', () => expect(card('tide-gauge').singleSource).toEqual(['Cost']));

  it('carries the flags set', () => {
    const flag: Flag = { disagreement: 'tide-gauge.start.contradiction', verdict: 'confirmed', note: '', updatedAt: 0, datasetVersion: 'x' };
    const views = card('tide-gauge', 'en', new Map([[flag.disagreement, flag]])).disagreements;
    expect(views.map((d) => d.flag)).toEqual([flag, null]);
  });
});

describe('briefs', () => {
  it('counts what the cards would show', () => {
    expect(briefs(dataset, ['tide-gauge', 'atlantis', 'northport'], 'fr')).toEqual([
      { entity: 'tide-gauge', name: 'Marégraphe commun', disagreements: 2 }, { entity: 'northport', name: 'Port-Nord', disagreements: 0 },
    ]);
  });
});
