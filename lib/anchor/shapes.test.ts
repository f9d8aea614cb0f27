// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { anchor } from './anchor.ts';
import { describe as selectorsOf } from './describe.ts';
import { makeShape, SHAPES } from './shapes.ts';
import { spanOf } from './offsets.ts';
import { visibleText } from './visible-text.ts';

/** The visible text in a range, by way of its offsets. */
function words(range: Range | null): string | null {
  const visible = visibleText(document.body);
  const span = range && spanOf(range, visible);
  return span && visible.text.slice(span.start, span.end);
}

describe('round trip', () => {
  it.each(SHAPES)('%s', (_, html, quote) => {
    const selectors = selectorsOf(makeShape(html, document.body))!;
    expect(selectors.quote.exact).toBe(quote);
    const { state, range } = anchor(selectors);
    expect({ state, words: words(range) }).toEqual({ state: 'exact', words: quote });
    expect(selectorsOf(range!)).toEqual(selectors);
  });

  it.each(SHAPES)('after a paragraph came before it: %s', (_, html, quote) => {
    const selectors = selectorsOf(makeShape(html, document.body))!;
    document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'Something entirely new has been put on top.' }));
    const { state, range } = anchor(selectors);
    // A short text with hardly any surroundings may be doubtful, never somewhere else.
    expect(['moved', 'exact', 'uncertain']).toContain(state);
    expect(words(range)).toBe(quote);
  });

  it.each(SHAPES)('in another markup of the same words: %s', (_, html, quote) => {
    const selectors = selectorsOf(makeShape(html, document.body))!;
    const { text } = visibleText(document.body);
    document.body.replaceChildren(...text.split('\n').map((line) => Object.assign(document.createElement('div'), { textContent: line })));
    expect(words(anchor(selectors).range)).toBe(quote);
  });
});

const EMPTY: [what: string, html: string][] = [
  ['nothing', '<p>a «»b</p>'], ['white space', '<p>a« »b</p>'], ['a script', '<script>«x»</script>'], ['hidden text', '<p hidden>«x»</p>'],
  ['a text field', '<textarea>«x»</textarea>'], ['an image', '<p>a«<img alt="x">»b</p>'], ['soft hyphens', '<p>a«\u00AD»b</p>'],
];

it.each(EMPTY)('%s is no highlight', (_, html) => expect(selectorsOf(makeShape(html, document.body))).toBeNull());

it('finds text in open shadow roots, in the order it is seen', () => {
  document.body.innerHTML = '<p>before</p><x-card><b slot="late">slotted</b></x-card><p>after</p>';
  const root = document.querySelector('x-card')!.attachShadow({ mode: 'open' });
  root.innerHTML = '<p>inside <slot name="late"></slot> end</p>';
  expect(visibleText(document.body).text).toBe('before\ninside slotted end\nafter');
  const range = document.createRange();
  range.selectNodeContents(root.querySelector('p')!.firstChild!);
  const selectors = selectorsOf(range)!;
  expect(selectors.quote.exact).toBe('inside');
  expect(words(anchor(selectors).range)).toBe('inside');
});

it('stays in place when one of its ends goes into a shadow root', () => {
  document.body.innerHTML = '<p>It was agreed to publish what every member buys.</p><div>And to say so by the end of the year.</div>';
  const range = document.createRange();
  range.setStart(document.querySelector('p')!.firstChild!, 17);
  range.setEnd(document.querySelector('div')!.firstChild!, 13);
  const selectors = selectorsOf(range)!;
  const host = document.querySelector('div')!;
  const [text] = host.childNodes;
  host.attachShadow({ mode: 'open' }).append(text!);
  const { state, range: now } = anchor(selectors);
  expect(state).toBe('exact');
  expect(now!.toString()).toBe('publish what every member buys.');
  expect([now!.endContainer, now!.endOffset]).toEqual([document.body, 2]);
});

it('is lost where slots show it in another order than it stands', () => {
  document.body.innerHTML = '<p>one two</p><p>three four</p>';
  const range = document.createRange();
  range.selectNodeContents(document.body);
  const selectors = selectorsOf(range)!;
  document.body.innerHTML = '<div><p slot="b">three four</p><p slot="a">one two</p></div>';
  document.querySelector('div')!.attachShadow({ mode: 'open' }).innerHTML = '<slot name="a"></slot><slot name="b"></slot>';
  expect(visibleText(document.body).text).toBe(selectors.quote.exact);
  expect(anchor(selectors)).toEqual({ state: 'lost', range: null });
});
