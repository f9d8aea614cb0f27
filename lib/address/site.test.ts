import { expect, it } from 'vitest';
import { patternsOf, siteOf } from './site.ts';

const CASES: [url: string, site: string | null, patterns: string[]][] = [
  ['https://www.example.org/a?b#c', 'example.org', ['*://example.org/*', '*://www.example.org/*']],
  ['http://news.example.org:8080/', 'news.example.org', ['*://news.example.org/*', '*://www.news.example.org/*']],
  ['http://127.0.0.1:4000/a', '127.0.0.1', ['*://127.0.0.1/*']],
  ['http://[::1]/a', '[::1]', ['*://[::1]/*']],
  ['file:///tmp/a.html', 'file:', ['file:///*']],
  ['https://münchen.example/', 'xn--mnchen-3ya.example', ['*://xn--mnchen-3ya.example/*', '*://www.xn--mnchen-3ya.example/*']],
  ['chrome-extension://abc/options.html', null, []],
  ['about:blank', null, []],
  ['no address', null, []],
];

it.each(CASES)('site of %s', (url, site, patterns) => {
  expect(siteOf(url)).toBe(site);
  expect(site === null ? [] : patternsOf(site)).toEqual(patterns);
});
