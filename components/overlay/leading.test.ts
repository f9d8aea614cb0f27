// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AnchorState } from '../../lib/anchor/types.ts';
import type { Looked, Standing } from '../../lib/saved/paint.ts';
import { highlightOf } from '../testing/library.ts';
import { speak } from '../testing/locale.ts';
import { makeLeading, type Leading } from './leading.ts';
import type { NoticeContent } from './Notice.tsx';
import { EMPTY, type SceneControl } from './scene.ts';

const ask = vi.fn<(guess: Standing) => void>();
const open = vi.fn<(standing: readonly Standing[]) => void>();
const pointOut = vi.fn<(range: Range | null) => void>();
const notify = vi.fn<(notice: Omit<NoticeContent, 'serial'>) => void>();
const scrolled = vi.fn<() => void>();
const control: SceneControl = { scene: EMPTY, change: () => {}, notify };
let looked: Looked[];
let leading: Leading;

beforeEach(() => {
  speak('en');
  vi.clearAllMocks();
  document.body.innerHTML = '<p>The charter asks every member.</p>';
  Element.prototype.scrollIntoView = scrolled;
  Range.prototype.getBoundingClientRect = () => new DOMRect(0, 5_000, 80, 20);
  vi.stubGlobal('scrollBy', () => {});
  leading = makeLeading({ control, marks: { looked: () => looked, pointOut }, ask, open });
});
afterEach(() => vi.unstubAllGlobals());

function range(): Range {
  const made = document.createRange();
  made.selectNodeContents(document.querySelector('p')!);
  return made;
}
const stands = (state: AnchorState, more: Partial<Looked> = {}): void => {
  looked = [{ saved: highlightOf({ id: 'h', quote: 'what was read' }), state, range: state === 'lost' ? null : range(), ...more }];
  leading.to('h');
};
const calls = () => [scrolled, ask, open, notify].map(({ mock }) => mock.calls.length);

it.each<[AnchorState, number[]]>([['exact', [1, 0, 1, 0]], ['edited', [1, 0, 1, 0]], ['uncertain', [1, 1, 0, 0]]])('one that is %s is shown, and opened or asked about', (state, expected) => {
  stands(state);
  expect(calls()).toEqual(expected);
});

it('where a lost one stood is shown for as long as it is told', () => {
  const gap = range();
  stands('lost', { gap });
  expect(calls()).toEqual([1, 0, 0, 1]);
  const [notice] = notify.mock.calls[0]!;
  expect(notice.text).toBe('When you saved it, this stood between the marked words: “what was read”');
  expect(pointOut.mock.calls).toEqual([[gap]]);
  notice.gone!();
  expect(pointOut).toHaveBeenLastCalledWith(null);
});

it('of a lost one whose surroundings are gone, too, that is said', () => {
  const gap = range();
  stands('lost');
  gap.collapse();
  stands('lost', { gap });
  expect(calls()).toEqual([0, 0, 0, 2]);
  expect(notify.mock.calls.map(([{ text }]) => text)).toEqual(Array(2).fill('This is no longer on the page, and nothing tells where it stood: “what was read”'));
});

it('leads nowhere for what this page does not know', () => {
  looked = [];
  leading.to('h');
  expect(calls()).toEqual([0, 0, 0, 0]);
});
