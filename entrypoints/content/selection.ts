import { savableSelection } from '../../lib/draft/selection.ts';
import { isOrphan } from './ask.ts';
import type { OverlayLoader } from './load-overlay.ts';

/** ms a selection rests before the toolbar comes: selecting by keyboard or touch changes it many times. */
const REST = 250;

/** Puts the toolbar beside text that is selected, and takes it away with the selection. */
export function watchSelection(overlay: OverlayLoader, signal: AbortSignal): void {
  const listen = { capture: true, passive: true, signal } as const;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isPressed = false;

  async function offer(): Promise<void> {
    if (isPressed || isOrphan() || !savableSelection(document)) return;
    const loaded = await overlay.load();
    if (!signal.aborted) loaded?.offerSave(savableSelection(document));
  }
  function changed(): void {
    clearTimeout(timer);
    if (!savableSelection(document)) return overlay.now?.offerSave(null);
    timer = setTimeout(() => void offer(), REST);
  }
  const press = (pressed: boolean) => (event: Event): void => {
    if (overlay.now?.owns(event.target)) return;
    isPressed = pressed;
    if (!pressed) changed();
  };
  document.addEventListener('selectionchange', changed, listen);
  addEventListener('pointerdown', press(true), listen);
  addEventListener('pointerup', press(false), listen);
  addEventListener('pointercancel', press(false), listen);
  signal.addEventListener('abort', () => clearTimeout(timer));
}
