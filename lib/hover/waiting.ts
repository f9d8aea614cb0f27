import { dwell, open, rest, reveal, stay, unfold } from './moves.ts';
import type { Delays, HoverEvent, HoverState, Step, Subject } from './types.ts';

type Idle = Extract<HoverState, { at: 'idle' }>;
type Dwelling = Extract<HoverState, { at: 'dwelling' }>;
type Opening = Extract<HoverState, { at: 'opening' }>;

const answered = (subject: Subject): Subject => ({ ...subject, answered: true });

export function idle(state: Idle, event: HoverEvent, delays: Delays): Step {
  if (event.on === 'enter') return dwell(state, event.target, delays);
  if (event.on === 'open') return open(state, event.target, event.by, delays);
  return stay(state);
}

export function dwelling(state: Dwelling, event: HoverEvent, delays: Delays): Step {
  const { subject } = state;
  switch (event.on) {
    case 'enter': return event.target === subject.target ? stay(state) : dwell(state, event.target, delays);
    case 'open': return openNow(state, event, delays);
    case 'answer': return event.token === subject.token ? [{ ...state, subject: answered(subject) }] : stay(state);
    case 'timer': return event.timer === 'dwell' && event.token === subject.token ? unfold(state, subject, 'hover', delays) : stay(state);
    case 'gone': return event.target === subject.target ? rest(state) : stay(state);
    case 'leave': case 'escape': case 'scroll': case 'blur': case 'press-outside': return rest(state);
    default: return stay(state);
  }
}

/** A tap on the very mention the pointer rests on need not ask again. */
function openNow(state: Dwelling, event: Extract<HoverEvent, { on: 'open' }>, delays: Delays): Step {
  const same = event.target === state.subject.target;
  return same ? unfold(state, state.subject, event.by, delays) : open(state, event.target, event.by, delays);
}

export function opening(state: Opening, event: HoverEvent, delays: Delays): Step {
  const { subject, by } = state;
  switch (event.on) {
    case 'answer': return event.token === subject.token ? reveal(state, answered(subject), by) : stay(state);
    case 'timer': return event.timer === 'patience' && event.token === subject.token ? reveal(state, subject, by) : stay(state);
    case 'open': return event.target === subject.target ? stay(state) : open(state, event.target, event.by, delays);
    case 'gone': return event.target === subject.target ? rest(state) : stay(state);
    case 'escape': case 'blur': return rest(state);
    default: return by === 'hover' ? openingByHover(state, event, delays) : stay(state);
  }
}

/** A card asked for by key or tap comes wherever the pointer is; one asked for by hover needs the pointer to stay. */
function openingByHover(state: Opening, event: HoverEvent, delays: Delays): Step {
  if (event.on === 'leave' || event.on === 'scroll' || event.on === 'press-outside') return rest(state);
  if (event.on === 'enter' && event.target !== state.subject.target) return dwell(state, event.target, delays);
  return stay(state);
}
