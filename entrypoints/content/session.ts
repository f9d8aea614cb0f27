import type { OverlayHost } from '../../components/overlay/door.ts';
import type { HoverEvent } from '../../lib/hover/types.ts';
import { onPageRequest } from '../../lib/messages/page.ts';
import type { PageMention } from '../../lib/page/types.ts';
import { askUntilOrphaned, isOrphan } from './ask.ts';
import { watchAddress } from './address.ts';
import { makeCards } from './cards.ts';
import { showCards } from './cards-shown.ts';
import { makeKeyboard } from './keyboard.ts';
import { watchKeys } from './keys.ts';
import { overlayLoader } from './load-overlay.ts';
import { livePage } from './live-page.ts';
import { watchPointer } from './pointer.ts';
import { answers } from './requests.ts';
import { watchSelection } from './selection.ts';
import { watchView } from './view.ts';

/** Annotates this page until it is told to stop or its extension is gone; then no trace is left. */
export function startSession(onStopped: () => void): void {
  const stopping = new AbortController();
  const { signal } = stopping;
  const ask = askUntilOrphaned(stop);
  const cards = makeCards(ask);

  const host: OverlayHost = {
    send: ask,
    tell,
    retry: (token) => shown.refresh(token),
    flagChanged: cards.forget,
    entitiesIn: (range) => page.entitiesIn(range),
    setDismissed: (entity, dismissed) => page.setDismissed(entity, dismissed),
    highlightsChanged: () => void page.refresh(),
  };
  const overlay = overlayLoader(ask, host);
  const page = livePage(ask, overlay, { onSettings: ({ dwell }) => shown.setDwell(dwell), onMentions: changed });
  const shown = showCards({
    cards, overlay, mention: page.mention, rangeOf: page.rangeOf,
    mark: (mention) => page.mark(mention ?? keyboard.current), point: () => pointer.point,
  });
  const keyboard = makeKeyboard({ mentions: page.mentions, rangeOf: page.rangeOf, mark: page.mark, cards, overlay, shown });
  const target = (): string | null => targetOf(shown.state);
  const standing = (): PageMention | undefined => page.mention(target() ?? '');
  const pointer = watchPointer({ mentionAt: page.mentionAt, owns: (node) => overlay.now?.owns(node) ?? false, target, tell, signal });

  /** Left behind, the script can neither ask nor speak the reader's language any more: it goes at the first thing it notices. */
  function tell(event: HoverEvent): void {
    if (isOrphan()) stop();
    else shown.tell(event);
  }

  /** The mention a card stands by may be gone, or stand elsewhere. */
  function changed(): void {
    const key = target();
    if (key === null) return;
    const mention = page.mention(key);
    shown.tell(mention && page.rangeOf(mention) ? { on: 'scroll', visible: true } : { on: 'gone', target: key });
  }

  function stop(): void {
    if (signal.aborted) return;
    stopping.abort();
    shown.stop();
    overlay.stop();
    page.stop();
    unlisten();
    onStopped();
  }

  watchKeys({ isStanding: () => 'card' in shown.state, tell, overlay, signal });
  watchView({ range: () => { const mention = standing(); return mention ? page.rangeOf(mention) : null; }, tell, signal });
  watchSelection(overlay, signal);
  watchAddress(() => void page.refresh(), signal);
  document.addEventListener('visibilitychange', () => (isOrphan() ? stop() : document.hidden && shown.tell({ on: 'blur' })), { signal });
  const unlisten = onPageRequest(answers({ ask, cards, page, keyboard, overlay, shown, stop }));
  void page.start();
}

const targetOf = (state: ReturnType<typeof showCards>['state']): string | null => {
  if ('card' in state) return state.card.subject.target;
  return 'subject' in state ? state.subject.target : null;
};
