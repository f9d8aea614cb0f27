import { expect, it } from 'vitest';
import type { AnchorState } from '../anchor/types.ts';
import { highlight } from '../store/samples.ts';
import { changedOn } from './changed.ts';
import type { Looked } from './paint.ts';

const HERE = { url: 'https://news.example/a#end', isPart: false };
const RANGE = {} as Range;

function looked(id: string, state: AnchorState, start: number, more: Partial<Looked> = {}): Looked {
  const sample = highlight();
  const saved = highlight({ id, selectors: { ...sample.selectors, position: { ...sample.selectors.position, start } } });
  return { saved, state, range: state === 'lost' ? null : RANGE, ...more };
}

it('tells what changed, the lost first, then in the order of the page', () => {
  const all = [
    looked('edited', 'edited', 1), looked('same', 'exact', 2), looked('moved', 'moved', 3), looked('late', 'lost', 9),
    looked('early', 'lost', 4, { gap: RANGE }), looked('guess', 'uncertain', 5),
  ];
  const quote = highlight().selectors.quote.exact;
  expect(changedOn(all, HERE)).toEqual([
    { id: 'early', quote, state: 'lost', isPlaced: true }, { id: 'late', quote, state: 'lost', isPlaced: false },
    { id: 'guess', quote, state: 'uncertain', isPlaced: true }, { id: 'edited', quote, state: 'edited', isPlaced: true },
  ]);
});

it('says of what was saved elsewhere only that it is edited', () => {
  const all = [looked('edited', 'edited', 1), looked('lost', 'lost', 2), looked('guess', 'uncertain', 3)];
  for (const other of [{ ...HERE, url: `${HERE.url.replace('#', '?page=2#')}` }, { ...HERE, isPart: true }]) {
    expect(changedOn(all, other).map(({ id }) => id)).toEqual(['edited']);
  }
});

it('shortens a long quote', () => {
  const long = looked('long', 'lost', 1);
  const selectors = { ...long.saved.selectors, quote: { ...long.saved.selectors.quote, exact: 'word '.repeat(100) } };
  const { quote } = changedOn([{ ...long, saved: { ...long.saved, selectors } }], HERE)[0]!;
  expect([quote.length < 165, quote.endsWith('word…')]).toEqual([true, true]);
});
