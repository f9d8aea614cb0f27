import type { Overlay } from '../../components/overlay/door.ts';
import type { PageMention } from '../../lib/page/types.ts';
import type { Cards } from './cards.ts';
import type { CardsShown } from './cards-shown.ts';
import { firstInView, nextPlace } from './walk.ts';

export interface Walk {
  mentions(): readonly PageMention[];
  rangeOf(mention: PageMention): Range | null;
  mark(mention: PageMention | null): void;
  cards: Cards;
  overlay: Overlay;
  shown: CardsShown;
}

export interface Keyboard {
  /** The mention the keyboard is on. */
  readonly current: PageMention | null;
  go(direction: 1 | -1): void;
  /** Opens the card of the mention the keyboard or the pointer is on, else of the next one in view. */
  open(): void;
  /** Goes to the next mention of an entity and opens its card. */
  show(entity: string): void;
}

export function makeKeyboard(walk: Walk): Keyboard {
  let key: string | null = null;
  const drawn = (): PageMention[] => walk.mentions().filter((mention) => mention.drawn);
  const find = (): PageMention | null => walk.mentions().find((mention) => mention.key === key) ?? null;
  const top = (mention: PageMention): number => walk.rangeOf(mention)?.getBoundingClientRect().top ?? 0;

  function goTo(mention: PageMention): void {
    key = mention.key;
    walk.mark(mention);
    bringIntoView(walk.rangeOf(mention));
  }

  async function tell(mention: PageMention | null, place: number, total: number): Promise<void> {
    if (!mention) return walk.overlay.say(null);
    const card = await walk.cards.get(mention.entity);
    const [name, disagreements] = card.ok ? [card.value.name, card.value.disagreements.length] : [mention.surface, 0];
    walk.overlay.say({ name, disagreements, position: place + 1, total });
  }

  function go(direction: 1 | -1): void {
    const list = drawn();
    const index = list.findIndex((mention) => mention.key === key);
    const place = nextPlace(list.length, index === -1 ? null : index, direction, firstInView(list.map(top)));
    if (place === null) return void tell(null, 0, 0);
    const mention = list[place]!;
    const { at } = walk.shown.state;
    goTo(mention);
    if (at === 'shown' || at === 'leaving') walk.shown.tell({ on: 'open', target: mention.key, by: 'keyboard' });
    else void tell(mention, place, list.length);
  }

  function open(): void {
    const { state } = walk.shown;
    const under = 'subject' in state ? state.subject.target : 'card' in state ? state.card.subject.target : null;
    const list = drawn();
    const mention = walk.mentions().find((each) => each.key === under) ?? find() ?? list[firstInView(list.map(top))] ?? list.at(-1);
    if (!mention) return void tell(null, 0, 0);
    if (mention.key !== under) goTo(mention);
    walk.shown.tell({ on: 'open', target: mention.key, by: 'keyboard' });
  }

  function show(entity: string): void {
    const list = walk.mentions().filter((mention) => mention.entity === entity && walk.rangeOf(mention));
    const index = list.findIndex((mention) => mention.key === key);
    const mention = list[(index + 1) % list.length];
    if (!mention) return;
    goTo(mention);
    walk.shown.tell({ on: 'open', target: mention.key, by: 'tap' });
  }
  return { get current() { return find(); }, go, open, show };
}

/** The middle of the view leaves room for the card on either side. */
function bringIntoView(range: Range | null): void {
  if (!range) return;
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight) return;
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'auto';
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
}
