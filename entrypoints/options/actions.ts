/** What the sections ask of the background, with what the reader is told when it fails. */
import { i18n } from '#i18n';
import type { FlagActions } from '../../components/flags/FlagControl.tsx';
import type { HighlightActions } from '../../components/library/HighlightItem.tsx';
import type { ShowToast } from '../../components/page/toasts.ts';
import { removeAll } from './bulk-actions.ts';
import { send } from '../../lib/messages/client.ts';
import type { Flag } from '../../lib/store/types.ts';
import { told } from './told.ts';

export { told } from './told.ts';

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
  remove: (id) => void removeAll([id], show),
  opening: (id) => void send('highlight.opening', { id }),
});
