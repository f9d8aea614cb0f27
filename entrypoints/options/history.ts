/** Taking changes of the library back, and doing them again. */
import { i18n } from '#i18n';
import type { History } from '../../components/page/HistoryTools.tsx';
import type { ShowToast } from '../../components/page/toasts.ts';
import { send } from '../../lib/messages/client.ts';
import type { UndoReport } from '../../lib/store/steps.ts';
import { told } from './told.ts';

export const historyOf = (show: ShowToast): History => ({ undo: () => void run({}, show), redo: () => void run({ redo: true }, show) });

/** Names a change, so that a toast can offer to take back this one and no other. */
export const newStep = (): string => crypto.randomUUID();

/** Resolves to whether there was an answer, whatever it was. */
export const undoStep = (step: string, show: ShowToast): Promise<boolean> => run({ step }, show);

export const undoing = (step: string, show: ShowToast) => ({ label: i18n.t('options.undo'), run: () => void run({ step }, show) });

async function run(which: { step?: string; redo?: boolean }, show: ShowToast): Promise<boolean> {
  const result = await told(send('library.undo', which), show);
  if (!result.ok) return false;
  show(saidOf(result.value, which.redo));
  return true;
}

function saidOf(report: UndoReport | null, redo = false): Parameters<ShowToast>[0] {
  if (report === null) return { text: i18n.t(redo ? 'library.nothingToRedo' : 'library.nothingToUndo') };
  const { done, kept } = report;
  if (done === 0) return { text: i18n.t('library.undoneNot', kept), tone: 'failure' };
  if (kept > 0) return { text: i18n.t('library.undoneBut', kept), tone: 'failure' };
  return { text: i18n.t(redo ? 'library.redone' : 'library.undone') };
}
