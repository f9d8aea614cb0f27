import { useRef, useState } from 'preact/hooks';
import type { ImportPanelProps, ImportState } from '../../components/exchange/ImportPanel.tsx';
import type { Parcel } from '../../lib/exchange/parcel.ts';
import type { ImportDone, Result } from '../../lib/messages/messages.ts';
import type { ShowToast } from '../../components/page/toasts.ts';
import { undoStep } from './history.ts';
import { startImport, startReading } from './import-file.ts';

const ended = (file: string, result: Result<ImportDone>): ImportState =>
  result.ok ? { state: 'done', file, report: result.value } : { state: 'failed', file, error: result.error };

/** An import from the choice of a file to its end. */
export function useImport(show: ShowToast): Omit<ImportPanelProps, 'onCompare'> {
  const [state, setState] = useState<ImportState>({ state: 'idle' });
  const ready = useRef<{ file: string; parcel: Parcel } | null>(null);
  const running = useRef<{ cancel(): void } | null>(null);
  const onFile = async (chosen: File): Promise<void> => {
    const file = chosen.name;
    setState({ state: 'reading', file, progress: null });
    const reading = startReading(chosen, (progress) => setState({ state: 'reading', file, progress }));
    running.current = reading;
    const read = await reading.result;
    running.current = null;
    if (!read.ok) return setState(read.error.code === 'cancelled' ? { state: 'idle' } : { state: 'failed', file, error: read.error });
    ready.current = { file, parcel: read.value.parcel };
    setState({ state: 'preview', file, preview: read.value.preview });
  };
  const onConfirm = async (): Promise<void> => {
    if (!ready.current) return;
    const { file, parcel } = ready.current;
    ready.current = null;
    setState({ state: 'running', file, progress: null });
    const writing = startImport(parcel, (progress) => setState({ state: 'running', file, progress }));
    running.current = writing;
    const result = await writing.result;
    running.current = null;
    setState(ended(file, result));
  };
  const onCancel = (): void => {
    if (running.current) return running.current.cancel();
    ready.current = null;
    setState({ state: 'idle' });
  };
  const onUndo = async (step: string): Promise<void> => {
    if (await undoStep(step, show)) setState({ state: 'idle' });
  };
  return { state, onFile: (file) => void onFile(file), onConfirm: () => void onConfirm(), onCancel, onUndo: (step) => void onUndo(step) };
}
