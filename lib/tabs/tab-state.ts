/** How a tab stands with us, for the popup and the side panel. */
import { siteOf } from '../address/site.ts';
import { browser } from '../browser.ts';
import { send } from '../messages/client.ts';
import type { FailureCode, PageSummary, SiteState } from '../messages/messages.ts';
import { summaryOf } from './frames.ts';

export type TabState =
  | { state: 'loading' }
  /** A page of the browser, a store, a viewer: no extension may read it. */
  | { state: 'closed-page' }
  /** Not annotated: no permission yet, turned off, or open since before we were here. */
  | { state: 'waiting' } & SiteState
  | { state: 'annotated'; summary: PageSummary } & SiteState
  | { state: 'failed'; code: FailureCode };

export interface OpenTab {
  id: number;
  window: number;
  /** Unknown where neither a permission nor a click on our button lets us know it. */
  url: string | undefined;
}

/** The tab in front of the reader in the present window. */
export async function openTab(): Promise<OpenTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, window: tab.windowId ?? browser.windows.WINDOW_ID_CURRENT, url: tab.url };
}

/** A page annotated once by a click answers too, permitted or not. */
export async function stateOfTab({ id, url }: OpenTab): Promise<TabState> {
  if (url === undefined || siteOf(url) === null) return { state: 'closed-page' };
  const [site, summary] = await Promise.all([send('site.get', { url }), summaryOf(id)]);
  if (!site.ok) return { state: 'failed', code: site.error.code };
  return summary.ok ? { state: 'annotated', ...site.value, summary: summary.value } : { state: 'waiting', ...site.value };
}

/** ms between two looks at a page: it may still be loading, or have just been turned on. */
const LOOK_EVERY = 500;

/** Looks at the tab now and again until the returned function is called; a page that cannot be read stays so. */
export function followTab(tab: OpenTab, onState: (state: TabState) => void): () => void {
  let last = '';
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    clearInterval(timer);
  };
  const look = async (): Promise<void> => {
    if (document.hidden && last !== '') return;
    const state = await stateOfTab(tab);
    const written = JSON.stringify(state);
    if (!stopped && written !== last) onState(state);
    last = written;
    if (state.state === 'closed-page') stop();
  };
  const timer = setInterval(() => void look(), LOOK_EVERY);
  void look();
  return stop;
}
