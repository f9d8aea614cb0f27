import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Something that opens under a button: closed by Escape, which gives the focus back, and by going elsewhere. `ref` goes around both. */
export function useDisclosure<E extends HTMLElement>(): { open: boolean; ref: RefObject<E | null>; toggle(): void; close(): void } {
  const [open, setOpen] = useState(false);
  const ref = useRef<E>(null);
  useEffect(() => {
    if (!open) return undefined;
    const elsewhere = ({ type, target }: Event): void => {
      // A press on plain text inside gives the focus to what is around it all.
      const isAround = type === 'focusin' && (target as Node).contains(ref.current);
      if (!isAround && !ref.current?.contains(target as Node)) setOpen(false);
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setOpen(false);
      ref.current?.querySelector<HTMLElement>('button')?.focus();
    };
    const element = ref.current;
    addEventListener('pointerdown', elsewhere);
    addEventListener('focusin', elsewhere);
    element?.addEventListener('keydown', escape);
    return () => {
      removeEventListener('pointerdown', elsewhere);
      removeEventListener('focusin', elsewhere);
      element?.removeEventListener('keydown', escape);
    };
  }, [open]);
  return { open, ref, toggle: () => setOpen(!open), close: () => setOpen(false) };
}
