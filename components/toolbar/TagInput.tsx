import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { MAX_TAG } from '../../lib/limits.ts';
import { withTags } from '../library/tags.ts';

interface TagInputProps {
  tags: readonly string[];
  typed: string;
  onTyped(typed: string): void;
  onTags(tags: readonly string[]): void;
  suggest(typed: string): Promise<readonly string[]>;
}

/** Tags as chips and a field with completion: arrows choose, Enter or a comma adds, Backspace in the empty field takes the last away. */
export function TagInput({ tags, typed, onTyped, onTags, suggest }: TagInputProps): JSX.Element {
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [entered, setEntered] = useState(false);
  const [active, setActive] = useState(-1);
  const known = useSuggestions(typed, entered, suggest);
  const options = known.filter((tag) => !tags.some((other) => other.toLowerCase() === tag.toLowerCase()));
  const add = (text: string): void => {
    onTags(withTags(tags, text));
    onTyped('');
    setActive(-1);
  };
  const input = (text: string): void => {
    setActive(-1);
    if (/[,;\n]/.test(text)) add(text);
    else onTyped(text);
  };
  const move = (by: number): void => { if (options.length > 0) setActive((active + by + options.length + (active < 0 && by < 0 ? 1 : 0)) % options.length); };
  const press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const taken = pressed(event.key);
    if (!taken) return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** Whether the key meant something here; if not, it is the form's. */
  function pressed(key: string): boolean {
    switch (key) {
      case 'ArrowDown': return move(1), true;
      case 'ArrowUp': return move(-1), true;
      case 'Enter': return active >= 0 ? (add(options[active]!), true) : typed.trim() !== '' && (add(typed), true);
      case 'Escape': return (active >= 0 || typed !== '') && (setActive(-1), onTyped(''), true);
      case 'Backspace': return typed === '' && tags.length > 0 && (onTags(tags.slice(0, -1)), true);
      default: return false;
    }
  }
  const optionId = (at: number): string => `${listId}-${at}`;
  return (
    <div class="tag-field">
      {tags.map((tag) => (
        <span key={tag} class="tag">
          {tag}
          <button type="button" aria-label={i18n.t('library.removeTag', [tag])} onClick={() => { onTags(tags.filter((other) => other !== tag)); field.current?.focus(); }}>×</button>
        </span>
      ))}
      <input
        ref={field} type="text" role="combobox" maxLength={MAX_TAG} value={typed} autocomplete="off" aria-autocomplete="list" aria-expanded={options.length > 0} aria-controls={listId}
        aria-activedescendant={active >= 0 ? optionId(active) : undefined} aria-label={i18n.t('toolbar.form.tags')} placeholder={i18n.t('toolbar.form.tagsPlaceholder')}
        onFocus={() => setEntered(true)} onInput={(event) => input(event.currentTarget.value)} onKeyDown={press}
      />
      <ul id={listId} class="tag-options" role="listbox" aria-label={i18n.t('toolbar.form.suggestions')} hidden={options.length === 0}>
        {options.map((tag, at) => (
          <li
            key={tag} id={optionId(at)} role="option" class="tag-option" aria-selected={at === active}
            onMouseDown={(event) => event.preventDefault()} onClick={() => add(tag)}
          >{tag}</li>
        ))}
      </ul>
    </div>
  );
}

/** ms after a letter until it is asked for. */
const ASK_AFTER = 80;

/** Tags in use that fit what was typed; an answer that comes late is dropped. */
function useSuggestions(typed: string, wanted: boolean, suggest: TagInputProps['suggest']): readonly string[] {
  const [known, setKnown] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!wanted) return undefined;
    let isLate = false;
    const timer = setTimeout(() => void suggest(typed).then((tags) => { if (!isLate) setKnown(tags); }), ASK_AFTER);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [typed, wanted]);
  return known;
}
