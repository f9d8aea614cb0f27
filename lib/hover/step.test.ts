import { describe, expect, it } from 'vitest';
import { IDLE, step } from './step.ts';
import type { Effect, HoverEvent, HoverState, Phase } from './types.ts';

const DELAYS = { dwell: 300, patience: 120, grace: 300 };

/** `dwell#1` and the like: effects and timers in a form that fits a table. */
function brief(effect: Effect): string {
  switch (effect.do) {
    case 'fetch': return `fetch ${effect.target}#${effect.token}`;
    case 'wait': return `${effect.timer}#${effect.token}`;
    case 'show': return `show ${effect.target}#${effect.token}${effect.answered ? '' : ' loading'}${effect.focus ? ' focus' : ''}`;
    case 'fill': return `fill#${effect.token}`;
    case 'hide': return effect.focusBack ? 'hide, focus back' : 'hide';
    case 'mark': return `mark ${effect.target}`;
    case 'pin': return effect.pinned ? 'pin' : 'unpin';
    default: return effect.do;
  }
}

const enter = (target: string): HoverEvent => ({ on: 'enter', target });
const key = (target: string): HoverEvent => ({ on: 'open', target, by: 'keyboard' });
const tap = (target: string): HoverEvent => ({ on: 'open', target, by: 'tap' });
const answer = (token: number): HoverEvent => ({ on: 'answer', token });
const rings = (timer: 'dwell' | 'patience' | 'grace', token: number): HoverEvent => ({ on: 'timer', timer, token });
const scroll = (visible: boolean): HoverEvent => ({ on: 'scroll', visible });
const focus = (inside: boolean): HoverEvent => ({ on: 'focus', inside });
const gone = (target: string): HoverEvent => ({ on: 'gone', target });
const on = (name: 'leave' | 'enter-card' | 'leave-card' | 'escape' | 'close' | 'press-outside' | 'pin' | 'blur'): HoverEvent => ({ on: name });

type Row = [HoverEvent, Phase, ...string[]];

const HOVERED: Row[] = [
  [enter('a'), 'dwelling', 'mark a', 'fetch a#1', 'dwell#1'],
  [answer(1), 'dwelling'],
  [rings('dwell', 1), 'shown', 'show a#1'],
];
const BY_KEY: Row[] = [
  [key('a'), 'opening', 'mark a', 'fetch a#1', 'patience#1'],
  [answer(1), 'shown', 'show a#1 focus'],
];
const BY_TAP: Row[] = [
  [tap('a'), 'opening', 'mark a', 'fetch a#1', 'patience#1'],
  [answer(1), 'shown', 'show a#1'],
];
const LEFT: Row[] = [...HOVERED, [on('leave'), 'leaving', 'grace#2']];
const TEMPTED: Row[] = [...HOVERED, [enter('b'), 'leaving', 'grace#2', 'mark b', 'fetch b#3', 'dwell#3']];
const PINNED: Row[] = [...HOVERED, [on('pin'), 'pinned', 'pin']];

const CASES: Record<string, Row[]> = {
  'opens after the dwell': HOVERED,
  'a pointer that only passes opens nothing': [HOVERED[0]!, [on('leave'), 'idle', 'mark null'], [rings('dwell', 1), 'idle'], [answer(1), 'idle']],
  'staying on the same mention does not start the dwell again': [HOVERED[0]!, [enter('a'), 'dwelling']],
  'the next mention starts its own dwell; the old answer and timer are stale': [
    HOVERED[0]!, [enter('b'), 'dwelling', 'mark b', 'fetch b#2', 'dwell#2'], [answer(1), 'dwelling'], [rings('dwell', 1), 'dwelling'],
    [answer(2), 'dwelling'], [rings('dwell', 2), 'shown', 'show b#2'],
  ],
  'a late answer is waited for a little, then loading is shown, then filled': [
    HOVERED[0]!, [rings('dwell', 1), 'opening', 'patience#1'], [rings('patience', 1), 'shown', 'show a#1 loading'], [answer(1), 'shown', 'fill#1'],
    [answer(1), 'shown'],
  ],
  'an answer within the patience shows no loading': [HOVERED[0]!, [rings('dwell', 1), 'opening', 'patience#1'], [answer(1), 'shown', 'show a#1'], [rings('patience', 1), 'shown']],
  'leaving while an answer is waited for opens nothing': [HOVERED[0]!, [rings('dwell', 1), 'opening', 'patience#1'], [on('leave'), 'idle', 'mark null'], [answer(1), 'idle']],
  'another mention while an answer is waited for': [HOVERED[0]!, [rings('dwell', 1), 'opening', 'patience#1'], [enter('b'), 'dwelling', 'mark b', 'fetch b#2', 'dwell#2']],
  'scrolling ends a dwell': [HOVERED[0]!, [scroll(true), 'idle', 'mark null']],
  'Escape ends a dwell': [HOVERED[0]!, [on('escape'), 'idle', 'mark null']],
  'a hidden page ends a dwell': [HOVERED[0]!, [on('blur'), 'idle', 'mark null']],
  'text that vanishes ends its dwell, other text does not': [HOVERED[0]!, [gone('b'), 'dwelling'], [gone('a'), 'idle', 'mark null']],
  'a tap need not wait for the dwell': [HOVERED[0]!, [answer(1), 'dwelling'], [tap('a'), 'shown', 'show a#1']],
  'a tap while the answer is out': [HOVERED[0]!, [tap('a'), 'opening', 'patience#1'], [on('leave'), 'opening'], [answer(1), 'shown', 'show a#1']],

  'by key: at once, with focus': BY_KEY,
  'by key: the pointer elsewhere does not matter': [BY_KEY[0]!, [on('leave'), 'opening'], [enter('b'), 'opening'], [scroll(false), 'opening'], [answer(1), 'shown', 'show a#1 focus'], [enter('b'), 'shown'], [on('leave'), 'shown']],
  'by key: Escape gives the focus back': [...BY_KEY, [focus(true), 'shown'], [on('escape'), 'idle', 'hide, focus back', 'mark null']],
  'by key: tabbing out closes after the grace': [...BY_KEY, [focus(false), 'leaving', 'grace#2'], [rings('grace', 2), 'idle', 'hide', 'mark null']],
  'by key: tabbing out and back in keeps it': [...BY_KEY, [focus(false), 'leaving', 'grace#2'], [focus(true), 'shown', 'mark a'], [rings('grace', 2), 'shown']],
  'by key: scrolled out of sight it stays while focused': [...BY_KEY, [scroll(false), 'shown'], [scroll(true), 'shown', 'place']],
  'by key on a card that stands by hover moves the focus in': [...HOVERED, [key('a'), 'shown', 'focus'], [on('leave'), 'shown'], [on('escape'), 'idle', 'hide, focus back', 'mark null']],
  'by key on another mention replaces the card': [...HOVERED, [key('b'), 'opening', 'hide', 'mark b', 'fetch b#2', 'patience#2'], [answer(2), 'shown', 'show b#2 focus']],
  'by key twice asks once': [BY_KEY[0]!, [key('a'), 'opening']],
  'by key and its text vanishes': [BY_KEY[0]!, [gone('a'), 'idle', 'mark null']],

  'by tap: stays until pressed elsewhere': [...BY_TAP, [on('leave'), 'shown'], [on('press-outside'), 'idle', 'hide', 'mark null']],
  'by tap: scrolled out of sight it goes': [...BY_TAP, [scroll(true), 'shown', 'place'], [scroll(false), 'idle', 'hide', 'mark null']],

  'leaving has a grace': [...LEFT, [rings('grace', 2), 'idle', 'hide', 'mark null']],
  'the pointer travels into the card': [...LEFT, [on('enter-card'), 'shown', 'mark a'], [rings('grace', 2), 'shown']],
  'back on the mention': [...LEFT, [enter('a'), 'shown', 'mark a'], [rings('grace', 2), 'shown'], [on('leave'), 'leaving', 'grace#3'], [rings('grace', 2), 'leaving'], [rings('grace', 3), 'idle', 'hide', 'mark null']],
  'out of the card': [...HOVERED, [on('enter-card'), 'shown'], [on('leave'), 'shown'], [on('enter-card'), 'shown'], [on('leave-card'), 'leaving', 'grace#2']],
  'the answer may come while leaving': [HOVERED[0]!, [rings('dwell', 1), 'opening', 'patience#1'], [rings('patience', 1), 'shown', 'show a#1 loading'], [on('leave'), 'leaving', 'grace#2'], [answer(1), 'leaving', 'fill#1']],
  'Escape needs no pointer to move': [...HOVERED, [on('escape'), 'idle', 'hide', 'mark null']],
  'Escape while leaving': [...LEFT, [on('escape'), 'idle', 'hide', 'mark null'], [rings('grace', 2), 'idle']],
  'the close button': [...HOVERED, [on('enter-card'), 'shown'], [on('close'), 'idle', 'hide', 'mark null']],
  'a hidden page leaves a card that is read': [...HOVERED, [on('blur'), 'shown']],
  'a hidden page takes a card that is being left': [...LEFT, [on('blur'), 'idle', 'hide', 'mark null']],
  'a press outside while leaving': [...LEFT, [on('press-outside'), 'idle', 'hide', 'mark null']],
  'focus in a card that is being left keeps it': [...LEFT, [focus(true), 'shown', 'mark a'], [focus(false), 'leaving', 'grace#3']],
  'focus leaves while the pointer is in the card': [...HOVERED, [on('enter-card'), 'shown'], [focus(true), 'shown'], [focus(false), 'shown']],
  'the pointer leaves a focused card': [...HOVERED, [on('enter-card'), 'shown'], [focus(true), 'shown'], [on('leave-card'), 'shown']],
  'out of sight under a pointer in the card': [...HOVERED, [on('enter-card'), 'shown'], [scroll(false), 'shown']],
  'out of sight': [...HOVERED, [scroll(false), 'idle', 'hide', 'mark null']],
  'out of sight while leaving': [...LEFT, [scroll(true), 'leaving', 'place'], [scroll(false), 'idle', 'hide', 'mark null']],
  'the text vanishes': [...HOVERED, [gone('b'), 'shown'], [gone('a'), 'idle', 'hide', 'mark null']],
  'the text vanishes under a reader in the card': [...HOVERED, [on('enter-card'), 'shown'], [gone('a'), 'shown']],
  'the text vanishes while leaving': [...LEFT, [gone('a'), 'idle', 'hide', 'mark null']],

  'another mention on the way: grace for one, dwell for the other': [...TEMPTED, [rings('grace', 2), 'dwelling', 'hide'], [answer(3), 'dwelling'], [rings('dwell', 3), 'shown', 'show b#3']],
  'another mention, its dwell over first': [...TEMPTED, [answer(3), 'leaving'], [rings('dwell', 3), 'shown', 'show b#3'], [rings('grace', 2), 'shown']],
  'another mention, its answer still out': [...TEMPTED, [rings('dwell', 3), 'opening', 'hide', 'patience#3'], [answer(3), 'shown', 'show b#3']],
  'another mention was only crossed': [...TEMPTED, [on('leave'), 'leaving', 'mark a'], [rings('dwell', 3), 'leaving'], [on('enter-card'), 'shown', 'mark a']],
  'into the card across another mention': [...TEMPTED, [on('enter-card'), 'shown', 'mark a'], [rings('dwell', 3), 'shown'], [answer(3), 'shown']],
  'a third mention': [...TEMPTED, [enter('b'), 'leaving'], [enter('c'), 'leaving', 'mark c', 'fetch c#4', 'dwell#4'], [rings('dwell', 3), 'leaving']],
  'a focused card is not tempted': [...HOVERED, [on('enter-card'), 'shown'], [focus(true), 'shown'], [on('leave-card'), 'shown'], [enter('b'), 'shown']],

  'pinned: nothing but closing closes it': [
    ...PINNED, [on('leave'), 'pinned'], [enter('b'), 'pinned'], [on('press-outside'), 'pinned'], [scroll(false), 'pinned'], [gone('a'), 'pinned'], [on('blur'), 'pinned'],
    [on('close'), 'idle', 'hide', 'mark null'],
  ],
  'pinned: Escape closes it': [...PINNED, [focus(true), 'pinned'], [on('escape'), 'idle', 'hide, focus back', 'mark null']],
  'pinned while leaving': [...LEFT, [on('pin'), 'pinned', 'pin', 'mark a'], [rings('grace', 2), 'pinned']],
  'unpinned it is a card like others': [...PINNED, [on('enter-card'), 'pinned'], [on('pin'), 'shown', 'unpin', 'place'], [on('leave-card'), 'leaving', 'grace#2']],
  'pinned: a tap on another mention replaces it': [...PINNED, [tap('b'), 'opening', 'hide', 'mark b', 'fetch b#2', 'patience#2']],
  'pinned: the key on its mention moves the focus in': [...PINNED, [key('a'), 'pinned', 'focus']],
  'pinned: the answer still arrives': [
    HOVERED[0]!, [rings('dwell', 1), 'opening', 'patience#1'], [rings('patience', 1), 'shown', 'show a#1 loading'], [on('pin'), 'pinned', 'pin'], [answer(1), 'pinned', 'fill#1'],
  ],
  'nothing moves an idle machine but a wish': [[on('escape'), 'idle'], [on('leave'), 'idle'], [scroll(false), 'idle'], [answer(0), 'idle'], [on('pin'), 'idle'], [focus(true), 'idle']],
};

describe('the card over time', () => {
  for (const [name, rows] of Object.entries(CASES)) {
    it(name, () => {
      let state: HoverState = IDLE;
      const seen = rows.map(([event]): Row => {
        const [after, ...effects] = step(state, event, DELAYS);
        state = after;
        return [event, after.at, ...effects.map(brief)];
      });
      expect(seen).toEqual(rows);
    });
  }
});
