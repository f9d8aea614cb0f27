import { expect, it } from 'vitest';
import { forQuote } from '../../lib/library/edit-query.ts';
import { REQUEST_SCHEMAS } from '../../lib/messages/schema.ts';
import { navSectionOf, parseRoute, routeHash } from './route.ts';

const CASES: [hash: string, section: string, id: string | undefined, query: string][] = [
  ['', 'library', undefined, ''],
  ['#library', 'library', undefined, ''],
  ['#library?q=two+words', 'library', undefined, 'q=two+words'],
  ['#trash', 'trash', undefined, ''],
  ['#entity/eu-ai-act', 'entity', 'eu-ai-act', ''],
  ['entity/eu-ai-act', 'entity', 'eu-ai-act', ''],
  ['#disagreement/a.b.contradiction', 'disagreement', 'a.b.contradiction', ''],
  ['#disagreement/a%2Fb', 'disagreement', 'a/b', ''],
  ['#disagreements?kind=tension&flag=any', 'disagreements', undefined, 'kind=tension&flag=any'],
  ['#entity/%', 'entity', '%', ''],
  ['#unknown/thing', 'library', 'thing', ''],
  ['#welcome', 'welcome', undefined, ''],
];
it.each(CASES)('%s', (hash, section, id, query) => {
  const route = parseRoute(hash);
  expect({ ...route, query: route.query.toString() }).toEqual({ section, id, query });
});

it.each([['entity', 'a/b c', { q: 'x&y' }], ['library', undefined, { q: '' }], ['disagreement', 'a.b', {}]] as const)('reads %s back as it wrote it', (section, id, query) => {
  const route = parseRoute(routeHash(section, id, query));
  expect([route.section, route.id, route.query.get('q') ?? '']).toEqual([section, id, 'q' in query ? query.q : '']);
});

it.each([['trash', 'library'], ['entity', 'entities'], ['disagreement', 'disagreements'], ['about', 'about'], ['welcome', undefined]] as const)('%s stands under %s', (section, parent) => {
  expect(navSectionOf(section)).toBe(parent);
});

it('of every kind may be opened from popup and page', () => {
  const q = forQuote(`«Ça» – ${'ß🇪🇺'.repeat(30)}'(*)~!`);
  for (const hash of [routeHash('library', undefined, { q: 'news.example' }), routeHash('library', undefined, { q }), routeHash('entity', 'sta')]) {
    expect(REQUEST_SCHEMAS['options.open'].safeParse({ hash: hash.slice(1) }).success).toBe(true);
  }
});
