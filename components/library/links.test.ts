import { expect, it } from 'vitest';
import { safeHref } from '../../lib/address/safe-href.ts';
import { highlightOf } from '../testing/library.ts';
import { linkToQuote } from './links.ts';

const ADDRESSES: [url: string, href: string | undefined][] = [
  ['https://news.example/a?b=1#c', 'https://news.example/a?b=1#c'],
  ['file:///tmp/a.html', 'file:///tmp/a.html'],
  ['javascript:alert(1)', undefined],
  [' JavaScript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['chrome://settings', undefined],
  ['not an address', undefined],
];
it.each(ADDRESSES)('follows %s only where it leads to a page', (url, href) => expect(safeHref(url)).toBe(href));

const url = 'https://news.example/a#old';
const QUOTES: [quote: string, fragment: string][] = [
  ['a short quote', 'a%20short%20quote'],
  ['with, comma & hyphen-ated', 'with%2C%20comma%20%26%20hyphen%2Dated'],
  ['two\n lines', 'two%20lines'],
  [`one two three four five ${'more '.repeat(20)}v w x y z`, 'one%20two%20three%20four%20five,v%20w%20x%20y%20z'],
];
it.each(QUOTES)('leads to the quote %j', (quote, fragment) => {
  expect(linkToQuote(highlightOf({ quote, page: { url } }))).toBe(`https://news.example/a#:~:text=${fragment}`);
});
