import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { MAX_NOTE, MAX_TAGS } from '../../lib/limits.ts';
import type { Change } from '../../lib/saved/word-diff.ts';
import { COLORS, type Color } from '../../lib/store/types.ts';
import { IconButton } from '../icons.tsx';
import { withTags } from '../library/tags.ts';
import { Changes } from '../overlay/Changes.tsx';
import { wrapAtTheEnds } from '../overlay/focus.ts';
import { colorName } from './colors.ts';
import type { FormDraft } from './draft.ts';
import { TagInput } from './TagInput.tsx';

export interface FormActions {
  change(draft: FormDraft): void;
  /** The draft as it stands, with a tag that was only typed. */
  save(draft: FormDraft): void;
  back(): void;
  remove(): void;
  /** To the next of several highlights in one place. */
  turn(by: 1 | -1): void;
  suggest(typed: string): Promise<readonly string[]>;
}

export interface HighlightFormProps {
  draft: FormDraft;
  /** Of text that is saved already; else it is the second step of saving it. */
  saved: boolean;
  busy: boolean;
  /** Which of several in this place, from 1. */
  place?: { at: number; of: number };
  /** What the words were and are now. */
  changes?: readonly Change[];
  /** The article is no longer the one it was when this was saved. */
  isArticleChanged?: boolean;
  actions: FormActions;
}

/** Colour, note and tags of a highlight. Enter saves, Escape goes back, Tab stays inside. */
export function HighlightForm({ draft, saved, busy, place, changes, isArticleChanged, actions }: HighlightFormProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const save = (): void => { if (!busy) actions.save({ ...draft, tags: withTags(draft.tags, typed).slice(0, MAX_TAGS) }); };
  const press = (event: KeyboardEvent): void => {
    wrapAtTheEnds(event);
    if (event.isComposing) return;
    if (event.key === 'Escape') actions.back();
    if ((event.target as Element).matches('input, textarea')) enter(event, save);
  };
  return (
    <div class="highlight-form" role="dialog" aria-label={i18n.t(saved ? 'toolbar.form.ofSaved' : 'toolbar.form.ofNew')} aria-busy={busy} onKeyDown={press}>
      <div class="form-head">
        <Colors color={draft.color} onColor={(color) => actions.change({ ...draft, color })} />
        {place && <Place {...place} onTurn={actions.turn} />}
        <IconButton glyph="close" label={i18n.t(saved ? 'toolbar.form.close' : 'toolbar.form.back')} onPress={actions.back} />
      </div>
      {changes && <div class="form-changes"><p class="soft">{i18n.t('saved.edited')}</p><Changes changes={changes} /></div>}
      {isArticleChanged && <p class="soft form-hint">{i18n.t('toolbar.form.articleChanged')}</p>}
      <textarea
        rows={3} maxLength={MAX_NOTE} value={draft.note} aria-label={i18n.t('notice.note')} placeholder={i18n.t('toolbar.form.notePlaceholder')}
        onInput={(event) => actions.change({ ...draft, note: event.currentTarget.value })}
      />
      <TagInput tags={draft.tags} typed={typed} onTyped={setTyped} onTags={(tags) => actions.change({ ...draft, tags: tags.slice(0, MAX_TAGS) })} suggest={actions.suggest} />
      <div class="form-foot">
        <button type="button" class="form-save" disabled={busy} onClick={save}>{busy ? i18n.t('toolbar.saving') : i18n.t('toolbar.save')}</button>
        {saved && <button type="button" class="notice-action" onClick={actions.remove}>{i18n.t('toolbar.form.remove')}</button>}
        <span class="soft form-hint">{i18n.t('toolbar.form.keys')}</span>
      </div>
    </div>
  );
}

/** Enter saves; with Shift it begins a line. */
function enter(event: KeyboardEvent, save: () => void): void {
  if (event.key !== 'Enter' || event.shiftKey) return;
  event.preventDefault();
  save();
}

function Colors({ color, onColor }: { color: Color; onColor(color: Color): void }): JSX.Element {
  return (
    <fieldset class="form-colors">
      <legend class="hidden-text">{i18n.t('toolbar.colors')}</legend>
      {COLORS.map((each) => (
        <label key={each} class="swatch" data-color={each} title={colorName(each)}>
          <input type="radio" name="color" checked={each === color} aria-label={colorName(each)} onChange={() => onColor(each)} />
        </label>
      ))}
    </fieldset>
  );
}

function Place({ at, of, onTurn }: { at: number; of: number; onTurn: FormActions['turn'] }): JSX.Element {
  return (
    <span class="form-place" role="group">
      <IconButton glyph="previous" label={i18n.t('toolbar.form.previous')} onPress={() => onTurn(-1)} />
      <span role="status">{i18n.t('toolbar.form.place', [String(at), String(of)])}</span>
      <IconButton glyph="next" label={i18n.t('toolbar.form.next')} onPress={() => onTurn(1)} />
    </span>
  );
}
