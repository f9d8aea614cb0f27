import { expect, it } from 'vitest';
import { runHover } from './run.ts';
import type { Effect } from './types.ts';

/** A clock whose time passes only when told. */
function handClock() {
  let now = 0;
  const alarms = new Map<number, { at: number; ring: () => void }>();
  let serial = 0;
  return {
    start(ms: number, ring: () => void): number {
      alarms.set(++serial, { at: now + ms, ring });
      return serial;
    },
    stop(handle: number): void { alarms.delete(handle); },
    pass(ms: number): void {
      now += ms;
      for (const [handle, alarm] of alarms) if (alarm.at <= now && alarms.delete(handle)) alarm.ring();
    },
    get pending(): number { return alarms.size; },
  };
}

const DELAYS = { dwell: 300, patience: 120, grace: 300 };

it('waits for the dwell, and an answer given at once is taken', () => {
  const clock = handClock();
  const done: Effect['do'][] = [];
  const hover = runHover(DELAYS, clock, (effect) => {
    done.push(effect.do);
    if (effect.do === 'fetch') hover.tell({ on: 'answer', token: effect.token });
  });
  hover.tell({ on: 'enter', target: 'a' });
  clock.pass(299);
  expect(done).toEqual(['mark', 'fetch']);
  clock.pass(1);
  expect(done).toEqual(['mark', 'fetch', 'show']);
  expect(hover.state.at).toBe('shown');
});

it('keeps one timer of a kind and takes the reader’s delay from then on', () => {
  const clock = handClock();
  const delays = { ...DELAYS };
  const hover = runHover(delays, clock, () => {});
  for (const target of ['a', 'b', 'c']) hover.tell({ on: 'enter', target });
  expect(clock.pending).toBe(1);
  delays.dwell = 50;
  hover.tell({ on: 'enter', target: 'd' });
  clock.pass(50);
  expect(hover.state.at).toBe('opening');
});

it('once stopped, no timer rings and no old answer counts', () => {
  const clock = handClock();
  const hover = runHover(DELAYS, clock, () => {});
  hover.tell({ on: 'enter', target: 'a' });
  hover.stop();
  clock.pass(1000);
  hover.tell({ on: 'answer', token: 1 });
  expect(hover.state.at).toBe('idle');
});
