/** Merging pages and splitting them, each with its way back. */
import { i18n } from '#i18n';
import type { ShowToast } from '../../components/page/toasts.ts';
import { send } from '../../lib/messages/client.ts';
import type { Result } from '../../lib/messages/messages.ts';
import { newStep, undoing } from './history.ts';
import { told } from './told.ts';

export const mergePages = (key: string, into: string, show: ShowToast): Promise<void> =>
  run((step) => send('pages.merge', { key, into, step }), i18n.t('library.merge.done'), show);

export const splitPage = (key: string, show: ShowToast): Promise<void> =>
  run((step) => send('pages.split', { key, step }), i18n.t('library.merge.splitDone'), show);

async function run(ask: (step: string) => Promise<Result<number>>, text: string, show: ShowToast): Promise<void> {
  const step = newStep();
  const result = await told(ask(step), show);
  if (result.ok && result.value > 0) show({ text, action: undoing(step, show) });
}
