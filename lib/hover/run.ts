import { IDLE, step } from './step.ts';
import type { Delays, Effect, HoverEvent, HoverState, Timer } from './types.ts';

export interface Clock<Handle> {
  start(ms: number, ring: () => void): Handle;
  stop(handle: Handle): void;
}

export interface Hover {
  readonly state: HoverState;
  tell(event: HoverEvent): void;
  /** Stops all timers; what stands stays the caller's to remove. */
  stop(): void;
}

type Performed = Exclude<Effect, { do: 'wait' }>;

/**
 * Runs the machine: keeps its state, rings its timers, hands every other effect to `perform`.
 * An event told while effects are performed waits its turn, so `perform` may answer at once.
 */
export function runHover<Handle>(delays: Delays, clock: Clock<Handle>, perform: (effect: Performed) => void): Hover {
  const timers = new Map<Timer, Handle>();
  const queue: HoverEvent[] = [];
  let state = IDLE;
  let busy = false;

  function carryOut(effect: Effect): void {
    if (effect.do !== 'wait') return perform(effect);
    const { timer, token, ms } = effect;
    const running = timers.get(timer);
    if (running !== undefined) clock.stop(running);
    timers.set(timer, clock.start(ms, () => tell({ on: 'timer', timer, token })));
  }

  function tell(event: HoverEvent): void {
    queue.push(event);
    if (busy) return;
    busy = true;
    try {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const [after, ...effects] = step(state, next, delays);
        state = after;
        effects.forEach(carryOut);
      }
    } finally {
      busy = false;
    }
  }

  const stop = (): void => {
    for (const handle of timers.values()) clock.stop(handle);
    timers.clear();
    queue.length = 0;
    state = { at: 'idle', serial: state.serial + 1 };
  };
  return { get state() { return state; }, tell, stop };
}
