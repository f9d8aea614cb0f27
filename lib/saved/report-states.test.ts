import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MAX_QUOTE } from '../limits.ts';
import { reportStates } from './report-states.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('tells what changed, once, when the page rests', () => {
  const tell = vi.fn<Parameters<typeof reportStates>[0]>();
  const report = reportStates(tell);
  const [late, known] = [{ id: 'late' }, { id: 'known', state: 'exact' as const }];
  report(late, { state: 'lost' });
  report(known, { state: 'exact' });
  report(late, { state: 'moved' });
  expect(tell).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(tell.mock.calls).toEqual([[[{ id: 'late', state: 'moved' }]]]);
  report(late, { state: 'moved' });
  report(known, { state: 'lost' });
  vi.runAllTimers();
  expect(tell).toHaveBeenLastCalledWith([{ id: 'known', state: 'lost' }]);
  report(known, { state: 'lost' });
  vi.runAllTimers();
  expect(tell).toHaveBeenCalledTimes(2);
});

it('tells again what the library did not believe, once it has given the record anew', () => {
  const tell = vi.fn<Parameters<typeof reportStates>[0]>();
  const report = reportStates(tell);
  for (let n = 0; n < 2; n++) {
    report({ id: 'a', state: 'exact' }, { state: 'lost' });
    vi.runAllTimers();
  }
  expect(tell.mock.calls).toEqual([[[{ id: 'a', state: 'lost' }]], [[{ id: 'a', state: 'lost' }]]]);
});

it('tells many in parts', () => {
  const tell = vi.fn<Parameters<typeof reportStates>[0]>();
  const report = reportStates(tell);
  for (let n = 0; n < 1_001; n++) report({ id: `h${n}` }, { state: 'exact' });
  vi.runAllTimers();
  expect(tell.mock.calls.map(([states]) => states.length)).toEqual([1_000, 1]);
});

it('tells the other words of what was edited, and when they change again', () => {
  const tell = vi.fn<Parameters<typeof reportStates>[0]>();
  const report = reportStates(tell);
  const known = { id: 'a', state: 'edited' as const, rewording: { words: 'known', noticedAt: 1 } };
  for (const words of ['known', 'other', 'other', 'x'.repeat(MAX_QUOTE + 1)]) {
    report(known, { state: 'edited', words });
    vi.runAllTimers();
  }
  expect(tell.mock.calls).toEqual([[[{ id: 'a', state: 'edited', words: 'other' }]], [[{ id: 'a', state: 'edited' }]]]);
});
