import { useCallback, useState } from 'preact/hooks';
import type { ToastContent } from './Toast.tsx';

export type ShowToast = (toast: Omit<ToastContent, 'serial'>) => void;

/** The one toast of a page and the way to replace it. */
export function useToast(): { toast: ToastContent | null; show: ShowToast; close(): void } {
  const [toast, setToast] = useState<ToastContent | null>(null);
  const show = useCallback<ShowToast>((next) => setToast((last) => ({ ...next, serial: (last?.serial ?? 0) + 1 })), []);
  const close = useCallback(() => setToast(null), []);
  return { toast, show, close };
}
