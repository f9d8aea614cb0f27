import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { failureText } from '../../lib/messages/failure-text.ts';
import type { Failure } from '../../lib/messages/messages.ts';
import { problemText } from './problem-text.ts';

/** Why a file was not read in, and where its first problems are. */
export function ImportFailure({ file, error }: { file: string; error: Failure }): JSX.Element {
  const { problems = [], count = problems.length } = error;
  return (
    <div class="notice notice-failed" role="alert">
      <p><strong>{i18n.t('exchange.import.failed', [file])}</strong> {failureText(error)}</p>
      {problems.length > 0 && <ul>{problems.map(problemText).map((problem) => <li key={problem}>{problem}</li>)}</ul>}
      {count > problems.length && <p>{i18n.t('exchange.import.moreProblems', count - problems.length)}</p>}
    </div>
  );
}
