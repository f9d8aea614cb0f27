// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { PageMeta } from '../store/types.ts';
import { canonicalOf, pageMeta } from './meta.ts';

const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

const CASES: Record<string, { head: string; body?: string; meta: Partial<PageMeta> }> = {
  'linked data before meta tags before the title': {
    head: `<title>Page – Site</title><meta property="og:title" content="OG"><meta name="author" content="A. Meta">${ld({
      '@type': 'NewsArticle', headline: 'Headline', author: [{ '@type': 'Person', name: 'Ada B.' }, { name: 'Carl D.' }],
      publisher: { name: 'Isarbote' }, datePublished: '2026-02-21T06:00:00+01:00', dateModified: '2026-02-22',
    })}`,
    meta: { title: 'Headline', byline: 'Ada B., Carl D.', publisher: 'Isarbote', published: '2026-02-21T06:00:00+01:00', modified: '2026-02-22' },
  },
  'an article in a graph': { head: ld({ '@graph': [{ '@type': 'WebSite', name: 'Site' }, { '@type': ['Article'], headline: 'Deep', author: 'Ada B.' }] }), meta: { title: 'Deep', byline: 'Ada B.' } },
  'an article in a list': { head: ld([{ '@type': 'BreadcrumbList' }, { '@type': 'ReportageNewsArticle', headline: 'Listed' }]), meta: { title: 'Listed' } },
  'broken linked data is passed over': { head: '<script type="application/ld+json">{"@type": "Article",</script><meta property="og:title" content="OG">', meta: { title: 'OG' } },
  'linked data of other things says nothing of the page': { head: `<title>Page</title>${ld({ '@type': 'Organization', name: 'Firm' })}`, meta: { title: 'Page', publisher: undefined } },
  'linked data with nulls': { head: `<title>Page</title>${ld({ '@type': 'Article', headline: null, author: null, publisher: [null] })}`, meta: { title: 'Page', byline: undefined } },
  'meta tags alone': {
    head: '<meta property="og:site_name" content="Isarbote"><meta name="author" content="Ada B."><meta property="article:published_time" content="2026-02-21"><meta property="article:modified_time" content="2026-02-22">',
    meta: { publisher: 'Isarbote', byline: 'Ada B.', published: '2026-02-21', modified: '2026-02-22' },
  },
  'an author that is an address is none': { head: '<meta property="article:author" content="https://social.example/isarbote">', meta: { byline: undefined } },
  'the date beside the headline': { head: '', body: '<article><time datetime="2026-02-21">21 Feb</time></article>', meta: { published: '2026-02-21' } },
  'white space is folded': { head: '<title>\n  Two\n  lines </title>', meta: { title: 'Two lines' } },
  'a title too long is cut, not refused': { head: `<title>${'x'.repeat(3_000)}</title>`, meta: { title: 'x'.repeat(2_000) } },
  'a page without a word': { head: '', meta: { title: '', site: 'localhost' } },
};

describe('what a page says of itself', () => {
  for (const [name, { head, body = '', meta }] of Object.entries(CASES)) {
    it(name, () => {
      document.head.innerHTML = head;
      document.body.innerHTML = body;
      const found = pageMeta(document);
      const asked = Object.keys(meta) as (keyof PageMeta)[];
      expect(Object.fromEntries(asked.map((key) => [key, found[key]]))).toEqual(meta);
      expect(found.url).toBe(location.href);
    });
  }

  it('has the language of the page', () => {
    document.documentElement.lang = 'de';
    expect(pageMeta(document).lang).toBe('de');
    document.documentElement.removeAttribute('lang');
    expect('lang' in pageMeta(document)).toBe(false);
  });
});

it.each([
  ['<link rel="canonical" href="https://isarbote.example/a">', 'https://isarbote.example/a'],
  ['<link rel="alternate canonical" href="/b">', `${'http://localhost:3000'}/b`],
  ['<link rel="canonical" href="javascript:alert(1)">', undefined],
  ['<link rel="canonical">', undefined],
  ['', undefined],
])('canonical address of %s', (head, expected) => {
  document.head.innerHTML = head;
  expect(canonicalOf(document)).toBe(expected);
});
