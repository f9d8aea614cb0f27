import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Preview } from '../../lib/exchange/in/types.ts';
import type { Progress } from '../../lib/exchange/progress.ts';
import type { Failure, ImportDone } from '../../lib/messages/messages.ts';
import { grouped } from '../page/numbers.ts';
import { ImportFailure } from './ImportFailure.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { reportLines } from './report.ts';

export type ImportState =
  | { state: 'idle' }
  | { state: 'reading'; file: string; progress: Progress | null }
  | { state: 'preview'; file: string; preview: Preview }
  | { state: 'running'; file: string; progress: Progress | null }
  | { state: 'done'; file: string; report: ImportDone }
  | { state: 'failed'; file: string; error: Failure };

export interface ImportPanelProps {
  state: ImportState;
  /** A file was chosen or dropped. */
  onFile(file: File): void;
  /** The preview was looked at and agreed to. */
  onConfirm(): void;
  /** Given up: while it is checked, at the preview, or while it is written. */
  onCancel(): void;
  /** What was read in is not wanted after all. */
  onUndo(step: string): void;
  /** The same where it takes a backup: show what that would do. */
  onCompare(backup: number): void;
}

/** The way in: a file, what it would change, how far it is, what it did. */
export function ImportPanel({ onFile, ...rest }: ImportPanelProps): JSX.Element {
  const { state } = rest.state;
  const isOpen = state === 'idle' || state === 'done' || state === 'failed';
  return (
    <div class="import-panel">
      {isOpen && <DropZone onFile={onFile} />}
      <Outcome {...rest} />
    </div>
  );
}

/** The field is emptied so that the same file can be chosen again once mended. */
function DropZone({ onFile }: Pick<ImportPanelProps, 'onFile'>): JSX.Element {
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined): void => {
    setOver(false);
    if (files?.[0]) onFile(files[0]);
  };
  const allow = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div class="drop-zone" data-over={over || undefined} onDragOver={allow} onDragLeave={() => setOver(false)} onDrop={(event) => { event.preventDefault(); take(event.dataTransfer?.files); }}>
      <span>{i18n.t('exchange.import.drop')}</span>{' '}
      <label class="file">
        <span class="button">{i18n.t('exchange.import.choose')}</span>
        <input
          type="file" class="hidden" accept=".json,.jsonld,application/json,application/ld+json"
          onChange={(event) => { take(event.currentTarget.files); event.currentTarget.value = ''; }}
        />
      </label>
    </div>
  );
}

function Outcome({ state, onConfirm, onCancel, ...back }: Omit<ImportPanelProps, 'onFile'>): JSX.Element | null {
  switch (state.state) {
    case 'idle': return null;
    case 'reading': return <Running label={i18n.t('exchange.import.reading', [state.file])} progress={state.progress} onCancel={onCancel} />;
    case 'preview': return <ImportPreview file={state.file} preview={state.preview} onConfirm={onConfirm} onCancel={onCancel} />;
    case 'running': return <Running label={i18n.t('exchange.import.running', [state.file])} progress={state.progress} onCancel={onCancel} />;
    case 'failed': return <ImportFailure file={state.file} error={state.error} />;
    case 'done': return (
      <div class="notice notice-ok" role="status">
        <p><strong>{i18n.t('exchange.import.done', [state.file])}</strong></p>
        <ul>{reportLines(state.report).map((line) => <li key={line}>{line}</li>)}</ul>
        <WayBack undo={state.report.undo} {...back} />
      </div>
    );
  }
}

function WayBack({ undo, onUndo, onCompare }: Pick<ImportDone, 'undo'> & Pick<ImportPanelProps, 'onUndo' | 'onCompare'>): JSX.Element | null {
  if (undo === null) return null;
  if ('step' in undo) return <p><button type="button" onClick={() => onUndo(undo.step)}>{i18n.t('exchange.import.undo')}</button></p>;
  return (
    <>
      <p>{i18n.t('exchange.import.undoByBackup')}</p>
      <p><button type="button" onClick={() => onCompare(undo.backup)}>{i18n.t('backup.compare')}</button></p>
    </>
  );
}

function Running({ label, progress, onCancel }: { label: string; progress: Progress | null; onCancel(): void }): JSX.Element {
  return (
    <div class="notice">
      <p role="status">{label}</p>
      <progress aria-label={label} {...(progress && progress.total > 0 ? { value: progress.done, max: progress.total } : {})} />
      {progress && <p class="soft small">{i18n.t('exchange.import.progress', [grouped(progress.done), grouped(progress.total)])}</p>}
      <p><button type="button" onClick={onCancel}>{i18n.t('exchange.import.cancel')}</button></p>
    </div>
  );
}
