/** "Not this" and its undo. */
import { pageKey } from '../../lib/address/page-key.ts';
import { siteOf } from '../../lib/address/site.ts';
import { believedUrl, type Caller } from '../../lib/messages/caller.ts';
import type { Handlers } from '../../lib/messages/dispatch.ts';
import type { MentionDismissal } from '../../lib/messages/messages.ts';
import { fail } from '../../lib/messages/result.ts';
import { attempt } from '../../lib/store/failure.ts';
import { dismissalsOf } from '../../lib/store/read/dismissals.ts';
import type { Dismissal } from '../../lib/store/types.ts';
import { addDismissal, removeDismissals, type NewDismissal } from '../../lib/store/write/dismissals.ts';
import { tellPages } from '../../lib/tabs/tell.ts';

type DismissalHandlers = Pick<Handlers, 'dismiss.add' | 'dismiss.undo'>;

export const dismissalHandlers: DismissalHandlers = {
  'dismiss.add': async (ask, caller) => {
    const said = saidOn(ask, caller);
    if (said === null) return fail('not-allowed', `dismiss.add: ${ask.scope} on ${caller.url}`);
    const result = await addDismissal(said);
    if (result.ok) tell([result.value], caller);
    return result;
  },

  'dismiss.undo': async ({ ids }, caller) => {
    const found = await attempt(() => dismissalsOf(ids));
    if (!found.ok) return found;
    const own = caller.kind === 'extension' ? found.value : found.value.filter(({ site }) => site === siteOf(caller.url));
    const result = await removeDismissals(own.map(({ id }) => id));
    if (result.ok) tell(own, caller);
    return result;
  },
};

/** Where it is said is the browser's word. */
function saidOn({ scope, entity, alias, quote, url: claimed, canonical, title }: MentionDismissal, caller: Caller): NewDismissal | null {
  const url = believedUrl(claimed, caller);
  const [site, key] = [siteOf(url), pageKey(url, canonical)];
  if (site === null || key === null) return null;
  const page = { key, url, title };
  switch (scope) {
    case 'here': return quote ? { scope, entity, site, page, quote } : null;
    case 'page': return { scope, entity, site, page };
    case 'site': return { scope, entity, site };
    case 'alias': return { scope, entity, site, alias };
  }
}

/** A form is dismissed everywhere, the rest concerns one site. */
function tell(changed: readonly Dismissal[], { tab }: Caller): void {
  if (changed.length === 0) return;
  const sites = changed.some(({ scope }) => scope === 'alias') ? undefined : changed.map(({ site }) => site);
  void tellPages('dismissed', { ...(sites && { sites }), except: tab });
}
