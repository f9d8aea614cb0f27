import type { HoverEvent } from '../../lib/hover/types.ts';
import { isInSight } from './in-sight.ts';

interface ViewWatch {
  /** The text by which a card stands. */
  range(): Range | null;
  isStanding(): boolean;
  tell(event: HoverEvent): void;
  signal: AbortSignal;
}

/** Tells that the page moved: of a card that stands at most once a frame, of a dwell at once, before the pointer may begin another. */
export function watchView({ range, isStanding, tell, signal }: ViewWatch): void {
  let frame = 0;
  const look = (): void => {
    frame = 0;
    const text = isStanding() ? range() : null;
    if (text) tell({ on: 'scroll', visible: isInSight(text) });
  };
  const moved = (): void => {
    if (isStanding()) frame ||= requestAnimationFrame(look);
    else tell({ on: 'scroll', visible: true });
  };
  const listen = { capture: true, passive: true, signal } as const;
  addEventListener('scroll', moved, listen);
  addEventListener('resize', moved, listen);
  globalThis.visualViewport?.addEventListener('resize', moved, listen);
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
}
