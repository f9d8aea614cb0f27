import type { Page } from 'puppeteer-core';
import type { MentionReport } from '../../lib/messages/messages.ts';
import type { Asker } from './ask.ts';
import { until } from './deadline.ts';

/** A page counts as read when its mentions have not changed for so long, ms: longer than the pauses between slices of a scan. */
const QUIET = 400;
/** For the content script to be there and to have read the page, ms. */
const READ_TIME = 20_000;

/** All mentions of a page, once it has been read. */
export async function mentionsOf(asker: Asker, page: Page): Promise<MentionReport[]> {
  let last = '';
  let since = Date.now();
  return until('the page is read', async () => {
    const answer = await asker.page(page, 'page.mentions', {});
    if (!answer.ok) throw new Error(answer.error.detail);
    if (!answer.value) return null;
    const now = JSON.stringify(answer.value);
    if (now !== last) [last, since] = [now, Date.now()];
    return Date.now() - since >= QUIET ? answer.value : null;
  }, READ_TIME);
}
