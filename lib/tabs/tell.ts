/** Telling open pages that something they show has changed. */
import { patternsOf, siteOf } from '../address/site.ts';
import { browser } from '../browser.ts';
import { sendToTab } from '../messages/tab-client.ts';
import type { PageRequests, Result } from '../messages/messages.ts';

type What = PageRequests['page.changed']['ask']['what'];

/** `sites`: only tabs of these, where known; `except`: the tab that made the change. Pages without a script do not answer, and need not. */
export async function tellPages(what: What, only: { sites?: Iterable<string>; except?: number | null } = {}): Promise<void> {
  const sites = only.sites && new Set(only.sites);
  const concerned = (url: string | undefined) => !sites || url === undefined || sites.has(siteOf(url) ?? '');
  const tabs = (await browser.tabs.query({ discarded: false })).filter(({ id, url }) => id !== only.except && concerned(url));
  await Promise.all(tabs.map(({ id }) => id !== undefined && sendToTab(id, 'page.changed', { what }, 'every')));
}

/** Removes every trace of us from the open pages of a site, or from all. */
export async function stopPages(site?: string): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false, ...(site === undefined ? {} : { url: patternsOf(site) }) });
  await Promise.all(tabs.map(({ id }) => id !== undefined && sendToTab(id, 'page.stop', {}, 'every')));
}

/** One card at a time: those in other frames of the tab close. */
export const tellFrames = (tab: number, by: string): Promise<Result<null>> => sendToTab(tab, 'page.cardElsewhere', { by }, 'every');
