import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Failure, ImportReport } from '../../lib/messages/messages.ts';
import { failureText } from '../../lib/messages/failure-text.ts';
import { reportLines } from './importReport.ts';

export type ImportState =
  | { state: 'idle' }
  | { state: 'running'; file: string }
  | { state: 'done'; file: string; report: ImportReport }
  | { state: 'failed'; file: string; error: Failure };

interface ImportFormProps {
  state: ImportState;
  onFile(file: File): void;
}

/** A file picker, and what came of the file. The field is emptied so that the same file can be chosen again once mended. */
export function ImportForm({ state, onFile }: ImportFormProps): JSX.Element {
  const pick = (input: HTMLInputElement): void => {
    const file = input.files?.[0];
    if (file) onFile(file);
    input.value = '';
  };
  return (
    <>
      <label class="file">
        <span class="button" data-disabled={state.state === 'running' || undefined}>{i18n.t('settings.data.importButton')}</span>
        <input
          type="file" class="hidden" accept="application/json,.json" disabled={state.state === 'running'}
          onChange={(event) => pick(event.currentTarget)}
        />
      </label>
      <ImportOutcome state={state} />
    </>
  );
}

function ImportOutcome({ state }: { state: ImportState }): JSX.Element | null {
  if (state.state === 'idle') return null;
  if (state.state === 'running') return <p role="status">{i18n.t('settings.data.importRunning', [state.file])}</p>;
  if (state.state === 'failed') return <ImportFailure file={state.file} error={state.error} />;
  return (
    <div class="notice notice-ok" role="status">
      <p><strong>{i18n.t('settings.data.importDone', [state.file])}</strong></p>
      <ul>{reportLines(state.report).map((line) => <li key={line}>{line}</li>)}</ul>
    </div>
  );
}

function ImportFailure({ file, error }: { file: string; error: Failure }): JSX.Element {
  const { problems = [], count = problems.length } = error;
  return (
    <div class="notice notice-failed" role="alert">
      <p><strong>{i18n.t('settings.data.importFailed', [file])}</strong> {failureText(error)}</p>
      {problems.length > 0 && <ul>{problems.map((problem) => <li key={problem}>{problem}</li>)}</ul>}
      {count > problems.length && <p>{i18n.t('settings.data.moreProblems', count - problems.length)}</p>}
    </div>
  );
}
