import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { MAX_NOTE } from '../../lib/limits.ts';
import type { Result } from '../../lib/messages/messages.ts';
import { useAutosave } from '../page/autosave.ts';
import { SavedMark } from '../page/SavedMark.tsx';

interface NoteFieldProps {
  note: string;
  label: string;
  placeholder?: string;
  onSave(note: string): Promise<Result<unknown>>;
}

/** A note that saves itself while it is written. */
export function NoteField({ note, label, placeholder = i18n.t('library.addNote'), onSave }: NoteFieldProps): JSX.Element {
  const { draft, change, flush, save } = useAutosave(note, onSave);
  return (
    <div class="note">
      <textarea
        aria-label={label}
        placeholder={placeholder}
        rows={Math.max(1, draft.split('\n').length)}
        maxLength={MAX_NOTE}
        value={draft}
        onInput={(event) => change(event.currentTarget.value)}
        onBlur={flush}
      />
      <SavedMark save={save} onRetry={flush} />
    </div>
  );
}
