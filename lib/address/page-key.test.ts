import { describe, expect, it } from 'vitest';
import { beginningsOfKeys, pageKey } from './page-key.ts';
import { siteOf } from './site.ts';

const SAME: [why: string, a: string, b: string][] = [
  ['scheme', 'http://example.org/a', 'https://example.org/a'],
  ['www', 'https://www.example.org/a', 'https://example.org/a'],
  ['case of the host', 'https://EXAMPLE.org/a', 'https://example.org/a'],
  ['default port', 'https://example.org:443/a', 'https://example.org/a'],
  ['trailing slash', 'https://example.org/a/', 'https://example.org/a'],
  ['fragment', 'https://example.org/a#part-2', 'https://example.org/a'],
  ['text fragment', 'https://example.org/a#:~:text=quote', 'https://example.org/a'],
  ['empty query', 'https://example.org/a?', 'https://example.org/a'],
  ['utm', 'https://example.org/a?utm_source=x&utm_medium=y', 'https://example.org/a'],
  ['upper-case utm', 'https://example.org/a?UTM_Source=x', 'https://example.org/a'],
  ['facebook', 'https://example.org/a?fbclid=1', 'https://example.org/a'],
  ['google', 'https://example.org/a?gclid=1&gclsrc=aw', 'https://example.org/a'],
  ['microsoft', 'https://example.org/a?msclkid=1', 'https://example.org/a'],
  ['mailchimp', 'https://example.org/a?mc_cid=1&mc_eid=2', 'https://example.org/a'],
  ['matomo', 'https://example.org/a?mtm_campaign=1&pk_kwd=2', 'https://example.org/a'],
  ['webtrekk', 'https://example.org/a?wt_mc=1&wt_zmc=2', 'https://example.org/a'],
  ['french public media', 'https://example.org/a?xtor=RSS-1&at_medium=x', 'https://example.org/a'],
  ['twitter', 'https://example.org/a?ref_src=twsrc', 'https://example.org/a'],
  ['hubspot', 'https://example.org/a?_hsenc=1&_hsmi=2', 'https://example.org/a'],
  ['order of parameters', 'https://example.org/a?b=2&a=1', 'https://example.org/a?a=1&b=2'],
  ['tracking between others', 'https://example.org/a?a=1&fbclid=9&b=2', 'https://example.org/a?a=1&b=2'],
  ['percent encoding', 'https://example.org/%C3%BCber', 'https://example.org/über'],
  ['decomposed umlaut', 'https://example.org/u%CC%88ber', 'https://example.org/über'],
  ['local file fragment', 'file:///tmp/a.html#x', 'file:///tmp/a.html'],
  ['root with and without slash', 'https://example.org', 'https://example.org/'],
];

const DIFFERENT: [why: string, a: string, b: string][] = [
  ['path', 'https://example.org/a', 'https://example.org/b'],
  ['case of the path', 'https://example.org/A', 'https://example.org/a'],
  ['article number', 'https://example.org/a?id=1', 'https://example.org/a?id=2'],
  ['page number', 'https://example.org/a?page=2', 'https://example.org/a'],
  ['host', 'https://example.org/a', 'https://example.com/a'],
  ['subdomain', 'https://blog.example.org/a', 'https://example.org/a'],
  ['port', 'https://example.org:8443/a', 'https://example.org/a'],
  ['route in the fragment', 'https://example.org/#/a', 'https://example.org/#/b'],
  ['route with an exclamation mark', 'https://example.org/#!/a', 'https://example.org/'],
  ['file name', 'file:///tmp/a.html', 'file:///tmp/b.html'],
];

const CANONICAL: [why: string, url: string, canonical: string, key: string | null][] = [
  ['followed on the same site', 'https://example.org/a?x=1', 'https://example.org/a', 'example.org/a'],
  ['followed from the mobile edition', 'https://m.example.org/a', 'https://www.example.org/a', 'example.org/a'],
  ['followed from an AMP address', 'https://example.org/a/amp', 'https://example.org/a', 'example.org/a'],
  ['followed from the AMP host', 'https://amp.example.org/a', 'https://www.example.org/a', 'example.org/a'],
  ['its tracking stripped too', 'https://example.org/a', 'https://example.org/b?utm_source=x', 'example.org/b'],
  ['not to another site', 'https://example.org/a', 'https://example.com/a', 'example.org/a'],
  ['not to a look-alike host', 'https://example.org/a', 'https://example.org.evil.test/a', 'example.org/a'],
  ['not to a subdomain', 'https://example.org/a', 'https://blog.example.org/a', 'example.org/a'],
  ['not to the front page', 'https://example.org/a', 'https://example.org/', 'example.org/a'],
  ['not when it drops the article number', 'https://example.org/show?id=7', 'https://example.org/show', 'example.org/show?id=7'],
  ['not when it is no address', 'https://example.org/a', '/a', 'example.org/a'],
  ['not when it is a script', 'https://example.org/a', 'javascript:alert(1)', 'example.org/a'],
  ['nothing for a blank page', 'about:blank', 'https://example.org/a', null],
  ['nothing for a browser page', 'chrome://settings', 'https://example.org/a', null],
];

describe('pageKey', () => {
  it.each(SAME)('does not depend on %s', (_, a, b) => expect(pageKey(a)).toBe(pageKey(b)));
  it.each(DIFFERENT)('depends on %s', (_, a, b) => expect(pageKey(a)).not.toBe(pageKey(b)));
  it.each([...SAME, ...CANONICAL].map(([why, url, other]) => [why, url, other]))('%s: begins as keys of its site do', (_, url, other) => {
    const key = pageKey(url!, other);
    expect(key === null || beginningsOfKeys(siteOf(url!)!).some((beginning) => key.startsWith(beginning))).toBe(true);
  });
  it.each(CANONICAL)('canonical: %s', (_, url, canonical, key) => expect(pageKey(url, canonical)).toBe(key));
});
