/** Runs inside a page; bundled into one script that leaves `secondSourceShapes` behind. */
import { anchor } from '../../lib/anchor/anchor.ts';
import { describe } from '../../lib/anchor/describe.ts';
import { EDITED, LOOKALIKES } from '../../lib/anchor/edited.ts';
import { spanOf } from '../../lib/anchor/offsets.ts';
import { attachShadows, makeShape, textsIn } from '../../lib/anchor/shapes.ts';
import type { AnchorState, Selectors } from '../../lib/anchor/types.ts';
import { visibleText } from '../../lib/anchor/visible-text.ts';
import { savableSelection } from '../../lib/draft/selection.ts';

/** A highlight found again: its words by way of offsets, and whether anything of it would be painted. */
export interface Found { state: AnchorState; words: string | null; painted: boolean }

/** What pages and their frameworks do to a text without changing a word of it. */
const CHANGES = {
  'nothing': () => undefined,
  'a paragraph before': () => document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'Something entirely new has been put on top.' })),
  'texts cut in two': () => textsIn(document.body).forEach((text) => text.length > 1 && text.splitText(middleOf(text.data))),
  'texts cut in two and joined again': () => {
    CHANGES['texts cut in two']();
    document.body.normalize();
  },
  'comments between texts': () => textsIn(document.body).forEach((text) => {
    if (text.length > 1) text.splitText(middleOf(text.data)).before(document.createComment(''));
  }),
  'white space laid out anew': () => textsIn(document.body).forEach((text) => { text.data = text.data.replace(/ /g, '\n      '); }),
  'an element around every text': () => textsIn(document.body).forEach((text) => {
    const font = document.createElement('font');
    text.replaceWith(font);
    font.append(text);
  }),
  'all made anew': () => document.body.replaceChildren(...document.importNode(document.body, true).childNodes),
} satisfies Record<string, () => unknown>;

export type Change = keyof typeof CHANGES;

/** Not inside a character. */
const middleOf = (data: string): number => [...data].slice(0, Math.ceil([...data].length / 2)).join('').length;

/** What is saved of a shape, and what is found of it after each change of the page. */
export function tryShape(html: string): { quote: string | null; found: Record<Change, Found> } {
  const described = (): Selectors | null => describe(makeShape(html, document.body), undefined, LOOKALIKES);
  const found = Object.entries(CHANGES).map(([name, change]) => {
    const selectors = described();
    change();
    return [name, selectors && find(selectors)];
  });
  return { quote: described()?.quote.exact ?? null, found: Object.fromEntries(found) as Record<Change, Found> };
}

function find(selectors: Selectors): Found {
  const visible = visibleText(document.body);
  const { state, range } = anchor(selectors, visible, EDITED);
  const span = range && spanOf(range, visible);
  return { state, words: span && visible.text.slice(span.start, span.end), painted: range !== null && [...range.getClientRects()].some(({ width, height }) => width > 0 && height > 0) };
}

/** What is saved of a text that stands in one text node. */
export function save(quote: string): Selectors {
  const text = textsIn(document.body).find(({ data }) => data.includes(quote))!;
  const range = document.createRange();
  const at = text.data.indexOf(quote);
  range.setStart(text, at);
  range.setEnd(text, at + quote.length);
  return describe(range, undefined, LOOKALIKES)!;
}

/** A page with nothing selected: pressing on selected text would drag it away. */
export function put(html: string): void {
  document.body.innerHTML = html;
  attachShadows(document.body);
  document.getSelection()!.removeAllRanges();
}

/** What would be saved of what is selected. */
export function quoteOfSelection(): string | null {
  const range = savableSelection(document);
  return range && (describe(range)?.quote.exact ?? null);
}
