import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { History } from './HistoryTools.tsx';

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

interface UndoKeys { undo?: (() => void) | undefined; redo?: (() => void) | undefined }

/** Ctrl+Z (⌘Z) takes back, Ctrl+Shift+Z or Ctrl+Y does again, unless they are meant for what is being typed. */
function useUndoKeys({ undo, redo }: UndoKeys): void {
  useEffect(() => {
    if (!undo && !redo) return undefined;
    const press = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      const run = key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : undefined;
      if (!run || event.altKey || !(event.ctrlKey || event.metaKey) || isTyping(event.target)) return;
      event.preventDefault();
      run();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [undo, redo]);
}

interface ToastProps {
  toast: ToastContent | null;
  onClose(): void;
  /** What the keys do when no toast offers a way back. */
  history?: History | undefined;
}

/** One message at the foot of the page. The clock stands still while pointer or focus rests on it (WCAG 2.2.1). */
export function Toast({ toast, onClose, history }: ToastProps): JSX.Element {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!toast || held) return undefined;
    const timer = setTimeout(onClose, TOAST_STAYS);
    return () => clearTimeout(timer);
  }, [toast?.serial, held]);
  useUndoKeys({ undo: toast?.action?.run ?? history?.undo, redo: history?.redo });
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
