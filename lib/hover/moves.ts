import type { Delays, Effect, HoverState, OpenCard, Opener, Step, Subject, Timer } from './types.ts';

/** Building blocks of the machine: each makes the next state and the effects that go with it. */

export const wait = (timer: Timer, token: number, delays: Delays): Effect => ({ do: 'wait', timer, token, ms: delays[timer] });
export const mark = (target: string | null): Effect => ({ do: 'mark', target });

export const wish = (serial: number, target: string): Subject => ({ target, token: serial + 1, answered: false });

export const rest = (state: HoverState): Step => [{ at: 'idle', serial: state.serial }, mark(null)];

export const dismiss = (state: HoverState, card: OpenCard, focusBack: boolean): Step => {
  const [idle, ...effects] = rest(state);
  return [idle, { do: 'hide', focusBack: focusBack && card.focused }, ...effects];
};

export function dwell(state: HoverState, target: string, delays: Delays): Step {
  const subject = wish(state.serial, target);
  return [
    { at: 'dwelling', serial: subject.token, subject },
    mark(target), { do: 'fetch', target, token: subject.token }, wait('dwell', subject.token, delays),
  ];
}

export function open(state: HoverState, target: string, by: Opener, delays: Delays): Step {
  const subject = wish(state.serial, target);
  return [
    { at: 'opening', serial: subject.token, subject, by },
    mark(target), { do: 'fetch', target, token: subject.token }, wait('patience', subject.token, delays),
  ];
}

export function reveal(state: HoverState, subject: Subject, by: Opener): Step {
  const card: OpenCard = { subject, by, pointer: by === 'hover' ? 'mention' : 'away', focused: by === 'keyboard' };
  const { target, token, answered } = subject;
  return [{ at: 'shown', serial: state.serial, card }, { do: 'show', target, token, focus: by === 'keyboard', answered }];
}

/** The delay is over: show what is known, or have a little patience with an answer that has not come. */
export function unfold(state: HoverState, subject: Subject, by: Opener, delays: Delays): Step {
  if (subject.answered) return reveal(state, subject, by);
  return [{ at: 'opening', serial: state.serial, subject, by }, wait('patience', subject.token, delays)];
}

export function leave(state: HoverState, card: OpenCard, delays: Delays): Step {
  const lease = state.serial + 1;
  return [{ at: 'leaving', serial: lease, card: { ...card, pointer: 'away' }, lease, next: null }, wait('grace', lease, delays)];
}

export const stay = (state: HoverState): Step => [state];
