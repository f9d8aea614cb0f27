import { describe, expect, it } from 'vitest';
import data from '../../data/dataset.json';
import { LANGUAGES, type Dataset } from '../../data/schema.ts';
import { indexDataset } from '../../lib/card/index-dataset.ts';
import { deskEntries } from '../flags/desk-view.ts';
import { dossierView } from './dossier-view.ts';
import { entityRows, sourceRows } from './rows.ts';

const dataset = data as unknown as Dataset;
const index = indexDataset(dataset);

describe.each(LANGUAGES)('in %s', (language) => {
  it('the dossiers hold every claim once, each with its source and place', () => {
    const claims = dataset.entities.flatMap(({ id }) => dossierView(index, id, language)!.attributes.flatMap((attribute) => attribute.claims));
    expect(claims.map(({ id }) => id).sort()).toEqual(dataset.claims.map(({ id }) => id).sort());
    expect(claims.filter(({ value, source, modality }) => !value || !source.short || !source.date || !source.place || !modality)).toEqual([]);
  });

  it('the desk holds every disagreement, ranked, with its sides and sources', () => {
    const entries = deskEntries(index, language);
    expect(entries.map(({ view }) => view.id).sort()).toEqual(dataset.disagreements.map(({ id }) => id).sort());
    expect(entries.filter(({ sources, view }) => sources.length === 0 || view.sides.some(({ value, said }) => !value || said.length === 0))).toEqual([]);
    const ranks = entries.map(({ view }) => index.disagreement.get(view.id)!.rank);
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
  });

  it('the lists say how each source is dated and count what stands on it', () => {
    const sources = sourceRows(index, language);
    expect(sources).toHaveLength(dataset.sources.length);
    expect(sources.filter(({ title, date, dateKnown }) => !title || !date || !dateKnown)).toEqual([]);
    expect(sources.reduce((sum, { claims }) => sum + claims, 0)).toBe(dataset.claims.length);
  });

  it('entities are found by their names in any language, and places are left out', () => {
    const rows = entityRows(index, language);
    expect(rows.some(({ type }) => type === 'place')).toBe(dataset.entities.some(({ type, salience }) => type === 'place' && salience !== 'never'));
    for (const word of ['dsgvo', 'gdpr', 'rgpd']) expect(rows.filter(({ search }) => search.includes(word)).map(({ id }) => id)).toContain('dsgvo');
  });
});

it('an unknown entity has no dossier', () => expect(dossierView(index, 'nobody', 'en')).toBeNull());
