import { i18n } from '#i18n';
import type { Selectors } from '../../lib/anchor/types.ts';
import { draftOf } from '../../lib/draft/draft.ts';
import { savableSelection } from '../../lib/draft/selection.ts';
import { failureText } from '../../lib/messages/failure-text.ts';
import type { Failure } from '../../lib/messages/messages.ts';
import type { SavedMarks, Standing } from '../../lib/saved/paint.ts';
import type { Color } from '../../lib/store/types.ts';
import type { FormDraft } from '../toolbar/draft.ts';
import { completeEntities } from './complete-entities.ts';
import type { OverlayHost } from './door.ts';
import type { SceneControl } from './scene.ts';
import { stepName } from './step-name.ts';

/** The words of a highlight, where they stand now. */
export type Found = Pick<Standing, 'saved' | 'range'>;

export interface Saving {
  offer(range: Range | null): void;
  /** What is selected now, in a colour or the usual one. */
  saveSelection(color?: Color): Promise<void>;
  /** Text that is saved already is shown with its note and tags, or takes the colour. */
  save(range: Range, color?: Color): Promise<void>;
  /** Saves with a note and tags; whether it was. */
  saveWith(range: Range, draft: FormDraft): Promise<boolean>;
  /** Changes what is saved; whether it was. `said` tells the reader. */
  edit(id: string, change: Edit, said?: Said): Promise<boolean>;
  /** Moves to the trash; whether it was. */
  remove(id: string): Promise<boolean>;
  readonly usual: Color;
}

/** What a form changes, and what the reader said of a place. */
type Edit = Partial<FormDraft> & { selectors?: Selectors };

type Said = 'notice.saved' | 'notice.savedBefore' | 'notice.changed' | 'notice.removed' | 'saved.confirmed' | 'saved.refused';

const USUAL_COLOR: Color = 'yellow';

/** `open` shows note and tags of a highlight. */
export function makeSaving(host: OverlayHost, control: SceneControl, marks: SavedMarks, open: (found: Found) => void): Saving {
  /** The colour chosen last on this page is the usual one from then on. */
  let usual = USUAL_COLOR;
  /** Changes made on this page that stand, the last one last; how many can be taken back is the store's to know. */
  const made: string[] = [];

  const offer = (range: Range | null): void => {
    if (control.scene.form || (!range && !control.scene.toolbar)) return;
    const anchor = { range: () => savableSelection(document) };
    control.change({ toolbar: range && { anchor, busy: false, turn: (control.scene.toolbar?.turn ?? 0) + 1 } });
  };
  const failed = (why: string, error: Failure): void => control.notify({ tone: 'failure', text: `${why} ${failureText(error)}` });

  async function save(range: Range, color?: Color): Promise<void> {
    const before = marks.over(range);
    if (!before) return void (await saveWith(range, { color: color ?? usual, note: '', tags: [] }));
    if (color === undefined || color === before.saved.color) return open(before);
    usual = color;
    await edit(before.saved.id, { color });
  }

  async function saveWith(range: Range, { color, note, tags }: FormDraft): Promise<boolean> {
    usual = color;
    // The selection may move on.
    const place = range.cloneRange();
    const draft = draftOf(range, color, host.entitiesIn(range), { note: note.trim(), tags: [...tags] });
    if (!draft) return control.notify({ tone: 'failure', text: i18n.t('toolbar.hidden') }), false;
    const step = stepName();
    const result = await host.send('highlight.save', { draft, step });
    if (!result.ok) return failed(i18n.t('notice.saveFailed'), result.error), false;
    host.changed();
    const { highlight, known } = result.value;
    if (!known) void completeEntities(host, highlight, place);
    kept(known ? 'notice.savedBefore' : 'notice.saved', step, { saved: highlight, range: place });
    return true;
  }

  async function edit(id: string, change: Edit, said: Said = 'notice.changed'): Promise<boolean> {
    const step = stepName();
    const { tags, ...rest } = change;
    const result = await host.send('highlight.edit', { id, ...rest, ...(tags && { tags: [...tags] }), step });
    if (!result.ok) return failed(i18n.t('notice.saveFailed'), result.error), false;
    if (change.color) usual = change.color;
    host.changed();
    kept(said, step);
    return true;
  }

  async function remove(id: string): Promise<boolean> {
    const step = stepName();
    const result = await host.send('highlight.delete', { ids: [id], step });
    if (!result.ok) return failed(i18n.t('notice.removeFailed'), result.error), false;
    host.changed();
    kept('notice.removed', step);
    return true;
  }

  function kept(said: Said, step: string, found?: Found): void {
    made.push(step);
    control.notify({ text: i18n.t(said), undo: () => void takeBack(step), ...(found && { more: () => open(found) }) });
  }

  async function takeBack(step: string): Promise<void> {
    const result = await host.send('library.undo', { step });
    if (!result.ok) return failed(i18n.t('notice.undoFailed'), result.error);
    made.splice(made.lastIndexOf(step), 1);
    if (!result.value?.done) return control.notify({ tone: 'failure', text: `${i18n.t('notice.undoFailed')} ${i18n.t('notice.changedSince')}` });
    host.changed();
    const before = made.at(-1);
    control.notify({ text: i18n.t('notice.unsaved'), ...(before && { choices: [{ label: i18n.t('notice.undoMore'), pick: () => void takeBack(before) }] }) });
  }

  async function saveSelection(color?: Color): Promise<void> {
    const range = savableSelection(document);
    const { toolbar } = control.scene;
    if (!range || !toolbar || toolbar.busy) return;
    control.change({ toolbar: { ...toolbar, busy: true } });
    await save(range, color);
    if (!control.scene.form) document.getSelection()?.removeAllRanges();
    control.change({ toolbar: null });
  }
  return { offer, saveSelection, save, saveWith, edit, remove, get usual() { return usual; } };
}
