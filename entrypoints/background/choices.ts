/** Flags, settings, and what is not to be marked. */
import { siteOf } from '../../lib/address/site.ts';
import type { Handlers } from '../../lib/messages/dispatch.ts';
import { fail } from '../../lib/messages/result.ts';
import { setDismissed, setSettings } from '../../lib/store/write/choices.ts';
import { clearFlag, setFlag } from '../../lib/store/write/flags.ts';
import { tellPages } from '../../lib/tabs/tell.ts';
import { datasetVersion, isDisagreement } from './dataset.ts';

type ChoiceHandlers = Pick<Handlers, 'flag.set' | 'dismiss.set' | 'settings.set'>;

export const choiceHandlers: ChoiceHandlers = {
  'flag.set': async ({ disagreement, verdict, note }, { kind, tab }) => {
    if (kind === 'page' && !isDisagreement(disagreement)) return fail('not-found', `no disagreement ${disagreement}`);
    const result = verdict === null
      ? await clearFlag(disagreement)
      : await setFlag({ disagreement, verdict, datasetVersion: datasetVersion(), ...(note === undefined ? {} : { note }) });
    if (result.ok) void tellPages('flags', { except: tab });
    return result;
  },

  'dismiss.set': async ({ entity, site: claimed, dismissed }, { kind, url, tab }) => {
    const site = kind === 'extension' ? claimed : siteOf(url);
    if (site === null) return fail('not-allowed', `dismiss.set: ${url} is no page`);
    const result = await setDismissed(site, entity, dismissed);
    if (result.ok) void tellPages('dismissed', { sites: [site], except: tab });
    return result;
  },

  'settings.set': async (change) => {
    const result = await setSettings(change);
    if (result.ok) void tellPages('settings');
    return result;
  },
};
