import { expect, it } from 'vitest';
import { IDLE, step } from './step.ts';
import type { Effect, HoverEvent, HoverState } from './types.ts';

const DELAYS = { dwell: 300, patience: 120, grace: 300 };
const RUNS = 300;
const LENGTH = 60;

/** Linear congruential generator (Numerical Recipes): the same walks on every machine. */
function dice(seed: number): (sides: number) => number {
  let value = seed;
  return (sides) => {
    value = (Math.imul(value, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((value / 2 ** 32) * sides);
  };
}

function anyEvent(roll: (sides: number) => number, serial: number): HoverEvent {
  const target = 'abc'[roll(3)]!;
  const token = Math.max(0, serial - roll(4));
  const events: HoverEvent[] = [
    { on: 'enter', target }, { on: 'enter', target }, { on: 'leave' }, { on: 'enter-card' }, { on: 'leave-card' },
    { on: 'open', target, by: roll(2) ? 'keyboard' : 'tap' }, { on: 'answer', token }, { on: 'answer', token },
    { on: 'timer', timer: 'dwell', token }, { on: 'timer', timer: 'grace', token }, { on: 'timer', timer: 'patience', token },
    { on: 'escape' }, { on: 'close' }, { on: 'press-outside' }, { on: 'pin' }, { on: 'focus', inside: roll(2) === 0 },
    { on: 'scroll', visible: roll(2) === 0 }, { on: 'gone', target }, { on: 'blur' },
  ];
  return events[roll(events.length)]!;
}

/** What the page would show after the effects so far. */
interface Stage { card: number | null; mark: string | null }

function perform(stage: Stage, effect: Effect): void {
  if (effect.do === 'show') stage.card = effect.token;
  if (effect.do === 'hide') {
    expect(stage.card, 'only what stands is hidden').not.toBeNull();
    stage.card = null;
  }
  if (effect.do === 'fill') expect(stage.card, 'only the card that stands is filled').toBe(effect.token);
  if (effect.do === 'mark') stage.mark = effect.target;
}

it('whatever happens, the page shows what the state says', () => {
  for (let run = 0; run < RUNS; run += 1) {
    const roll = dice(run);
    const stage: Stage = { card: null, mark: null };
    let state: HoverState = IDLE;
    for (let i = 0; i < LENGTH; i += 1) {
      const before = state.serial;
      const [after, ...effects] = step(state, anyEvent(roll, state.serial), DELAYS);
      state = after;
      for (const effect of effects) perform(stage, effect);
      expect(state.serial).toBeGreaterThanOrEqual(before);
      expect(stage.card).toBe('card' in state ? state.card.subject.token : null);
      expect(stage.mark === null).toBe(state.at === 'idle');
    }
  }
});

it('Escape closes whatever stands', () => {
  for (let run = 0; run < RUNS; run += 1) {
    const roll = dice(run);
    let state: HoverState = IDLE;
    for (let i = 0; i < roll(LENGTH); i += 1) [state] = step(state, anyEvent(roll, state.serial), DELAYS);
    expect(step(state, { on: 'escape' }, DELAYS)[0].at).toBe('idle');
  }
});
