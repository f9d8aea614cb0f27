import type { CardContent, CardSubject, Overlay } from '../../components/overlay/door.ts';
import { DELAYS } from '../../lib/hover/delays.ts';
import { runHover, type Hover } from '../../lib/hover/run.ts';
import type { Effect } from '../../lib/hover/types.ts';
import type { PageMention } from '../../lib/page/types.ts';
import type { Cards } from './cards.ts';

export interface CardStage {
  cards: Cards;
  overlay: Overlay;
  mention(key: string): PageMention | undefined;
  rangeOf(mention: PageMention): Range | null;
  /** Draw as the current one, or none. */
  mark(mention: PageMention | null): void;
  point(): { x: number; y: number } | undefined;
  /** A card stands. */
  announce(): void;
  /** ms, as the reader wants it now. */
  dwell(): number;
}

export interface CardsShown extends Hover {
  /** Ask anew for the content of the card that stands. */
  refresh(token?: number): void;
}

/** Runs the card's machine on this page: what it wants done is done by the interface. */
export function showCards(stage: CardStage): CardsShown {
  const delays = { ...DELAYS, get dwell() { return stage.dwell(); } };
  const contents = new Map<number, CardContent>();
  const hover = runHover(delays, clock, (effect) => perform(effect));

  /** Asked for while the pointer dwells, so that the card comes with the next frame after it. */
  async function ask(target: string, token: number): Promise<void> {
    const mention = stage.mention(target);
    if (!mention) return hover.tell({ on: 'gone', target });
    const result = await stage.cards.get(mention.entity);
    contents.clear();
    contents.set(token, result.ok ? { state: 'ready', view: result.value } : { state: 'failed', failure: result.error });
    hover.tell({ on: 'answer', token });
  }

  function show({ target, token, focus }: Extract<Effect, { do: 'show' }>): void {
    const mention = stage.mention(target);
    if (!mention) return hover.tell({ on: 'close' });
    const point = focus ? undefined : stage.point();
    const subject: CardSubject = { token, mention, anchor: { range: () => stage.rangeOf(stage.mention(target) ?? mention), point } };
    stage.overlay.showCard(subject, contents.get(token) ?? { state: 'loading' }, focus);
    stage.announce();
  }

  function perform(effect: Exclude<Effect, { do: 'wait' }>): void {
    const { overlay } = stage;
    switch (effect.do) {
      case 'fetch': return void ask(effect.target, effect.token);
      case 'show': return show(effect);
      case 'fill': return overlay.fillCard(effect.token, contents.get(effect.token) ?? { state: 'loading' });
      case 'focus': return overlay.focusCard();
      case 'hide': return overlay.hideCard(effect.focusBack);
      case 'place': return overlay.placeCard();
      case 'pin': return overlay.pinCard(effect.pinned);
      case 'mark': return stage.mark((effect.target !== null && stage.mention(effect.target)) || null);
    }
  }

  async function refresh(wanted?: number): Promise<void> {
    const { state } = hover;
    if (!('card' in state) || (wanted !== undefined && wanted !== state.card.subject.token)) return;
    const { target, token } = state.card.subject;
    const mention = stage.mention(target);
    if (!mention) return;
    if (wanted !== undefined) stage.overlay.fillCard(token, { state: 'loading' });
    const result = await stage.cards.get(mention.entity);
    stage.overlay.fillCard(token, result.ok ? { state: 'ready', view: result.value } : { state: 'failed', failure: result.error });
  }

  return {
    get state() { return hover.state; },
    tell: hover.tell,
    stop: hover.stop,
    refresh: (token) => void refresh(token),
  };
}

const clock = { start: (ms: number, ring: () => void) => setTimeout(ring, ms), stop: (handle: ReturnType<typeof setTimeout>) => clearTimeout(handle) };
