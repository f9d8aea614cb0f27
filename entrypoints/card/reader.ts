import type { OverlayHost, Reader, ReaderHost } from '../../components/overlay/door.ts';
import { openOverlay } from '../../components/overlay/open.tsx';
import { savableSelection } from '../../lib/draft/selection.ts';
import type { HoverState } from '../../lib/hover/types.ts';
import { makeCards } from './cards.ts';
import { showCards } from './cards-shown.ts';
import { makeKeyboard } from './keyboard.ts';
import { watchKeys } from './keys.ts';
import { watchSelection } from './selection.ts';
import { watchView } from './view.ts';

/** A page without frames has nobody to tell that a card stands. */
const isAlone = (): boolean => self === top && length === 0;

/** Card, keyboard and toolbar of one page. */
export function openReader(host: ReaderHost, css: string): Reader {
  const stopping = new AbortController();
  const { signal } = stopping;
  const { mentions, mention, rangeOf, tell } = host;
  const me = String(Math.random());
  const cards = makeCards(host.send);
  const overlayHost: OverlayHost = { ...host, retry: (token) => shown.refresh(token), flagChanged: cards.forget };
  const overlay = openOverlay(overlayHost, css);
  const shown = showCards({
    cards, overlay, mention, rangeOf, point: host.point, dwell: host.dwell, mark: (found) => host.mark(found ?? keyboard.current),
    announce: () => { if (!isAlone()) void host.send('card.shown', { by: me }); },
  });
  const keyboard = makeKeyboard({ mentions, rangeOf, mark: host.mark, cards, overlay, shown });
  const target = (): string | null => targetOf(shown.state);
  const standingRange = (): Range | null => {
    const found = mention(target() ?? '');
    return found ? rangeOf(found) : null;
  };

  const isStanding = (): boolean => 'card' in shown.state;
  watchKeys({ isStanding, tell, overlay, signal });
  watchView({ range: standingRange, isStanding, tell, signal });
  watchSelection(overlay, signal);

  return {
    tell: shown.tell,
    get target() { return target(); },
    owns: overlay.owns,
    command(command) {
      if (command === 'save') overlay.save(savableSelection(document));
      else if (command === 'open') keyboard.open();
      else keyboard.go(command === 'next' ? 1 : -1);
    },
    show: keyboard.show,
    paintSaved: overlay.paintSaved,
    arriveAt: overlay.arriveAt,
    lead: overlay.lead,
    changed: overlay.changed,
    yieldTo(by) {
      if (by !== me) shown.tell({ on: 'close' });
    },
    pageChanged() {
      const key = target();
      if (key === null) return;
      if (!standingRange()) shown.tell({ on: 'gone', target: key });
      else if ('card' in shown.state) shown.tell({ on: 'scroll', visible: true });
    },
    forget() {
      cards.forget();
      shown.refresh();
    },
    stop() {
      stopping.abort();
      shown.stop();
      overlay.stop();
    },
  };
}

function targetOf(state: HoverState): string | null {
  if ('card' in state) return state.card.subject.target;
  return 'subject' in state ? state.subject.target : null;
}
