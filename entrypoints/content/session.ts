import type { ReaderHost } from '../../components/overlay/door.ts';
import type { HoverEvent } from '../../lib/hover/types.ts';
import { onPageRequest } from '../../lib/messages/page.ts';
import { watchAddress } from './address.ts';
import { askUntilOrphaned, isOrphan } from './ask.ts';
import { livePage } from './live-page.ts';
import { readerLoader } from './load-reader.ts';
import { watchPointer } from './pointer.ts';
import { answers } from './requests.ts';

/** Annotates this page until it is told to stop or its extension is gone; then no trace is left. */
export function startSession(onStopped: () => void): void {
  const stopping = new AbortController();
  const { signal } = stopping;
  const ask = askUntilOrphaned(stop);
  const host: ReaderHost = {
    send: ask, tell,
    dwell: () => Math.max(0, page.settings.dwell - reader.late),
    point: () => pointer.point,
    mentions: () => page.mentions(), mentionAt: (x, y) => page.mentionAt(x, y), mention: (key) => page.mention(key), rangeOf: (mention) => page.rangeOf(mention),
    mark: (mention) => page.mark(mention), entitiesIn: (range) => page.entitiesIn(range), isSettled: () => page.isSettled,
    quoteOf: (mention) => page.quoteOf(mention),
    changed: () => void page.refresh(),
  };
  const reader = readerLoader(ask, host);
  const page = livePage(ask, reader, changed);
  const owns = (target: EventTarget | null): boolean => reader.now?.owns(target) ?? false;
  const pointer = watchPointer({ mentionAt: page.mentionAt, owns, target: () => reader.now?.target ?? null, tell, signal });

  /** Left behind, the script can neither ask nor speak the reader's language any more: it goes at the first thing it notices. */
  function tell(event: HoverEvent): void {
    if (isOrphan()) stop();
    else reader.tell(event);
  }

  function changed(): void {
    if (isOrphan()) stop();
    else reader.now?.pageChanged();
  }

  /** A page kept for going back was told nothing while it slept. */
  async function returned({ persisted }: PageTransitionEvent): Promise<void> {
    if (!persisted) return;
    await page.refresh();
    if (page.isOff) stop();
  }

  /** The toolbar comes with the reader, and the reader with the first text that is selected. */
  function selected(): void {
    if (document.getSelection()?.type !== 'Range' || reader.now) return;
    if (isOrphan()) stop();
    else void reader.load();
  }

  function stop(): void {
    if (signal.aborted) return;
    stopping.abort();
    reader.stop();
    page.stop();
    unlisten();
    onStopped();
  }

  addEventListener('pageshow', (event) => void returned(event), { signal });
  document.addEventListener('selectionchange', selected, { passive: true, signal });
  document.addEventListener('visibilitychange', () => (document.hidden ? tell({ on: 'blur' }) : isOrphan() && stop()), { signal });
  watchAddress(() => void page.refresh(), signal);
  const unlisten = onPageRequest(answers({ ask, page, reader, stop }));
  void page.refresh();
}
