/** Turning annotation on and off. */
import { patternsOf, siteOf } from '../../lib/address/site.ts';
import { browser } from '../../lib/browser.ts';
import type { Handlers } from '../../lib/messages/dispatch.ts';
import type { Result, SiteState } from '../../lib/messages/messages.ts';
import { fail } from '../../lib/messages/result.ts';
import { attempt } from '../../lib/store/failure.ts';
import { siteChoice } from '../../lib/store/read/choices.ts';
import { countOfSite } from '../../lib/store/read/highlights.ts';
import { chooseSite } from '../../lib/store/write/choices.ts';
import { annotateOpenTabs, annotateTab, command } from '../../lib/tabs/inject.ts';
import { registerContentScript } from '../../lib/tabs/register.ts';
import { stopPages } from '../../lib/tabs/tell.ts';

type SiteHandlers = Pick<Handlers, 'site.get' | 'site.set' | 'tab.annotate' | 'tab.save'>;

export const siteHandlers: SiteHandlers = {
  'site.get': async ({ url }) => stateOf(url),

  'site.set': async ({ url, on }) => {
    const site = siteOf(url);
    if (site === null) return noSite(url);
    const chosen = await chooseSite(site, on);
    if (!chosen.ok) return chosen;
    await registerContentScript();
    await (on ? annotateOpenTabs(patternsOf(site)) : stopPages(site));
    return stateOf(url);
  },

  'tab.annotate': ({ tab }) => annotateTab(tab),
  'tab.save': ({ tab }) => command(tab, { command: 'save' }),
};

async function stateOf(url: string): Promise<Result<SiteState>> {
  const site = siteOf(url);
  if (site === null) return noSite(url);
  return attempt(async () => {
    const [permitted, choice, highlights] = await Promise.all([isPermitted(url), siteChoice(site), countOfSite(site)]);
    return { site, permitted, on: permitted && choice?.on !== false, highlights };
  });
}

const noSite = (url: string) => fail('not-allowed', `${url} is no page of a site`);

/** Asked for the one address: permission for all sites, or for the whole domain, counts too. */
const isPermitted = (url: string): Promise<boolean> => browser.permissions.contains({ origins: [originOf(url)] });

const originOf = (url: string) => {
  const { protocol, hostname } = new URL(url);
  return protocol === 'file:' ? 'file:///*' : `${protocol}//${hostname}/*`;
};
