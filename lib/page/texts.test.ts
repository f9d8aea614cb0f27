// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { Texts } from './texts.ts';

const PAGE = '<section><p>one</p><p>two</p></section><section><p>three</p><p>four</p></section>';

/** Reads two texts, lets the page change, reads the rest. */
function readAround(change: () => void): string[] {
  document.body.innerHTML = PAGE;
  const texts = new Texts(document.body);
  const read: string[] = [];
  const note = (node: Text | null): boolean => node !== null && read.push(node.data) > 0;
  note(texts.next());
  texts.resume();
  note(texts.next());
  change();
  texts.resume();
  while (note(texts.next())) continue;
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
    const texts = new Texts(document.createTextNode('alone'));
    expect([texts.next()?.data, texts.next()]).toEqual(['alone', null]);
  });
});
