// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import { sentenceAround } from './sentence.ts';

beforeAll(() => Object.assign(Element.prototype, { checkVisibility(this: Element) { return !this.hasAttribute('hidden'); } }));

/** The mention is the text between brackets. */
const CASES: Record<string, { html: string; lang?: string; sentence: string }> = {
  'one of three': { html: '<p>The first. The [STA] opens soon! The last.</p>', sentence: 'The STA opens soon!' },
  'the first': { html: '<p>  The [STA] opens. More.</p>', sentence: 'The STA opens.' },
  'the last, unfinished': { html: '<p>One. And the [STA]</p>', sentence: 'And the STA' },
  'across inline elements': { html: '<p>One. The <b>Sovereign [Tech</b>nology] <i>Alliance. It</i> opens.</p>', sentence: 'The Sovereign Technology Alliance.' },
  'not across blocks': { html: '<div>Before<p>The [STA] opens</p>After.</div>', sentence: 'The STA opens' },
  'ordinals of dates (German)': { html: '<p>Am 14. Februar 2026 startete die [STA] in München. Danach nichts.</p>', lang: 'de', sentence: 'Am 14. Februar 2026 startete die STA in München.' },
  'abbreviations (German)': { html: '<p>Laut Dr. K. Wildberger, u. a. Chef der [STA], sagt Art. 5 das Gegenteil. Danach nichts.</p>', lang: 'de', sentence: 'Laut Dr. K. Wildberger, u. a. Chef der STA, sagt Art. 5 das Gegenteil.' },
  'initials (English)': { html: '<p>It was J. Smith of the [STA] who spoke. Then none.</p>', lang: 'en', sentence: 'It was J. Smith of the STA who spoke.' },
  'a language that is none': { html: '<p>One. The [STA] opens. Two.</p>', lang: 'x-undefined!', sentence: 'The STA opens.' },
  'text that is not shown does not count': { html: '<p>The <span hidden>secret. </span>[STA] opens. Two.</p>', sentence: 'The STA opens.' },
};

function mentionIn(html: string): Range {
  document.body.innerHTML = html;
  const range = document.createRange();
  for (const [mark, set] of [['[', 'setStart'], [']', 'setEnd']] as const) {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(mark);
      if (at === -1) continue;
      node.deleteData(at, 1);
      range[set](node, at);
    }
  }
  return range;
}

describe('the sentence around a mention', () => {
  for (const [name, { html, lang, sentence }] of Object.entries(CASES)) {
    it(name, () => {
      const range = sentenceAround(mentionIn(html), lang);
      const hidden = document.querySelector('[hidden]')?.textContent ?? '';
      expect(range.toString().replace(hidden, '')).toBe(sentence);
    });
  }
});
