/** Changing many highlights from the library, each change with its way back. */
import { i18n } from '#i18n';
import type { BulkActions } from '../../components/library/SelectionBar.tsx';
import type { ShowToast } from '../../components/page/toasts.ts';
import { MAX_IDS } from '../../lib/limits.ts';
import { send } from '../../lib/messages/client.ts';
import type { BulkChange, Result } from '../../lib/messages/messages.ts';
import { ok } from '../../lib/messages/result.ts';
import { newStep, undoing } from './history.ts';
import { told } from './told.ts';

export const bulkActions = (show: ShowToast): BulkActions => ({
  color: (ids, color) => void changeAll(ids, { color }, show),
  addTags: (ids, addTags) => void changeAll(ids, { addTags }, show),
  removeTags: (ids, removeTags) => void changeAll(ids, { removeTags }, show),
  remove: (ids) => void removeAll(ids, show),
});

type SaidOfCount = 'library.changed' | 'library.deleted' | 'library.restored' | 'library.purged';

/** Does something with all ids, under one name, and says with how many. */
async function run(ids: readonly string[], ask: (part: string[], step: string) => Promise<Result<number>>, said: SaidOfCount, show: ShowToast): Promise<void> {
  const step = newStep();
  const result = await told(inParts(ids, (part) => ask(part, step)), show);
  if (result.ok) show({ text: i18n.t(said, result.value), ...(said !== 'library.purged' && { action: undoing(step, show) }) });
}

const changeAll = (ids: readonly string[], change: BulkChange, show: ShowToast): Promise<void> =>
  run(ids, (part, step) => send('highlight.bulk', { ids: part, change, step }), 'library.changed', show);

export const removeAll = (ids: readonly string[], show: ShowToast): Promise<void> =>
  run(ids, (part, step) => send('highlight.delete', { ids: part, step }), 'library.deleted', show);

export const restoreAll = (ids: readonly string[], show: ShowToast): Promise<void> =>
  run(ids, (part, step) => send('highlight.restore', { ids: part, step }), 'library.restored', show);

export const purgeAll = (ids: readonly string[], show: ShowToast): Promise<void> =>
  run(ids, (part) => send('highlight.purge', { ids: part }), 'library.purged', show);

/** One message holds no more than so many ids; the sum of the answers, up to the first failure. */
async function inParts(ids: readonly string[], ask: (part: string[]) => Promise<Result<number>>): Promise<Result<number>> {
  let sum = 0;
  for (let at = 0; at < ids.length; at += MAX_IDS) {
    const result = await ask(ids.slice(at, at + MAX_IDS));
    if (!result.ok) return result;
    sum += result.value;
  }
  return ok(sum);
}
