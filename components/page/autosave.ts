import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FailureCode, Result } from '../../lib/messages/messages.ts';

export type SaveState = { state: 'idle' | 'changed' | 'saving' | 'saved' } | { state: 'failed'; code: FailureCode };

export interface Autosave<T> {
  draft: T;
  change(next: T): void;
  /** Saves at once what is not saved yet, what failed before included: for blur and "try again". */
  flush(): void;
  save: SaveState;
}

/** ms of silence before a change is saved: a pause between words, not between letters. */
const SAVE_AFTER = 600;

/**
 * A draft that saves itself. While it holds unsaved changes it does not follow `stored`,
 * so that a change from another tab never overwrites what is being typed.
 */
export function useAutosave<T>(stored: T, store: (value: T) => Promise<Result<unknown>>): Autosave<T> {
  const [draft, setDraft] = useState(stored);
  const [save, setSave] = useState<SaveState>({ state: 'idle' });
  const pending = useRef<{ value: T; timer: ReturnType<typeof setTimeout> } | null>(null);
  const latest = useRef(store);
  latest.current = store;

  const flush = async (): Promise<void> => {
    const change = pending.current;
    if (!change) return;
    clearTimeout(change.timer);
    pending.current = null;
    setSave({ state: 'saving' });
    const result = await latest.current(change.value);
    if (pending.current) return;
    if (!result.ok) pending.current = change;
    setSave(result.ok ? { state: 'saved' } : { state: 'failed', code: result.error.code });
  };
  const change = (value: T): void => {
    if (pending.current) clearTimeout(pending.current.timer);
    pending.current = { value, timer: setTimeout(() => void flush(), SAVE_AFTER) };
    setDraft(value);
    setSave({ state: 'changed' });
  };

  const busy = save.state === 'changed' || save.state === 'saving' || save.state === 'failed';
  useEffect(() => {
    if (!busy) setDraft(stored);
  }, [JSON.stringify(stored), busy]);
  // A layout effect, because its end comes before the component is gone; that of an effect comes some time after.
  useLayoutEffect(() => {
    const leave = (): void => void flush();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  return { draft, change, flush: () => void flush(), save };
}
