/**
 * Between the content script, which every page carries, and the interface, which comes into the same isolated world when it is first
 * needed. It leaves its opener on that world's global object, which the page cannot see.
 */
import type { CardView } from '../../lib/card/types.ts';
import type { HoverEvent } from '../../lib/hover/types.ts';
import type { ChangedHighlight, Failure, RequestName, Requests, Result } from '../../lib/messages/messages.ts';
import type { PageMention } from '../../lib/page/types.ts';
import { slot } from '../../lib/slot.ts';
import type { Highlight, MentionQuote } from '../../lib/store/types.ts';

/** A text on the page that something stands beside. */
export interface Anchor {
  /** Live: read anew each time something is placed. */
  range(): Range | null;
  /** Where the pointer met it, in viewport coordinates: of a text over several lines the one under the pointer counts. */
  point?: { x: number; y: number };
}

export type CardContent =
  | { state: 'loading' }
  | { state: 'failed'; failure: Failure }
  | { state: 'ready'; view: CardView };

export interface CardSubject { token: number; mention: PageMention; anchor: Anchor }

/** A mention reached by keyboard, for those who listen; positions count from 1. */
export interface Stop { name: string; disagreements: number; position: number; total: number }

/** What the interface is told to do. */
export interface Overlay {
  showCard(subject: CardSubject, content: CardContent, focus: boolean): void;
  /** The content of the card with this token; ignored when another stands. */
  fillCard(token: number, content: CardContent): void;
  focusCard(): void;
  hideCard(focusBack: boolean): void;
  placeCard(): void;
  pinCard(pinned: boolean): void;
  /** Says politely where the keyboard went; null: there is nowhere to go. */
  say(stop: Stop | null): void;
  /** Puts the toolbar beside a selection; null takes it away. */
  offerSave(range: Range | null): void;
  /** Escape: closes the form that stands; whether one did. */
  escape(): boolean;
  /** Saves a selection at once; null: nothing is selected, which is said. */
  save(range: Range | null): void;
  paintSaved(highlights: readonly Highlight[]): void;
  /** Brings the highlight this page was opened for into view once it is found. */
  arriveAt(id: string): void;
  /** Leads to a highlight, or to where it stood. */
  lead(id: string): void;
  /** Highlights of this page that do not stand here as they were saved. */
  changed(): ChangedHighlight[];
  /** Whether an event's target is ours. */
  owns(target: EventTarget | null): boolean;
  /** Removes every trace. */
  stop(): void;
}

/** What the interface asks for. */
export interface OverlayHost {
  send<N extends RequestName>(name: N, ask: Requests[N]['ask']): Promise<Result<Requests[N]['answer']>>;
  tell(event: HoverEvent): void;
  /** Ask for the content of the card that stands once more. */
  retry(token: number): void;
  /** A flag changed: cards at hand are old. */
  flagChanged(): void;
  entitiesIn(range: Range): string[];
  /** Whether all that the page names now is known. */
  isSettled(): boolean;
  mentions(): readonly PageMention[];
  mentionAt(x: number, y: number): PageMention | null;
  /** What finds a mention again on another visit; null when its text is gone. */
  quoteOf(mention: PageMention): MentionQuote | null;
  /** A highlight or "not this" was kept or taken back here: marks and paint of the page are old. */
  changed(): void;
}

/** The reader's side of the page: everything that answers pointer, keyboard and selection. */
export interface Reader {
  tell(event: HoverEvent): void;
  /** The key of the mention whose card stands or is on its way. */
  readonly target: string | null;
  /** Whether an event's target is ours. */
  owns(target: EventTarget | null): boolean;
  command(command: 'next' | 'previous' | 'open' | 'save'): void;
  /** Goes to the next mention of an entity and opens its card. */
  show(entity: string): void;
  paintSaved(highlights: readonly Highlight[]): void;
  /** Brings the highlight this page was opened for into view once it is found. */
  arriveAt(id: string): void;
  /** Leads to a highlight, or to where it stood. */
  lead(id: string): void;
  /** Highlights of this page that do not stand here as they were saved. */
  changed(): ChangedHighlight[];
  /** A card stands in another frame, unless that is this one. */
  yieldTo(by: string): void;
  /** Mentions came, went or moved. */
  pageChanged(): void;
  /** What is known of flags and cards is old. */
  forget(): void;
  /** Removes every trace. */
  stop(): void;
}

/** What the reader's side asks of the content script. */
export interface ReaderHost extends Pick<OverlayHost, 'send' | 'tell' | 'entitiesIn' | 'isSettled' | 'mentions' | 'mentionAt' | 'quoteOf' | 'changed'> {
  mention(key: string): PageMention | undefined;
  rangeOf(mention: PageMention): Range | null;
  /** Draws a mention as the current one, or none. */
  mark(mention: PageMention | null): void;
  point(): Anchor['point'];
  /** ms a pointer has to rest. */
  dwell(): number;
}

/** What is left for the content script on the global object of their common world. */
export const READER = slot<(host: ReaderHost) => Reader>('second-source.reader');
