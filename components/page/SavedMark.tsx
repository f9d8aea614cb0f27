import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { SaveState } from './autosave.ts';
import { failureText } from '../../lib/messages/failure-text.ts';

/** Whether what stands in a field is kept. Announced politely; failures at once. */
export function SavedMark({ save, onRetry }: { save: SaveState; onRetry(): void }): JSX.Element {
  if (save.state === 'failed') {
    return (
      <span class="saved saved-failed" role="alert">
        {i18n.t('options.notSaved')} {failureText(save)} <button type="button" onClick={onRetry}>{i18n.t('options.retry')}</button>
      </span>
    );
  }
  return <span class="saved" role="status" data-state={save.state}>{savedText(save.state)}</span>;
}

function savedText(state: 'idle' | 'changed' | 'saving' | 'saved'): string {
  switch (state) {
    case 'idle': return '';
    case 'changed':
    case 'saving': return i18n.t('options.saving');
    case 'saved': return i18n.t('options.saved');
  }
}
