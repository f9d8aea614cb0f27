import { leaving, pinned, shown } from './standing.ts';
import type { Delays, HoverEvent, HoverState, Step } from './types.ts';
import { dwelling, idle, opening } from './waiting.ts';

export const IDLE: HoverState = { at: 'idle', serial: 0 };

/**
 * The card over time. Pure: state and event in, state and effects out.
 *
 * ```text
 *            enter                 dwell over, answer here
 *   ┌──────┐ ─────▶ ┌──────────┐ ───────────────────────────▶ ┌───────┐   pin    ┌────────┐
 *   │ idle │        │ dwelling │   dwell over    ┌─────────┐  │ shown │ ───────▶ │ pinned │
 *   └──────┘ ◀───── └──────────┘ ──────────────▶ │ opening │─▶│       │ ◀─────── │        │
 *     ▲  │    leave, Escape,                     └─────────┘  └───────┘   pin    └────────┘
 *     │  │    scroll, blur                 answer ▲ │ or patience │ ▲                │
 *     │  └──────── open (key, tap) ───────────────┘ │ over: a     │ │ enter the      │
 *     │                                             │ loading     │ │ mention or     │
 *     │◀── Escape, blur; leave if by hover ─────────┘ card        │ │ the card       │
 *     │                                           leave           ▼ │                │
 *     │                                           (not if      ┌─────────┐           │
 *     │◀── grace over ─────────────────────────── focused) ──▶ │ leaving │           │
 *     │                                                        └─────────┘           │
 *     └◀── Escape, close (both give the focus back), press outside, out of sight ────┘ Escape, close only
 * ```
 *
 * While `leaving`, another mention under the pointer dwells as `next`: the old card has its grace, the new one comes in its place.
 * Each wish for a card carries a token; answers and timers with an older token change nothing.
 */
export function step(state: HoverState, event: HoverEvent, delays: Delays): Step {
  switch (state.at) {
    case 'idle': return idle(state, event, delays);
    case 'dwelling': return dwelling(state, event, delays);
    case 'opening': return opening(state, event, delays);
    case 'shown': return shown(state, event, delays);
    case 'leaving': return leaving(state, event, delays);
    case 'pinned': return pinned(state, event, delays);
  }
}
