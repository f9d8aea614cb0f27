import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';

export interface ToastContent {
  /** A new number is a new toast, even with the same text. */
  serial: number;
  text: string;
  tone?: 'plain' | 'failure';
  action?: { label: string; run(): void };
}

/** ms a toast stays; long enough to reach its button by keyboard. Everything undoable is also undoable elsewhere. */
const TOAST_STAYS = 12_000;

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.matches('input:not([type=radio], [type=checkbox]), textarea');

/** Ctrl+Z (⌘Z) runs what the toast offers, unless it would undo typing: nobody has to walk to the foot of the page for it. */
function useUndoKey(run: (() => void) | undefined): void {
  useEffect(() => {
    if (!run) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey) || isTyping(event.target)) return;
      event.preventDefault();
      run();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [run]);
}

/** One message at the foot of the page. The clock stands still while pointer or focus rests on it (WCAG 2.2.1). */
export function Toast({ toast, onClose }: { toast: ToastContent | null; onClose(): void }): JSX.Element {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!toast || held) return undefined;
    const timer = setTimeout(onClose, TOAST_STAYS);
    return () => clearTimeout(timer);
  }, [toast?.serial, held]);
  useUndoKey(toast?.action?.run);
  const hold = { onMouseEnter: () => setHeld(true), onMouseLeave: () => setHeld(false), onFocusIn: () => setHeld(true), onFocusOut: () => setHeld(false) };
  return (
    <div class="toast-place" role={toast?.tone === 'failure' ? 'alert' : 'status'}>
      {toast && (
        <div class={`toast toast-${toast.tone ?? 'plain'}`} key={toast.serial} {...hold}>
          <span>{toast.text}</span>
          {toast.action && <button type="button" onClick={toast.action.run}>{toast.action.label}</button>}
          <button type="button" class="icon-button" aria-label={i18n.t('options.close')} onClick={onClose}>×</button>
        </div>
      )}
    </div>
  );
}
