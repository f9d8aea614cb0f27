import { spanOf } from '../../lib/anchor/offsets.ts';
import { visibleText } from '../../lib/anchor/visible-text.ts';
import { articleHash } from '../../lib/draft/text-hash.ts';
import type { SavedMarks } from '../../lib/saved/paint.ts';
import { wordDiff } from '../../lib/saved/word-diff.ts';
import { differing, draftOfSaved, type FormDraft } from '../toolbar/draft.ts';
import type { FormActions } from '../toolbar/HighlightForm.tsx';
import type { OverlayHost } from './door.ts';
import { giveFocusBack } from './focus.ts';
import type { FormScene, SceneControl } from './scene.ts';
import type { Found, Saving } from './saving.ts';

export interface Form extends FormActions {
  /** For text that is not saved yet. */
  openNew(range: Range): void;
  /** For highlights in one place. */
  openSaved(found: readonly Found[]): void;
  stop(): void;
}

interface FormParts {
  host: OverlayHost;
  control: SceneControl;
  marks: SavedMarks;
  saving: Saving;
  focused(): Element | null;
  find(selector: string): HTMLElement | null;
  owns(target: EventTarget | null): boolean;
}

/** What the form is about: a text that is to be saved, or one of several highlights in a place. */
type Subject = { range: Range } | { found: readonly Found[]; at: number };

/** Note, tags and colour: the second step of saving, and what a click on a highlight opens. */
export function makeForm({ host, control, marks, saving, focused, find, owns }: FormParts): Form {
  const stopping = new AbortController();
  let subject: Subject | null = null;
  /** As it was when the form was opened. */
  let before: FormDraft | null = null;
  let returnTo: Element | null = null;
  let serial = 0;

  function show(next: Subject, range: Range, form: Pick<FormScene, 'draft' | 'saved' | 'place' | 'changes' | 'isArticleChanged'>): void {
    if (!control.scene.form) returnTo = focused();
    [subject, before] = [next, form.draft];
    const anchor = { range: () => range };
    control.change({ toolbar: null, notice: null, form: { serial: ++serial, anchor, busy: false, ...form } });
    find('.highlight-form textarea')?.focus({ preventScroll: true });
  }

  function openNew(range: Range): void {
    const kept = range.cloneRange();
    const draft = { color: saving.usual, note: '', tags: [] };
    marks.preview(kept, draft.color);
    show({ range: kept }, kept, { draft, saved: false });
  }

  function openSaved(found: readonly Found[], at = 0): void {
    const one = found[at];
    if (!one) return;
    host.tell({ on: 'close' });
    const { saved, range } = one;
    const place = found.length > 1 ? { at: at + 1, of: found.length } : undefined;
    const now = saved.textHash === undefined ? null : articleHash(document);
    const isArticleChanged = now !== null && now !== saved.textHash;
    show({ found, at }, range, { draft: draftOfSaved(saved), saved: true, place, changes: changesOf(one), isArticleChanged });
  }

  function close(): void {
    marks.preview(null);
    [subject, before] = [null, null];
    control.change({ form: null });
    giveFocusBack(returnTo);
  }

  /** The text that was to be saved is selected again, which brings the toolbar back. */
  function back(): void {
    const was = subject;
    close();
    if (!was || !('range' in was)) return;
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(was.range);
  }

  async function save(draft: FormDraft): Promise<void> {
    const { form } = control.scene;
    if (!form || !subject) return;
    const change = differing(draft, before!);
    if ('found' in subject && !change) return close();
    control.change({ form: { ...form, draft, busy: true } });
    const isKept = 'range' in subject ? await saving.saveWith(subject.range, draft) : await saving.edit(subject.found[subject.at]!.saved.id, change!);
    if (!control.scene.form) return;
    if (!isKept) return control.change({ form: { ...control.scene.form, busy: false } });
    if (subject && 'range' in subject) document.getSelection()?.removeAllRanges();
    close();
  }

  async function remove(): Promise<void> {
    if (subject && 'found' in subject && (await saving.remove(subject.found[subject.at]!.saved.id))) close();
  }

  function change(draft: FormDraft): void {
    const { form } = control.scene;
    if (!form || !subject) return;
    if ('range' in subject && draft.color !== form.draft.color) marks.preview(subject.range, draft.color);
    control.change({ form: { ...form, draft } });
  }

  /** What was written in one is kept before the next is shown. */
  async function turn(by: 1 | -1): Promise<void> {
    const { form } = control.scene;
    if (!form || !subject || !('found' in subject)) return;
    const { found, at } = subject;
    const edited = differing(form.draft, before!);
    if (edited && !(await saving.edit(found[at]!.saved.id, edited))) return;
    const known = found.map((one, each) => (each === at && edited ? { ...one, saved: { ...one.saved, ...edited } } : one));
    openSaved(known, (at + by + known.length) % known.length);
  }

  async function suggest(typed: string): Promise<readonly string[]> {
    const result = await host.send('tags.suggest', { typed });
    return result.ok ? result.value : [];
  }

  /** The reader went on elsewhere: what was written stays. */
  function leave(): void {
    const { form } = control.scene;
    if (form && !form.busy && !differing(form.draft, before!)) close();
  }

  document.addEventListener('pointerdown', ({ target }) => { if (!owns(target)) leave(); }, { capture: true, passive: true, signal: stopping.signal });
  return {
    openNew, openSaved, change, back, suggest,
    save: (draft) => void save(draft), remove: () => void remove(), turn: (by) => void turn(by),
    stop: () => stopping.abort(),
  };
}

/** Word by word, where the quote's words are others now. */
function changesOf({ saved, range }: Found): FormScene['changes'] {
  const visible = visibleText(document.body);
  const place = spanOf(range, visible);
  const now = place && visible.text.slice(place.start, place.end);
  return now && now !== saved.selectors.quote.exact ? wordDiff(saved.selectors.quote.exact, now) : undefined;
}
