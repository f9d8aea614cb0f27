import type { HoverEvent } from '../../lib/hover/types.ts';
import { isInSight } from './in-sight.ts';

interface ViewWatch {
  /** The text by which a card stands or is about to. */
  range(): Range | null;
  tell(event: HoverEvent): void;
  signal: AbortSignal;
}

/** Tells, at most once a frame, that the page moved under a card. */
export function watchView({ range, tell, signal }: ViewWatch): void {
  let frame = 0;
  const look = (): void => {
    frame = 0;
    const text = range();
    if (text) tell({ on: 'scroll', visible: isInSight(text) });
  };
  const soon = (): void => { frame ||= requestAnimationFrame(look); };
  const listen = { capture: true, passive: true, signal } as const;
  addEventListener('scroll', soon, listen);
  addEventListener('resize', soon, listen);
  globalThis.visualViewport?.addEventListener('resize', soon, listen);
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
}
