/** What the sections ask of the background, with what the reader is told when it fails. */
import { i18n } from '#i18n';
import type { FlagActions } from '../../components/flags/FlagControl.tsx';
import type { HighlightActions } from '../../components/library/HighlightItem.tsx';
import type { ShowToast } from '../../components/page/toasts.ts';
import { send } from '../../lib/messages/client.ts';
import { failureText } from '../../lib/messages/failure-text.ts';
import type { Result } from '../../lib/messages/messages.ts';
import type { Flag } from '../../lib/store/types.ts';

/** The answer, after telling of a failure. */
export async function told<T>(answer: Promise<Result<T>>, show: ShowToast): Promise<Result<T>> {
  const result = await answer;
  if (!result.ok) {
    console.error(result.error.detail);
    show({ text: failureText(result.error), tone: 'failure' });
  }
  return result;
}

export const flagActions = (show: ShowToast): FlagActions => ({
  set: (disagreement, verdict, note) => told(send('flag.set', { disagreement, verdict, ...(note === undefined ? {} : { note }) }), show),
  clear: (flag) => void clearFlag(flag, show),
});

async function clearFlag({ disagreement, verdict, note }: Flag, show: ShowToast): Promise<void> {
  const result = await told(send('flag.set', { disagreement, verdict: null }), show);
  if (!result.ok) return;
  const undo = (): void => void flagActions(show).set(disagreement, verdict, note);
  show({ text: i18n.t('flags.cleared'), action: { label: i18n.t('options.undo'), run: undo } });
}

export const highlightActions = (show: ShowToast): HighlightActions => ({
  edit: (id, change) => send('highlight.edit', { id, ...change }),
  remove: (id) => void remove([id], show),
});

async function remove(ids: string[], show: ShowToast): Promise<void> {
  const result = await told(send('highlight.delete', { ids }), show);
  if (!result.ok) return;
  show({ text: i18n.t('library.deleted', result.value), action: { label: i18n.t('options.undo'), run: () => void restore(ids, show) } });
}

export async function restore(ids: string[], show: ShowToast): Promise<void> {
  const result = await told(send('highlight.restore', { ids }), show);
  if (result.ok) show({ text: i18n.t('library.restored', result.value) });
}
