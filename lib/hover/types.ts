/** Who asked for the card: a resting pointer, the keyboard, or a tap or click. */
export type Opener = 'hover' | 'keyboard' | 'tap';

/** Where the pointer is, as far as the card is concerned. */
export type PointerPlace = 'mention' | 'card' | 'away';

/** One wish to see the card of `target` (the key of a mention). `token` tells its answer and its timers from stale ones. */
export interface Subject {
  target: string;
  token: number;
  /** The card's content, or the failure to get it, is at hand. */
  answered: boolean;
}

/** A card that stands on the page. */
export interface OpenCard {
  subject: Subject;
  by: Opener;
  pointer: PointerPlace;
  /** Keyboard focus is inside the card. */
  focused: boolean;
}

/** `serial` is the last token handed out; it never goes back. */
export type HoverState = { serial: number } & (
  | { at: 'idle' }
  | { at: 'dwelling'; subject: Subject }
  | { at: 'opening'; subject: Subject; by: Opener }
  | { at: 'shown'; card: OpenCard }
  | { at: 'leaving'; card: OpenCard; lease: number; next: Subject | null }
  | { at: 'pinned'; card: OpenCard }
);
export type Phase = HoverState['at'];

export type Timer = 'dwell' | 'patience' | 'grace';

export type HoverEvent =
  /** The pointer came over a mention; over text without one, or off the page. */
  | { on: 'enter'; target: string }
  | { on: 'leave' }
  | { on: 'enter-card' }
  | { on: 'leave-card' }
  | { on: 'open'; target: string; by: Exclude<Opener, 'hover'> }
  | { on: 'answer'; token: number }
  | { on: 'timer'; timer: Timer; token: number }
  | { on: 'escape' }
  /** The card's own close button. */
  | { on: 'close' }
  | { on: 'press-outside' }
  | { on: 'pin' }
  | { on: 'focus'; inside: boolean }
  /** Something scrolled or changed size; is the mention still in sight? */
  | { on: 'scroll'; visible: boolean }
  /** The mention's text is no longer on the page. */
  | { on: 'gone'; target: string }
  /** The page was hidden or lost the window's focus. */
  | { on: 'blur' };

export type Effect =
  | { do: 'fetch'; target: string; token: number }
  | { do: 'wait'; timer: Timer; token: number; ms: number }
  /** Put the card up, in place of another if one stands. Without an answer it says that it is loading. */
  | { do: 'show'; target: string; token: number; focus: boolean; answered: boolean }
  /** The answer of the card that already stands has come. */
  | { do: 'fill'; token: number }
  | { do: 'focus' }
  | { do: 'hide'; focusBack: boolean }
  | { do: 'place' }
  | { do: 'pin'; pinned: boolean }
  /** Draw a mention as the current one, or none. */
  | { do: 'mark'; target: string | null };

/** Milliseconds, one for each timer. */
export type Delays = Record<Timer, number>;

export type Step = [HoverState, ...Effect[]];
