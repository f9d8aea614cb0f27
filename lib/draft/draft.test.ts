// @vitest-environment jsdom
import { createHash } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { MAX_PARAGRAPH } from '../limits.ts';
import { draftOf } from './draft.ts';

beforeAll(() => Object.assign(Element.prototype, { checkVisibility: () => true }));

function rangeOf(text: string): Range {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const at = node.data.indexOf(text);
    if (at === -1) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    return range;
  }
  throw new Error(`no "${text}"`);
}

it('holds the quote, its paragraph, the page, the colour and the entities', () => {
  document.body.innerHTML = '<p>Before.</p><p>The <b>quote</b>\n  itself stands here.</p>';
  const draft = draftOf(rangeOf('quote'), 'green', ['sta'])!;
  expect(draft.selectors.quote).toMatchObject({ exact: 'quote' });
  expect(draft).toMatchObject({ paragraph: 'The quote itself stands here.', color: 'green', entities: ['sta'], note: '', tags: [] });
  expect(draft.page.url).toBe(location.href);
  expect(draft.textHash).toBe(createHash('sha256').update('Before.\nThe quote itself stands here.').digest('hex'));
});

it('has the hash of the visible article, whatever stands around it', () => {
  const article = `<article>${'<p>A paragraph of an article that is long enough to count as prose. </p>'.repeat(20)}<p hidden>never seen</p></article>`;
  const hashOf = (html: string) => {
    document.body.innerHTML = html;
    return draftOf(rangeOf('paragraph'), 'yellow', [])!.textHash;
  };
  const first = hashOf(article);
  expect(hashOf(`<nav>12:03 Ticker</nav>${article.replace('<p>', '<p class="x">')}`)).toBe(first);
  expect(hashOf(article.replace('long enough', 'quite long'))).not.toBe(first);
});

it('keeps of a paragraph too long the part around the quote', () => {
  const words = Array.from({ length: 2_000 }, (_, n) => `word${n}`).join(' ');
  document.body.innerHTML = `<p>${words}</p>`;
  const { paragraph } = draftOf(rangeOf('word1500'), 'yellow', [])!;
  expect(paragraph.length).toBeLessThanOrEqual(MAX_PARAGRAPH);
  expect(paragraph).toContain('word1500 word1501');
});

it('is none for a range without text', () => {
  document.body.innerHTML = '<p>Text</p>';
  const range = document.createRange();
  range.setStart(document.querySelector('p')!, 0);
  expect(draftOf(range, 'yellow', [])).toBeNull();
});
