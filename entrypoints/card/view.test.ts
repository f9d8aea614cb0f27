// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HoverEvent } from '../../lib/hover/types.ts';
import { watchView } from './view.ts';

let told: HoverEvent[];
let isStanding: boolean;
let stopping: AbortController;
let top: number;

beforeEach(() => {
  vi.useFakeTimers();
  [told, isStanding, top, stopping] = [[], true, 100, new AbortController()];
  const range = { getClientRects: () => [{ top, bottom: top + 20, left: 10, right: 90 }] } as unknown as Range;
  watchView({ range: () => range, isStanding: () => isStanding, tell: (event) => told.push(event), signal: stopping.signal });
});
afterEach(() => {
  stopping.abort();
  vi.useRealTimers();
});

const scroll = () => dispatchEvent(new Event('scroll'));
const frame = () => vi.advanceTimersByTime(20);

describe('a page that moves', () => {
  it('under a card is told of once a frame', () => {
    scroll();
    scroll();
    expect(told).toEqual([]);
    frame();
    expect(told).toEqual([{ on: 'scroll', visible: true }]);
  });

  it('until the text is out of sight', () => {
    top = 5_000;
    scroll();
    frame();
    expect(told).toEqual([{ on: 'scroll', visible: false }]);
  });

  it('under a dwelling pointer is told of at once, and not again when the pointer has begun anew', () => {
    isStanding = false;
    scroll();
    expect(told).toHaveLength(1);
    frame();
    expect(told).toHaveLength(1);
  });

  it('is not told of once stopped', () => {
    scroll();
    stopping.abort();
    frame();
    scroll();
    frame();
    expect(told).toEqual([]);
  });
});
