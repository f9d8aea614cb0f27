// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Looked, Standing } from '../../lib/saved/paint.ts';
import { highlightOf } from '../testing/library.ts';
import { makeArriving, type Arriving } from './arriving.ts';

const arrived = vi.fn<(place: Standing) => void>();
const missed = vi.fn<(lost: Looked) => void>();
const scrolled = vi.fn<() => void>();
let places: Looked[];
let arriving: Arriving;
let top: number;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p>The charter asks every member.</p>';
  Element.prototype.scrollIntoView = () => {
    scrolled();
    top = 100;
  };
  Range.prototype.getBoundingClientRect = () => new DOMRect(0, top, 80, 20);
  vi.stubGlobal('scrollY', 0);
  [places, top] = [[], 5_000];
  const of = (id: string) => places.find(({ saved, range }) => saved.id === id && range) as Standing | undefined ?? null;
  arriving = makeArriving({ of, looked: () => places }, { arrived, missed });
});
afterEach(() => {
  arriving.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
  location.hash = '';
});

function find(id: string, state: Standing['state'] = 'edited'): void {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('p')!.firstChild!);
  places = [{ saved: highlightOf({ id }), state, range }];
  arriving.look();
}
const counts = () => [scrolled.mock.calls.length, arrived.mock.calls.length];

it('brings into view what the page was opened for once it is found, and only then', () => {
  find('other');
  arriving.at('h');
  find('other');
  expect(counts()).toEqual([0, 0]);
  find('h', 'uncertain');
  expect(arrived.mock.calls.map(([{ saved, state }]) => [saved.id, state])).toEqual([['h', 'uncertain']]);
  top = 5_000;
  find('h');
  expect(counts()).toEqual([1, 1]);
});

it('brings into view what was found before', () => {
  find('h');
  arriving.at('h');
  expect(counts()).toEqual([1, 1]);
});

it('scrolls nothing that is in view', () => {
  arriving.at('h');
  top = 300;
  find('h');
  expect(counts()).toEqual([0, 1]);
});

it.each(['wheel', 'touchmove', 'pointerdown', 'keydown'])('leaves a reader alone who has gone on by %s', (way) => {
  arriving.at('h');
  document.body.dispatchEvent(new Event(way, { bubbles: true }));
  find('h');
  expect(counts()).toEqual([0, 0]);
});

it('does not scroll a page that stands elsewhere than at its beginning, unless its address leads there', () => {
  vi.stubGlobal('scrollY', 900);
  arriving.at('h');
  find('h');
  expect(counts()).toEqual([0, 1]);
  location.hash = '#part-2';
  arriving.at('h');
  expect(counts()).toEqual([1, 2]);
});

it('brings a guess into view wherever the browser has found the words: it may be others', () => {
  vi.stubGlobal('scrollY', 900);
  arriving.at('h');
  find('h', 'uncertain');
  expect(counts()).toEqual([1, 1]);
});

describe('one that is lost', () => {
  const lose = (): void => {
    places = [{ saved: highlightOf({ id: 'h' }), state: 'lost', range: null }];
    arriving.look();
  };

  it('is told of after a while, once', () => {
    arriving.at('h');
    lose();
    expect(missed).not.toHaveBeenCalled();
    vi.runAllTimers();
    lose();
    vi.runAllTimers();
    expect(missed.mock.calls.map(([{ saved }]) => saved.id)).toEqual(['h']);
  });

  it('may still be found', () => {
    arriving.at('h');
    lose();
    find('h');
    vi.runAllTimers();
    expect([...counts(), missed.mock.calls.length]).toEqual([1, 1, 0]);
  });

  it('is not told of to a reader who has gone on', () => {
    arriving.at('h');
    lose();
    document.body.dispatchEvent(new Event('wheel', { bubbles: true }));
    vi.runAllTimers();
    expect(missed).not.toHaveBeenCalled();
  });
});
