import { expect, it } from 'vitest';
import { highlightOf } from '../testing/library.ts';
import { searchHighlights } from './search.ts';

const HIGHLIGHTS = [
  highlightOf({ id: 'quote', quote: 'Die Rechenzentrumsförderung in Jülich' }),
  highlightOf({ id: 'note', quote: 'x', note: 'Straße, Größe: prüfen' }),
  highlightOf({ id: 'tag', quote: 'x', tags: ['Thèse'] }),
  highlightOf({ id: 'page', quote: 'x', page: { title: 'Un accord à Ottawa', site: 'lemonde.example' } }),
];

const CASES: [query: string, found: string[]][] = [
  ['', ['quote', 'note', 'tag', 'page']],
  ['   ', ['quote', 'note', 'tag', 'page']],
  ['zentrum', ['quote']],
  ['FÖRDERUNG', ['quote']],
  ['forderung', ['quote']],
  ['julich', ['quote']],
  ['strasse', ['note']],
  ['Größe', ['note']],
  ['these', ['tag']],
  ['accord ottawa', ['page']],
  ['ottawa accord', ['page']],
  ['lemonde', ['page']],
  ['accord jülich', []],
  ['(', []],
];

it.each(CASES)('"%s"', (query, found) => {
  expect(searchHighlights(HIGHLIGHTS, query).map(({ id }) => id)).toEqual(found);
});
