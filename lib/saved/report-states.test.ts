import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { reportStates } from './report-states.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('tells what changed, once, when the page rests', () => {
  const tell = vi.fn<Parameters<typeof reportStates>[0]>();
  const report = reportStates(tell);
  const [late, known] = [{ id: 'late' }, { id: 'known', state: 'exact' as const }];
  report(late, 'lost');
  report(known, 'exact');
  report(late, 'moved');
  expect(tell).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(tell.mock.calls).toEqual([[[{ id: 'late', state: 'moved' }]]]);
  report(late, 'moved');
  report(known, 'lost');
  vi.runAllTimers();
  expect(tell).toHaveBeenLastCalledWith([{ id: 'known', state: 'lost' }]);
  report(known, 'lost');
  vi.runAllTimers();
  expect(tell).toHaveBeenCalledTimes(2);
});

it('tells again what the library did not believe, once it has given the record anew', () => {
  const tell = vi.fn<Parameters<typeof reportStates>[0]>();
  const report = reportStates(tell);
  for (let n = 0; n < 2; n++) {
    report({ id: 'a', state: 'exact' }, 'lost');
    vi.runAllTimers();
  }
  expect(tell.mock.calls).toEqual([[[{ id: 'a', state: 'lost' }]], [[{ id: 'a', state: 'lost' }]]]);
});

it('tells many in parts', () => {
  const tell = vi.fn<Parameters<typeof reportStates>[0]>();
  const report = reportStates(tell);
  for (let n = 0; n < 1_001; n++) report({ id: `h${n}` }, 'exact');
  vi.runAllTimers();
  expect(tell.mock.calls.map(([states]) => states.length)).toEqual([1_000, 1]);
});
