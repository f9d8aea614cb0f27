import type { CardsShown } from './cards-shown.ts';
import type { OverlayLoader } from './load-overlay.ts';

interface KeyWatch { shown: CardsShown; overlay: OverlayLoader; signal: AbortSignal }

/** Escape closes what of ours stands on top, and only then is not the page's: its own dialog stays open. */
export function watchKeys({ shown, overlay, signal }: KeyWatch): void {
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    const isStanding = 'card' in shown.state;
    shown.tell({ on: 'escape' });
    if (!isStanding) return overlay.now?.offerSave(null);
    event.preventDefault();
    event.stopImmediatePropagation();
  }, { capture: true, signal });
}
