import { i18n } from '#i18n';
import { draftOf } from '../../lib/draft/draft.ts';
import { savableSelection } from '../../lib/draft/selection.ts';
import { failureText } from '../../lib/messages/failure-text.ts';
import type { Failure } from '../../lib/messages/messages.ts';
import type { Color } from '../../lib/store/types.ts';
import type { OverlayHost } from './door.ts';
import type { SceneControl } from './scene.ts';

export interface Saving {
  offer(range: Range | null): void;
  /** What is selected now, in a colour or the usual one. */
  saveSelection(color?: Color): Promise<void>;
  save(range: Range, color?: Color): Promise<void>;
}

const USUAL_COLOR: Color = 'yellow';

export function makeSaving(host: OverlayHost, control: SceneControl): Saving {
  /** The colour chosen last on this page is the usual one from then on. */
  let usual = USUAL_COLOR;

  const offer = (range: Range | null): void => {
    if (!range && !control.scene.toolbar) return;
    const anchor = { range: () => savableSelection(document) };
    control.change({ toolbar: range && { anchor, busy: false, turn: (control.scene.toolbar?.turn ?? 0) + 1 } });
  };
  const failed = (why: string, error: Failure): void => control.notify({ tone: 'failure', text: `${why} ${failureText(error)}` });

  async function save(range: Range, color = usual): Promise<void> {
    usual = color;
    const draft = draftOf(range, color, host.entitiesIn(range));
    if (!draft) return control.notify({ tone: 'failure', text: i18n.t('toolbar.hidden') });
    const result = await host.send('highlight.save', { draft });
    if (!result.ok) return failed(i18n.t('notice.saveFailed'), result.error);
    host.changed();
    const { id } = result.value;
    control.notify({ text: i18n.t('notice.saved'), undo: () => void takeBack(id), note: (text) => void keepNote(id, text) });
  }

  async function takeBack(id: string): Promise<void> {
    const result = await host.send('highlight.delete', { ids: [id] });
    if (!result.ok) return failed(i18n.t('notice.undoFailed'), result.error);
    host.changed();
    control.notify({ text: i18n.t('notice.unsaved') });
  }

  async function keepNote(id: string, note: string): Promise<void> {
    const result = await host.send('highlight.edit', { id, note });
    if (!result.ok) return failed(i18n.t('notice.saveFailed'), result.error);
    control.notify({ text: i18n.t('notice.noteKept') });
  }

  async function saveSelection(color?: Color): Promise<void> {
    const range = savableSelection(document);
    const { toolbar } = control.scene;
    if (!range || !toolbar || toolbar.busy) return;
    control.change({ toolbar: { ...toolbar, busy: true } });
    await save(range, color);
    document.getSelection()?.removeAllRanges();
    control.change({ toolbar: null });
  }
  return { offer, saveSelection, save };
}
