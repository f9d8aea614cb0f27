import type { Overlay } from '../../components/overlay/door.ts';
import { savableSelection } from '../../lib/draft/selection.ts';

/** ms a selection rests before the toolbar comes: selecting by keyboard or touch changes it many times. */
const REST = 250;

/** Puts the toolbar beside text that is selected, and takes it away with the selection. */
export function watchSelection(overlay: Overlay, signal: AbortSignal): void {
  const listen = { capture: true, passive: true, signal } as const;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isPressed = false;

  const offer = (): void => {
    if (!isPressed) overlay.offerSave(savableSelection(document));
  };
  function changed(): void {
    clearTimeout(timer);
    if (!savableSelection(document)) return overlay.offerSave(null);
    timer = setTimeout(offer, REST);
  }
  const press = (pressed: boolean) => (event: Event): void => {
    if (overlay.owns(event.target)) return;
    isPressed = pressed;
    if (!pressed) changed();
  };
  changed();
  document.addEventListener('selectionchange', changed, listen);
  addEventListener('pointerdown', press(true), listen);
  addEventListener('pointerup', press(false), listen);
  addEventListener('pointercancel', press(false), listen);
  signal.addEventListener('abort', () => clearTimeout(timer));
}
