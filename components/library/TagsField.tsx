import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { MAX_TAG } from '../../lib/limits.ts';
import type { Result } from '../../lib/messages/messages.ts';
import { useAutosave } from '../page/autosave.ts';
import { SavedMark } from '../page/SavedMark.tsx';
import { withTags } from './tags.ts';

interface TagsFieldProps {
  tags: string[];
  /** All tags in use, offered for completion. */
  known: readonly string[];
  label: string;
  onSave(tags: string[]): Promise<Result<unknown>>;
}

/** Tags as removable chips and one input; Enter or a comma adds, Backspace in the empty input takes the last away. */
export function TagsField({ tags, known, label, onSave }: TagsFieldProps): JSX.Element {
  const { draft, change, flush, save } = useAutosave(tags, onSave);
  const [typed, setTyped] = useState('');
  const [entered, setEntered] = useState(false);
  const listId = useId();
  const add = (text: string): void => {
    const next = withTags(draft, text);
    setTyped('');
    if (next.length !== draft.length) change(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') add(typed);
    else if (event.key === 'Backspace' && typed === '' && draft.length > 0) change(draft.slice(0, -1));
  };
  const onInput = (text: string): void => (/[,;\n]/.test(text) ? add(text) : setTyped(text));
  const leave = (): void => {
    add(typed);
    flush();
  };
  return (
    <div class="tags">
      {draft.map((tag) => <Tag key={tag} tag={tag} onRemove={() => change(draft.filter((other) => other !== tag))} />)}
      <input
        class="tag-input" aria-label={label} placeholder={i18n.t('library.addTag')} list={listId} maxLength={MAX_TAG}
        value={typed} onFocus={() => setEntered(true)} onInput={(event) => onInput(event.currentTarget.value)} onKeyDown={onKeyDown} onBlur={leave}
      />
      {entered && <datalist id={listId}>{known.filter((tag) => !draft.includes(tag)).map((tag) => <option key={tag} value={tag} />)}</datalist>}
      <SavedMark save={save} onRetry={flush} />
    </div>
  );
}

function Tag({ tag, onRemove }: { tag: string; onRemove(): void }): JSX.Element {
  return (
    <span class="tag">
      {tag}
      <button type="button" aria-label={i18n.t('library.removeTag', [tag])} onClick={onRemove}>×</button>
    </span>
  );
}
