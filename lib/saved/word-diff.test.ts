import { expect, it } from 'vitest';
import { random } from '../random.ts';
import { briefly, wordDiff } from './word-diff.ts';

/** `[-removed-]`, `{+added+}`. */
const drawn = (before: string, after: string): string =>
  wordDiff(before, after).map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`)).join('');

const CASES: [what: string, before: string, after: string, drawn: string][] = [
  ['nothing changed', 'one two', 'one two', 'one two'],
  ['one word exchanged', 'one two three', 'one 2 three', 'one [-two -]{+2 +}three'],
  ['a word put in', 'one three', 'one two three', 'one {+two +}three'],
  ['a word taken out', 'one two three', 'one three', 'one [-two -]three'],
  ['two neighbours exchanged', 'a b c d', 'a x y d', 'a [-b c -]{+x y +}d'],
  ['all of it', 'a', 'b', '[-a-]{+b+}'],
  ['from nothing', '', 'a b', '{+a b+}'],
  ['to nothing', 'a b', '', '[-a b-]'],
  ['lines', 'a\nb\nc', 'a\nx\nc', 'a\n[-b\n-]{+x\n+}c'],
];
it.each(CASES)('%s', (_, before, after, expected) => expect(drawn(before, after)).toBe(expected));

it('gives both texts back, however long', () => {
  const next = random(3);
  const text = (length: number): string => Array.from({ length }, () => 'abcde'[Math.floor(next() * 5)]).join(' ');
  for (const length of [0, 1, 2, 5, 40, 1_500]) {
    const [before, after] = [text(length), text(length + 3)];
    const changes = wordDiff(before, after);
    const without = (kind: string): string => changes.filter((change) => change.kind !== kind).map((change) => change.text).join('');
    expect([without('added'), without('removed')]).toEqual([before, after]);
  }
});

it('shows of long runs that stayed only what stands next to a change', () => {
  const same = (n: number): string => `${Array.from({ length: 40 }, (_, at) => `w${n}${at}`).join(' ')} `;
  const all = wordDiff(`${same(1)}old ${same(2)}gone ${same(3)}`, `${same(1)}new ${same(2)}${same(3)}`);
  const brief = briefly(all).map(({ text }) => text);
  expect(brief.map((text) => text.split('…').map((part) => part.length > 60 && part.length <= 80))).toEqual([[false, true], [false], [false], [true, true], [false], [true, false]]);
  expect([brief[0]!.endsWith('w139 '), brief[3]!.startsWith('w20 w21'), brief[3]!.endsWith('w239 '), brief[5]!.startsWith('w30 ')]).toEqual([true, true, true, true]);
  expect(briefly(wordDiff('a b c', 'a x c'))).toEqual(wordDiff('a b c', 'a x c'));
});
