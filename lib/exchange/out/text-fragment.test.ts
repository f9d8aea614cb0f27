import { expect, it } from 'vitest';
import { highlight } from '../../store/samples.ts';
import type { TextQuoteSelector } from '../../anchor/types.ts';
import { linkToHighlight, textDirective } from './text-fragment.ts';

const selector = (exact: string, prefix = '', suffix = ''): TextQuoteSelector => ({ type: 'TextQuoteSelector', exact, prefix, suffix });
const LONG = Array.from({ length: 40 }, (_, n) => `word${n}`).join(' ');

const DIRECTIVES: [what: string, quote: TextQuoteSelector, isTwin: boolean, directive: string][] = [
  ['a sentence, whole', selector('A sentence that is long enough to stand alone.', 'before ', ' after'), false, 'A%20sentence%20that%20is%20long%20enough%20to%20stand%20alone.'],
  ['signs with a meaning of their own', selector('with, comma & hyphen-ated words that go on'), false, 'with%2C%20comma%20%26%20hyphen%2Dated%20words%20that%20go%20on'],
  ['a short quote with its context', selector('Act', 'the new AI ', ' is in force.'), false, 'the%20new%20AI-,Act,-is%20in%20force.'],
  ['no more context than its block', selector('Act', 'above\nnew ', '\nbelow'), false, 'new-,Act'],
  ['twins with their context', selector('A sentence that is long enough to stand alone', 'one ', ' two'), true, 'one-,A%20sentence%20that%20is%20long%20enough%20to%20stand%20alone,-two'],
  ['a part of a word, grown to the whole', selector('eratio', 'after delib', 'n it ended'), false, 'after-,deliberation,-it%20ended'],
  ['a long quote by its ends', selector(LONG), false, 'word0%20word1%20word2%20word3%20word4%20word5,word34%20word35%20word36%20word37%20word38%20word39'],
  ['several blocks by the first and the last', selector('the end of one block that is here\nmiddle\nthe start of another'), false, 'the%20end%20of%20one%20block%20that,the%20start%20of%20another'],
  ['half an emoji', selector('\uD83C nothing else that could go wrong in here'), false, '%EF%BF%BD%20nothing%20else%20that%20could%20go%20wrong%20in%20here'],
];
it.each(DIRECTIVES)('%s', (_, quote, isTwin, directive) => {
  expect(textDirective(quote, isTwin)).toBe(directive);
});

const QUOTE = selector('A sentence that is long enough to stand alone.');
const TEXT = ':~:text=A%20sentence%20that%20is%20long%20enough%20to%20stand%20alone.';
const LINKS: [url: string, link: string | undefined][] = [
  ['https://news.example/a', `https://news.example/a#${TEXT}`],
  ['https://news.example/app#/route', `https://news.example/app#/route${TEXT}`],
  ['file:///tmp/a.html', `file:///tmp/a.html#${TEXT}`],
  ['javascript:alert(1)', undefined],
  [' JavaScript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['not an address', undefined],
];
it.each(LINKS)('leads from %s only where there is a page', (url, link) => {
  expect(linkToHighlight({ page: { url, title: '', site: '' }, selectors: { ...highlight().selectors, quote: QUOTE } })).toBe(link);
});
