import { expect, it } from 'vitest';
import { safeHref } from './safe-href.ts';

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
