import { dismiss, leave, mark, open, stay, unfold, wait, wish } from './moves.ts';
import type { Delays, HoverEvent, HoverState, OpenCard, Step } from './types.ts';

type Shown = Extract<HoverState, { at: 'shown' }>;
type Leaving = Extract<HoverState, { at: 'leaving' }>;
type Pinned = Extract<HoverState, { at: 'pinned' }>;
type Standing = Shown | Leaving | Pinned;

const isHeld = (card: OpenCard): boolean => card.focused || card.pointer === 'card';

export function shown(state: Shown, event: HoverEvent, delays: Delays): Step {
  const { card } = state;
  switch (event.on) {
    case 'enter': return event.target === card.subject.target ? pointerAt(state, 'mention') : tempt(state, event.target, delays);
    case 'enter-card': return pointerAt(state, 'card');
    case 'leave': return leftMention(state, delays);
    case 'leave-card': return card.focused ? pointerAt(state, 'away') : leave(state, card, delays);
    case 'focus': return focusMoved(state, event.inside, delays);
    case 'pin': return [{ at: 'pinned', serial: state.serial, card }, { do: 'pin', pinned: true }];
    case 'press-outside': return dismiss(state, card, false);
    case 'scroll': return scrolled(state, event.visible);
    case 'gone': return event.target === card.subject.target && !isHeld(card) ? dismiss(state, card, false) : stay(state);
    default: return standing(state, event, delays);
  }
}

export function leaving(state: Leaving, event: HoverEvent, delays: Delays): Step {
  const { card, next } = state;
  switch (event.on) {
    case 'enter': return event.target === card.subject.target ? back(state, 'mention') : tempt(state, event.target, delays);
    case 'leave': return next ? [{ ...state, next: null }, mark(card.subject.target)] : stay(state);
    case 'enter-card': return back(state, 'card');
    case 'timer': return leavingTimer(state, event, delays);
    case 'focus': return event.inside ? back({ ...state, card: { ...card, focused: true } }, 'away') : stay(state);
    case 'pin': return [{ at: 'pinned', serial: state.serial, card }, { do: 'pin', pinned: true }, mark(card.subject.target)];
    case 'press-outside': case 'blur': return dismiss(state, card, false);
    case 'scroll': return scrolled(state, event.visible);
    case 'gone': return event.target === card.subject.target ? dismiss(state, card, false) : stay(state);
    case 'answer': return next && event.token === next.token ? [{ ...state, next: { ...next, answered: true } }] : standing(state, event, delays);
    default: return standing(state, event, delays);
  }
}

/** A pinned card stays where it is until it is closed; only an explicit wish puts another in its place. */
export function pinned(state: Pinned, event: HoverEvent, delays: Delays): Step {
  const { card } = state;
  switch (event.on) {
    case 'enter-card': return pointerAt(state, 'card');
    case 'leave-card': return pointerAt(state, 'away');
    case 'focus': return [{ ...state, card: { ...card, focused: event.inside } }];
    case 'pin': return [{ at: 'shown', serial: state.serial, card }, { do: 'pin', pinned: false }, { do: 'place' }];
    default: return standing(state, event, delays);
  }
}

/** What any standing card answers alike. */
function standing(state: Standing, event: HoverEvent, delays: Delays): Step {
  const { card } = state;
  switch (event.on) {
    case 'escape': case 'close': return dismiss(state, card, true);
    case 'open': return event.target === card.subject.target ? seize(state, event.by) : replace(state, event, delays);
    case 'answer': return fill(state, event.token);
    default: return stay(state);
  }
}

function pointerAt<S extends Shown | Pinned>(state: S, pointer: OpenCard['pointer']): Step {
  return state.card.pointer === pointer ? stay(state) : [{ ...state, card: { ...state.card, pointer } }];
}

/** Off the mention and into the card is no leaving. */
function leftMention(state: Shown, delays: Delays): Step {
  const { card } = state;
  if (card.pointer !== 'mention') return stay(state);
  return card.focused ? pointerAt(state, 'away') : leave(state, card, delays);
}

const back = (state: Leaving, pointer: OpenCard['pointer']): Step =>
  [{ at: 'shown', serial: state.serial, card: { ...state.card, pointer } }, mark(state.card.subject.target)];

/** The pointer came over another mention: the card that stands gets its grace, the other its dwell. */
function tempt(state: Shown | Leaving, target: string, delays: Delays): Step {
  if (state.card.focused) return stay(state);
  if (state.at === 'shown') {
    const [left, ...grace] = leave(state, state.card, delays);
    const [tempted, ...dwell] = tempt(left as Leaving, target, delays);
    return [tempted, ...grace, ...dwell];
  }
  if (state.next?.target === target) return stay(state);
  const next = wish(state.serial, target);
  const token = next.token;
  return [{ ...state, serial: token, next }, mark(target), { do: 'fetch', target, token }, wait('dwell', token, delays)];
}

function leavingTimer(state: Leaving, event: Extract<HoverEvent, { on: 'timer' }>, delays: Delays): Step {
  const { card, next, lease } = state;
  const isDwell = event.timer === 'dwell' && event.token === next?.token;
  if (isDwell && next.answered) return unfold(state, next, 'hover', delays);
  if (isDwell) {
    const [opening, ...effects] = unfold(state, next, 'hover', delays);
    return [opening, { do: 'hide', focusBack: false }, ...effects];
  }
  if (event.timer !== 'grace' || event.token !== lease) return stay(state);
  if (!next) return dismiss(state, card, false);
  return [{ at: 'dwelling', serial: state.serial, subject: next }, { do: 'hide', focusBack: false }];
}

function focusMoved(state: Shown, inside: boolean, delays: Delays): Step {
  const card = { ...state.card, focused: inside };
  if (inside || card.pointer !== 'away') return [{ ...state, card }];
  return leave(state, card, delays);
}

/** A card whose mention left the view has lost its reason, unless the reader is busy in it. */
function scrolled(state: Shown | Leaving, visible: boolean): Step {
  if (visible) return [state, { do: 'place' }];
  return isHeld(state.card) ? stay(state) : dismiss(state, state.card, false);
}

/** The card asked for already stands: the keyboard goes into it, a tap keeps it. */
function seize(state: Standing, by: 'keyboard' | 'tap'): Step {
  const card: OpenCard = { ...state.card, by, pointer: 'away', focused: by === 'keyboard' || state.card.focused };
  const kept: HoverState = { at: state.at === 'pinned' ? 'pinned' : 'shown', serial: state.serial, card };
  return by === 'keyboard' ? [kept, { do: 'focus' }] : [kept];
}

function replace(state: Standing, event: Extract<HoverEvent, { on: 'open' }>, delays: Delays): Step {
  const [opening, ...effects] = open(state, event.target, event.by, delays);
  return [opening, { do: 'hide', focusBack: false }, ...effects];
}

function fill(state: Standing, token: number): Step {
  const { subject } = state.card;
  if (token !== subject.token || subject.answered) return stay(state);
  return [{ ...state, card: { ...state.card, subject: { ...subject, answered: true } } }, { do: 'fill', token }];
}
