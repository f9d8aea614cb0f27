import type { Overlay } from '../../components/overlay/door.ts';
import type { HoverEvent } from '../../lib/hover/types.ts';

interface KeyWatch { isStanding(): boolean; tell(event: HoverEvent): void; overlay: Overlay; signal: AbortSignal }

/** Escape closes what of ours stands on top, and only then is not the page's: its own dialog stays open. */
export function watchKeys({ isStanding, tell, overlay, signal }: KeyWatch): void {
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // What stands in the form has its own keys.
    if (overlay.owns(event.target) && !isStanding()) return;
    const isOurs = isStanding() || overlay.escape();
    tell({ on: 'escape' });
    if (!isOurs) return overlay.offerSave(null);
    event.preventDefault();
    event.stopImmediatePropagation();
  }, { capture: true, signal });
}
