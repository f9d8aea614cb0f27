// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Regions } from './regions.ts';
import { locate, rangeIn, readText, runOf, startsOf } from './segment.ts';

/** A small generator with a seed: the same cases in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const CASES = 100_000;
const PAGES = 500;
const PIECES = ['AI', ' Act', ' ', '\u00AD', 'é', 'e\u0301', '🙂', '\n', 'Wild', 'berger', '\u200B', 'ß', 'ﬁ', '…'];
const INLINE = ['b', 'i', 'em', 'span', 'a'];

/** Stands for a break of the line, which is no text of the page. */
const BREAK = '\u2028';

function rawText(root: Node): string {
  if (root instanceof Text) return root.data;
  return root.nodeName === 'BR' ? BREAK : [...root.childNodes].map(rawText).join('');
}

/** A paragraph of nested inline elements with text nodes of every size, empty ones included, and breaks within its text. */
function paragraph(next: () => number): HTMLElement {
  const root = document.createElement('p');
  let at: HTMLElement = root;
  const steps = 2 + Math.floor(next() * 12);
  for (let n = 0; n < steps; n++) {
    const dice = next();
    if (dice < 0.2 && at !== root) at = at.parentElement!;
    else if (dice < 0.45) at = at.appendChild(document.createElement(INLINE[Math.floor(next() * INLINE.length)]!));
    const text = Array.from({ length: Math.floor(next() * 4) }, () => PIECES[Math.floor(next() * PIECES.length)]).join('');
    at.append(document.createTextNode(text));
    if (next() < 0.2) at.append('x', document.createElement('br'), 'y');
  }
  return root;
}

describe('text and ranges', () => {
  it(`agree in ${CASES.toLocaleString('en')} random cases`, () => {
    const next = random(20_261_122);
    const wrong: string[] = [];
    for (let page = 0; page < PAGES; page++) {
      document.body.replaceChildren(paragraph(next));
      const first = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT).nextNode() as Text;
      const nodes = runOf(first, new Regions(), () => false);
      const segment = { nodes, starts: startsOf(nodes) };
      const text = readText(nodes);
      const raw = rawText(document.body);
      if (raw.replaceAll('\n', ' ').replaceAll(BREAK, '\n') !== text) wrong.push(`page ${page}: read ${JSON.stringify(text)}`);
      for (let n = 0; n < CASES / PAGES; n++) {
        const [start, end] = [next(), next()].map((x) => Math.floor(x * (text.length + 1))).sort((a, b) => a - b) as [number, number];
        if (rangeIn(segment, { start, end }).toString() !== raw.slice(start, end).replaceAll(BREAK, '')) wrong.push(`page ${page}: ${start}–${end}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  it('keep to the nodes that hold the text', () => {
    const nodes = ['ab', '', 'cd'].map((text) => document.createTextNode(text));
    const segment = { nodes, starts: startsOf(nodes) };
    expect(locate(segment, 2, false)).toEqual({ node: nodes[2], offset: 0 });
    expect(locate(segment, 2, true)).toEqual({ node: nodes[0], offset: 2 });
  });
});
