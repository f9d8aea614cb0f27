// @vitest-environment jsdom
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { describe, expect, it } from 'vitest';
import { inComments, isBeside, mainTextOf } from './main-text.ts';

const SAMPLES = join(import.meta.dirname, '../../samples');
const LONG = 'Ein Satz, der lang genug ist, um in einem Artikel zu stehen, und der nichts sagt. ';
const prose = (times: number): string => `<p>${LONG.repeat(3)}</p>`.repeat(times);
const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** Share of the prose about which a small rule and the field's library are of one mind. */
function agreement(html: string): number {
  const doc = parse(html);
  const article = new Readability(parse(html)).parse()?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
  const main = mainTextOf(doc);
  const paragraphs = [...doc.querySelectorAll('p')].map((paragraph) => ({ paragraph, text: paragraph.textContent!.replaceAll(/\s+/g, ' ').trim() })).filter(({ text }) => text.length >= 40);
  const agreed = paragraphs.filter(({ paragraph, text }) => article.includes(text) === (main !== null && !isBeside(paragraph, main) && !inComments(paragraph)));
  const length = (list: typeof paragraphs): number => list.reduce((sum, { text }) => sum + text.length, 0);
  return length(agreed) / length(paragraphs);
}

describe('the main text', () => {
  it.each(readdirSync(SAMPLES).filter((file) => /^article.*\.html$/.test(file)))('of %s is what Readability takes for it', (file) => {
    expect(agreement(readFileSync(join(SAMPLES, file), 'utf8'))).toBeGreaterThan(0.9);
  });

  const PAGES: [what: string, html: string, main: string | null][] = [
    ['an article in the main part', `<main id="a"><article>${prose(8)}</article></main><div>${prose(2)}</div>`, 'a'],
    ['an article body with its lead', `<article id="a"><p>${LONG}</p><div itemprop="articleBody">${prose(8)}</div></article><div>${prose(4)}</div>`, 'a'],
    ['the largest of the teasers and the article', `<article id="a">${prose(9)}</article><article>${prose(1)}</article><article>${prose(1)}</article>`, 'a'],
    ['a page without a word about its parts', `<div><div id="a">${prose(9)}</div><div>${prose(3)}</div></div>`, 'a'],
    ['an overview', `<main>${`<article>${prose(2)}</article>`.repeat(6)}</main>`, null],
    ['a note', '<article><p>Kurz.</p></article>', null],
  ];
  it.each(PAGES)('%s', (_, html, main) => expect(mainTextOf(parse(html))?.id ?? null).toBe(main));
});
