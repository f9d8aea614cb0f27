// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { watchAddress } from './address.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const MOVES = [['/other', 1], ['/other#place', 1], ['/other#/route', 2], ['/other#/route2', 3], ['/third?x=1', 4]] as const;

it.each(['told by the browser', 'looked for'])('another address is another page, another place in it is not (%s)', (how) => {
  vi.useFakeTimers();
  const navigation = how === 'told by the browser' ? new EventTarget() : undefined;
  vi.stubGlobal('navigation', navigation);
  history.replaceState(null, '', '/start');
  const moved = vi.fn<() => void>();
  const stopping = new AbortController();
  watchAddress(moved, stopping.signal);
  const go = (path: string): void => {
    history.pushState(null, '', path);
    navigation?.dispatchEvent(new Event('navigatesuccess'));
    vi.advanceTimersByTime(2_000);
  };
  for (const [path, times] of MOVES) {
    go(path);
    expect(moved).toHaveBeenCalledTimes(times);
  }
  stopping.abort();
  go('/last');
  expect(moved).toHaveBeenCalledTimes(4);
});
