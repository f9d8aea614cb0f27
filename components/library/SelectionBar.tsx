import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { uiLocale } from '../../lib/i18n.ts';
import { MAX_TAG } from '../../lib/limits.ts';
import { COLORS, type Color } from '../../lib/store/types.ts';
import { colorName } from './ColorField.tsx';
import { withTags } from './tags.ts';

export interface BulkActions {
  color(ids: string[], color: Color): void;
  addTags(ids: string[], tags: string[]): void;
  removeTags(ids: string[], tags: string[]): void;
  remove(ids: string[]): void;
}

interface SelectionBarProps {
  ids: ReadonlySet<string>;
  /** How many the filter finds. */
  found: number;
  tags: readonly string[];
  bulk: BulkActions;
  /** The menu of export formats. */
  children?: ComponentChildren;
  onSelectAll(): void;
  onClear(): void;
}

/** What can be done with the chosen highlights, all at once. */
export function SelectionBar({ ids, found, tags, bulk, children, onSelectAll, onClear }: SelectionBarProps): JSX.Element | null {
  if (ids.size === 0) return null;
  const chosen = (): string[] => [...ids];
  return (
    <div class="selection-bar" role="toolbar" aria-label={i18n.t('library.selectionTools')}>
      <span class="selection-count" role="status">{i18n.t('library.selected', ids.size, [ids.size.toLocaleString(uiLocale())])}</span>
      {ids.size < found && <button type="button" class="quiet" onClick={onSelectAll}>{i18n.t('library.selectAll', [found.toLocaleString(uiLocale())])}</button>}
      <button type="button" class="quiet" onClick={onClear}>{i18n.t('library.clearSelection')}</button>
      <TagTool known={tags} onAdd={(names) => bulk.addTags(chosen(), names)} onRemove={(names) => bulk.removeTags(chosen(), names)} />
      <span class="colors" role="group" aria-label={i18n.t('library.colorSelection')}>
        {COLORS.map((color) => (
          <button key={color} type="button" class="swatch" data-color={color} aria-label={colorName(color)} title={colorName(color)} onClick={() => bulk.color(chosen(), color)}>
            <span class="dot" />
          </button>
        ))}
      </span>
      {children}
      <button type="button" onClick={() => bulk.remove(chosen())}>{i18n.t('library.delete')}</button>
    </div>
  );
}

interface TagToolProps { known: readonly string[]; onAdd(tags: string[]): void; onRemove(tags: string[]): void }

function TagTool({ known, onAdd, onRemove }: TagToolProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const listId = useId();
  const names = withTags([], typed);
  const run = (tell: (tags: string[]) => void): void => {
    if (names.length > 0) tell(names);
    setTyped('');
  };
  return (
    <span class="tag-tool">
      <input
        class="tag-input" list={listId} maxLength={MAX_TAG} value={typed} aria-label={i18n.t('library.tagSelection')} placeholder={i18n.t('library.addTag')}
        onInput={(event) => setTyped(event.currentTarget.value)} onKeyDown={(event) => event.key === 'Enter' && run(onAdd)}
      />
      <datalist id={listId}>{known.map((tag) => <option key={tag} value={tag} />)}</datalist>
      <button type="button" disabled={names.length === 0} onClick={() => run(onAdd)}>{i18n.t('library.addToSelection')}</button>
      <button type="button" class="quiet" disabled={names.length === 0} onClick={() => run(onRemove)}>{i18n.t('library.removeFromSelection')}</button>
    </span>
  );
}
