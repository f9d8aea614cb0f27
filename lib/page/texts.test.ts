// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { inOneGo } from '../detect/steps.ts';
import { Texts, proseIn } from './texts.ts';

const PAGE = '<section><p>one</p><p>two</p></section><section><p>three</p><p>four</p></section>';

/** Reads two batches of one text, lets the page change, reads the rest. */
function readAround(change: () => void): string[] {
  document.body.innerHTML = PAGE;
  const all = new Texts(document.body, { nodes: 1, units: 1 });
  const read = [...all.next().texts, ...all.next().texts];
  change();
  for (let { texts } = all.next(); texts.length > 0; { texts } = all.next()) read.push(...texts);
  return read;
}

const CASES: [what: string, change: () => void, read: string[]][] = [
  ['nothing changes', () => undefined, ['one', 'two', 'three', 'four']],
  ['the text it rests at is taken away', () => document.querySelectorAll('p')[1]!.remove(), ['one', 'two', 'three', 'four']],
  ['all it has read is taken away', () => document.querySelector('section')!.remove(), ['one', 'two', 'three', 'four']],
  ['the text it rests at leaves the tree for another', () => document.head.append(document.querySelectorAll('p')[1]!), ['one', 'two', 'three', 'four']],
];

describe('texts of a tree', () => {
  it.each(CASES)('are read to the end where %s', (_, change, expected) => {
    expect(readAround(change)).toEqual(expected);
    document.head.innerHTML = '';
  });

  it('are the one of a text node', () => {
    const all = new Texts(document.createTextNode('alone'));
    expect([all.next().texts, all.next().texts]).toEqual([['alone'], []]);
  });

  it('come with their nodes, in batches of some nodes and some text, without scripts', () => {
    document.body.innerHTML = `<p>one</p><script>${'code '.repeat(100)}</script><p>${'long '.repeat(3000)}</p>${'<b>x</b>'.repeat(150)}`;
    const all = new Texts(document.body);
    const sizes: number[] = [];
    for (let { nodes, texts } = all.next(); nodes.length > 0; { nodes, texts } = all.next()) {
      expect(texts).toEqual(nodes.map(({ data }) => data));
      sizes.push(nodes.length);
    }
    expect(sizes).toEqual([2, 100, 50]);
  });

  it('hold a run of white space once, and what breaks a line behind it', () => {
    document.body.innerHTML = '<p>one</p>\n <ul>\n<li>\n two<br>\n<i> </i><br>three</li>\n</ul> <svg>\n<g>\n</g></svg>four';
    const { nodes, texts } = inOneGo(proseIn(document.body, () => false))!;
    expect(texts).toEqual(['one', ' ', '\n two\n', ' ', 'three', ' ', 'four']);
    expect(nodes.filter(({ data }) => data.trim() !== '').map(({ data }) => data)).toEqual(['one', '\n two', 'three', 'four']);
  });
});
