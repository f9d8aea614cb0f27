/** Flags and settings. */
import type { Handlers } from '../../lib/messages/dispatch.ts';
import { fail } from '../../lib/messages/result.ts';
import { setSettings } from '../../lib/store/write/choices.ts';
import { clearFlag, setFlag } from '../../lib/store/write/flags.ts';
import { tellPages } from '../../lib/tabs/tell.ts';
import { datasetVersion, isDisagreement } from './dataset.ts';

type ChoiceHandlers = Pick<Handlers, 'flag.set' | 'settings.set'>;

export const choiceHandlers: ChoiceHandlers = {
  'flag.set': async ({ disagreement, verdict, note }, { kind, tab }) => {
    if (kind === 'page' && !isDisagreement(disagreement)) return fail('not-found', `no disagreement ${disagreement}`);
    const result = verdict === null
      ? await clearFlag(disagreement)
      : await setFlag({ disagreement, verdict, datasetVersion: datasetVersion(), ...(note === undefined ? {} : { note }) });
    if (result.ok) void tellPages('flags', { except: tab });
    return result;
  },

  'settings.set': async (change) => {
    const result = await setSettings(change);
    if (result.ok) void tellPages('settings');
    return result;
  },
};
