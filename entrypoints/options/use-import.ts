import { useRef, useState } from 'preact/hooks';
import type { ImportPanelProps, ImportState } from '../../components/exchange/ImportPanel.tsx';
import type { ImportReport, Result } from '../../lib/messages/messages.ts';
import { prepareFile, startImport, type RunningImport } from './import-file.ts';

const ended = (file: string, result: Result<ImportReport>): ImportState =>
  result.ok ? { state: 'done', file, report: result.value } : { state: 'failed', file, error: result.error };

/** An import from the choice of a file to its end. */
export function useImport(): ImportPanelProps {
  const [state, setState] = useState<ImportState>({ state: 'idle' });
  const ready = useRef<{ file: string; json: string } | null>(null);
  const running = useRef<RunningImport | null>(null);
  const onFile = async (chosen: File): Promise<void> => {
    const file = chosen.name;
    setState({ state: 'reading', file });
    const prepared = await prepareFile(chosen);
    if (!prepared.ok) return setState({ state: 'failed', file, error: prepared.error });
    ready.current = { file, json: prepared.value.json };
    setState({ state: 'preview', file, preview: prepared.value.preview });
  };
  const onConfirm = async (): Promise<void> => {
    if (!ready.current) return;
    const { file, json } = ready.current;
    ready.current = null;
    setState({ state: 'running', file, progress: null });
    running.current = startImport(json, (progress) => setState({ state: 'running', file, progress }));
    const result = await running.current.result;
    running.current = null;
    setState(ended(file, result));
  };
  const onCancel = (): void => {
    if (running.current) return running.current.cancel();
    ready.current = null;
    setState({ state: 'idle' });
  };
  return { state, onFile: (file) => void onFile(file), onConfirm: () => void onConfirm(), onCancel };
}
