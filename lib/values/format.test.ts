import { describe, expect, it } from 'vitest';
import type { Attribute, LocalText, Value } from '../../data/schema.ts';
import { formatDate } from './dates.ts';
import { formatValue } from './format.ts';
import type { Names } from './format.ts';
import { LANGUAGES } from './languages.ts';
import { placesText } from './words.ts';

type Three = [en: string, de: string, fr: string];
/** Intl writes thin and no-break spaces; readers and tests see spaces. */
const spaces = (text: string) => text.replaceAll(/\s/g, ' ');
const three = (format: (language: (typeof LANGUAGES)[number]) => string) => LANGUAGES.map((l) => spaces(format(l)));

describe('formatDate', () => {
  it.each<[string, 'early' | 'mid' | 'late' | undefined, Three]>([
    ['2026', undefined, ['2026', '2026', '2026']],
    ['2026-01', undefined, ['January 2026', 'Januar 2026', 'janvier 2026']],
    ['2026-02-14', undefined, ['14 February 2026', '14. Februar 2026', '14 février 2026']],
    ['2026-02-01', undefined, ['1 February 2026', '1. Februar 2026', '1er février 2026']],
    ['2026-02-21', undefined, ['21 February 2026', '21. Februar 2026', '21 février 2026']],
    ['2026-09-11/2026-09-20', 'mid', ['mid-September 2026', 'Mitte September 2026', 'mi-septembre 2026']],
    ['2026-09', 'mid', ['mid-September 2026', 'Mitte September 2026', 'mi-septembre 2026']],
    ['2026-10/2026-12', 'late', ['end of 2026', 'Ende 2026', 'fin 2026']],
    ['2026', 'early', ['early 2026', 'Anfang 2026', 'début 2026']],
    ['2026-10/2026-12', undefined, ['October – December 2026', 'Oktober – Dezember 2026', 'octobre – décembre 2026']],
    ['2025/2026', undefined, ['2025–2026', '2025–2026', '2025–2026']],
    ['2025-05/..', undefined, ['from May 2025', 'ab Mai 2025', 'à partir de mai 2025']],
    ['2025-04/..', undefined, ['from April 2025', 'ab April 2025', 'à partir d’avril 2025']],
    ['2025-05-06/..', undefined, ['from 6 May 2025', 'ab 6. Mai 2025', 'à partir du 6 mai 2025']],
    ['../2025-05-06', undefined, ['until 6 May 2025', 'bis 6. Mai 2025', 'jusqu’au 6 mai 2025']],
    ['../2025', undefined, ['until 2025', 'bis 2025', 'jusqu’à 2025']],
    ['2026~', undefined, ['around 2026', 'etwa 2026', 'vers 2026']],
    ['2026?', undefined, ['2026 (uncertain)', '2026 (unsicher)', '2026 (incertain)']],
    ['no date', undefined, ['no date', 'no date', 'no date']],
  ])('%s %s', (date, part, expected) => expect(three((l) => formatDate(part ? { date, part } : { date }, l))).toEqual(expected));
});

const names: Names = {
  entity: (id): LocalText => ({ en: `${id} en`, de: `${id} de`, fr: `${id} fr` }),
  unit: (id): LocalText => (id === 'percent' ? { en: '%', de: '%', fr: '%' } : { en: 'billion euros', de: 'Milliarden Euro', fr: 'milliards d’euros' }),
};
const term = (en: string, de: string, fr: string) => ({ label: { en, de, fr }, generic: false });
const attribute: Attribute = {
  id: 'a', label: { en: 'a', de: 'a', fr: 'a' }, value: 'terms', weight: 50,
  compare: { rule: 'set', mismatch: 'contradiction', complete: false, modality: false, updates: false },
  terms: { us: term('US', 'USA', 'États-Unis'), china: term('China', 'China', 'Chine'), pair: term('health and care', 'Gesundheit und Pflege', 'santé et soins') },
};
const quantity = (more: object): Value => ({ quantity: { unit: 'percent', approx: false, bound: 'exact', ...more } as never });

describe('formatValue', () => {
  it.each<[string, Value, Three]>([
    ['up to', quantity({ min: 40, max: 40, bound: 'up-to' }), ['up to 40 %', 'bis zu 40 %', 'jusqu’à 40 %']],
    ['a lone maximum', quantity({ max: 40 }), ['up to 40 %', 'bis zu 40 %', 'jusqu’à 40 %']],
    ['a lone minimum', quantity({ min: 40 }), ['at least 40 %', 'mindestens 40 %', 'au moins 40 %']],
    ['about', quantity({ min: 1.36, max: 1.36, unit: 'billion-euro', approx: true }), ['about 1.36 billion euros', 'rund 1,36 Milliarden Euro', 'environ 1,36 milliards d’euros']],
    ['a range', quantity({ min: 10, max: 1200 }), ['10–1,200 %', '10–1.200 %', '10–1 200 %']],
    ['terms', { terms: ['us', 'china'] }, ['US and China', 'USA und China', 'États-Unis et Chine']],
    ['terms that hold a conjunction', { terms: ['us', 'pair'] }, ['US · health and care', 'USA · Gesundheit und Pflege', 'États-Unis · santé et soins']],
    ['an unknown term', { terms: ['mars'] }, ['mars', 'mars', 'mars']],
    ['entities', { entities: ['x', 'y'] }, ['x en and y en', 'x de und y de', 'x fr et y fr']],
    ['a title, quoted where it is foreign', { title: { text: 'Bundesminister', lang: 'de', office: 'o' } }, ['“Bundesminister”', 'Bundesminister', '« Bundesminister »']],
  ])('%s', (_what, value, expected) => expect(three((l) => formatValue(value, attribute, names, l))).toEqual(expected));
});

describe('placesText', () => {
  it.each<[object[], Three]>([
    [[{ paragraph: 8 }], ['¶ 8', 'Abs. 8', '§ 8']],
    [[{ paragraph: 3 }, { paragraph: 8 }, { paragraph: 3 }], ['¶ 3, 8', 'Abs. 3, 8', '§ 3, 8']],
    [[{ section: 'Status' }], ['Status', 'Status', 'Status']],
  ])('%o', (places, expected) => expect(three((l) => placesText(places, l))).toEqual(expected));
});
