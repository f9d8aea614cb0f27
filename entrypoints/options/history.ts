/** Taking changes of the library back, and doing them again. */
import { i18n } from '#i18n';
import type { History } from '../../components/page/HistoryTools.tsx';
import type { ShowToast } from '../../components/page/toasts.ts';
import { send } from '../../lib/messages/client.ts';
import { told } from './told.ts';

export const historyOf = (show: ShowToast): History => ({ undo: () => void run({}, show), redo: () => void run({ redo: true }, show) });

/** Names a change, so that a toast can offer to take back this one and no other. */
export const newStep = (): string => crypto.randomUUID();

export const undoing = (step: string, show: ShowToast) => ({ label: i18n.t('options.undo'), run: () => void run({ step }, show) });

async function run(which: { step?: string; redo?: boolean }, show: ShowToast): Promise<void> {
  const result = await told(send('library.undo', which), show);
  if (!result.ok) return;
  if (result.value === null) return show({ text: i18n.t(which.redo ? 'library.nothingToRedo' : 'library.nothingToUndo') });
  const { done, kept } = result.value;
  if (done === 0) return show({ text: i18n.t('library.undoneNot', kept), tone: 'failure' });
  if (kept > 0) return show({ text: i18n.t('library.undoneBut', kept), tone: 'failure' });
  show({ text: i18n.t(which.redo ? 'library.redone' : 'library.undone') });
}
