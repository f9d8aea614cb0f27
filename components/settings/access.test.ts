import { expect, it } from 'vitest';
import { NEWS_SITES } from '../../lib/sites/news-sites.ts';
import { accessFrom, patternsOfAll } from './access.ts';

const NEWS = ['zeitung.example', 'news.example'];
const CASES: [why: string, origins: string[], access: object][] = [
  ['nothing', [], { all: false, news: 0, others: [] }],
  ['all sites', ['*://*/*'], { all: true, news: 0, others: [] }],
  ['all sites in other words', ['<all_urls>'], { all: true, news: 0, others: [] }],
  ['the whole list', patternsOfAll(NEWS), { all: false, news: 2, others: [] }],
  ['one site of the list', ['*://zeitung.example/*', '*://www.zeitung.example/*'], { all: false, news: 1, others: [] }],
  ['another site, once for all its patterns', ['*://blog.example/*', '*://www.blog.example/*'], { all: false, news: 0, others: ['blog.example'] }],
  ['a single scheme', ['https://one.example/*'], { all: false, news: 0, others: ['one.example'] }],
  ['local files', ['file:///*'], { all: false, news: 0, others: ['file:'] }],
  ['everything at once', ['*://*/*', '*://blog.example/*', ...patternsOfAll(NEWS)], { all: true, news: 2, others: ['blog.example'] }],
];
it.each(CASES)('%s', (_, origins, access) => expect(accessFrom(origins, NEWS)).toEqual(access));

it('knows the bundled list again when it is granted', () => {
  expect(accessFrom(patternsOfAll(NEWS_SITES), NEWS_SITES)).toEqual({ all: false, news: NEWS_SITES.length, others: [] });
});

it('names each site of the list once, without www', () => {
  expect(new Set(NEWS_SITES).size).toBe(NEWS_SITES.length);
  expect(NEWS_SITES.filter((site) => site.startsWith('www.') || !/^[a-z0-9.-]+\.[a-z]+$/.test(site))).toEqual([]);
});
