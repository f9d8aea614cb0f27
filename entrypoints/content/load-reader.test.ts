import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { READER, type Reader, type ReaderHost } from '../../components/overlay/door.ts';
import type { HoverEvent } from '../../lib/hover/types.ts';
import type { Ask } from './ask.ts';
import { readerLoader, type ReaderLoader } from './load-reader.ts';

let told: HoverEvent[];
let loads: number;
let isRefused: boolean;
let stops: number;
let lateness: number[];
let loader: ReaderLoader;

beforeEach(() => {
  vi.useFakeTimers();
  [told, lateness, loads, stops, isRefused] = [[], [], 0, 0, false];
  const tell = (event: HoverEvent): void => {
    told.push(event);
    lateness.push(loader.late);
  };
  const ask = (async () => {
    loads += 1;
    if (!isRefused) READER.leave(globalThis, () => ({ tell, stop: () => { stops += 1; } }) as unknown as Reader);
  }) as unknown as Ask;
  loader = readerLoader(ask, {} as ReaderHost);
});
afterEach(() => {
  READER.leave(globalThis, undefined as never);
  vi.useRealTimers();
});

it('brings the reader once, at the first mention under the pointer, and tells it all it missed', async () => {
  for (const event of [{ on: 'enter', target: 'a' }, { on: 'leave' }, { on: 'enter', target: 'b' }] as const) loader.tell(event);
  await loader.load();
  loader.tell({ on: 'leave' });
  expect(told.map(({ on }) => on)).toEqual(['enter', 'leave', 'enter', 'leave']);
  expect(loads).toBe(1);
});

it('says how late the reader learns of what it missed, and no more after', async () => {
  loader.tell({ on: 'enter', target: 'a' });
  vi.advanceTimersByTime(45);
  await loader.load();
  loader.tell({ on: 'leave' });
  expect(lateness).toEqual([45, 0]);
});

it('does not bring it for what leads to no card', () => {
  for (const on of ['leave', 'press-outside', 'escape', 'blur'] as const) loader.tell({ on });
  expect(loads).toBe(0);
});

it('tries again when the browser refused', async () => {
  isRefused = true;
  expect(await loader.load()).toBeNull();
  isRefused = false;
  expect(await loader.load()).not.toBeNull();
});

it('opens nothing once it was stopped', async () => {
  const loading = loader.load();
  loader.stop();
  expect(await loading).toBeNull();
  expect(stops).toBe(0);
});
