/** Asking the content scripts of a tab. Nothing here throws. */
import { browser } from '../browser.ts';
import { asResult, refused } from './client.ts';
import { envelope } from './envelope.ts';
import type { PageRequestName, PageRequests, Result } from './messages.ts';

/** The top frame of a tab answers for the page. */
export const TOP_FRAME = 0;

/** Asks the content script in a frame of a tab; of `every` frame the first answer counts. */
export async function sendToTab<N extends PageRequestName>(
  tab: number, name: N, ask: PageRequests[N]['ask'], frame: number | 'every' = TOP_FRAME,
): Promise<Result<PageRequests[N]['answer']>> {
  try {
    return asResult(await browser.tabs.sendMessage(tab, envelope('page', name, ask), frame === 'every' ? {} : { frameId: frame }), name);
  } catch (error) {
    return refused(error, name);
  }
}
