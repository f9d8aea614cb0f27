import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { reportStates } from './report-states.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('tells what changed, once, when the page rests', () => {
  const tell = vi.fn<Parameters<typeof reportStates>[0]>();
  const report = reportStates(tell);
  report({ id: 'late' }, 'lost');
  report({ id: 'known', state: 'exact' }, 'exact');
  report({ id: 'late' }, 'moved');
  expect(tell).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(tell.mock.calls).toEqual([[[{ id: 'late', state: 'moved' }]]]);
  report({ id: 'late' }, 'moved');
  report({ id: 'known', state: 'exact' }, 'lost');
  vi.runAllTimers();
  expect(tell).toHaveBeenLastCalledWith([{ id: 'known', state: 'lost' }]);
  report({ id: 'known', state: 'exact' }, 'lost');
  vi.runAllTimers();
  expect(tell).toHaveBeenCalledTimes(2);
});

it('tells many in parts', () => {
  const tell = vi.fn<Parameters<typeof reportStates>[0]>();
  const report = reportStates(tell);
  for (let n = 0; n < 1_001; n++) report({ id: `h${n}` }, 'exact');
  vi.runAllTimers();
  expect(tell.mock.calls.map(([states]) => states.length)).toEqual([1_000, 1]);
});
