/** Putting scripts into tabs that are open already, or that the reader asks for once. */
import { siteOf } from '../address/site.ts';
import { browser } from '../browser.ts';
import { sendToTab } from '../messages/tab-client.ts';
import type { PageRequests, Result } from '../messages/messages.ts';
import { detailOf, fail, ok } from '../messages/result.ts';
import { sitesTurnedOff } from '../store/read/choices.ts';
import { ANNOTATE_JS, CARD_JS, CONTENT_CSS, CONTENT_JS, JUDGE_JS } from './bundle.ts';
import { focusedFrame } from './frames.ts';

/** Puts the content script into a tab and its frames unless a living one answers. A script of an older version does not: its connection is cut. */
export async function annotateTab(tab: number): Promise<Result<null>> {
  const alive = await sendToTab(tab, 'page.ping', {});
  if (alive.ok) return ok(null);
  return inject(async () => {
    await browser.scripting.insertCSS({ target: { tabId: tab, allFrames: true }, files: [CONTENT_CSS] });
    await browser.scripting.executeScript({ target: { tabId: tab, allFrames: true }, files: [CONTENT_JS] });
  });
}

/** Puts the card's code into the frame that asks for it. */
export const loadCard = (tab: number, frame: number): Promise<Result<null>> => load(CARD_JS, tab, frame);

/** Puts the code that reads and marks a page into the frame that asks for it. */
export const loadAnnotate = (tab: number, frame: number): Promise<Result<null>> => load(ANNOTATE_JS, tab, frame);

/** Puts the code that judges a page into the frame that asks for it. */
export const loadJudge = (tab: number, frame: number): Promise<Result<null>> => load(JUDGE_JS, tab, frame);

const load = (file: typeof CARD_JS | typeof ANNOTATE_JS | typeof JUDGE_JS, tab: number, frame: number): Promise<Result<null>> =>
  inject(() => browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: [file], injectImmediately: true }));

async function inject(work: () => Promise<unknown>): Promise<Result<null>> {
  try {
    await work();
    return ok(null);
  } catch (error) {
    return fail('not-allowed', detailOf(error));
  }
}

/** Annotates the open tabs of these match patterns whose site is not turned off. */
export async function annotateOpenTabs(patterns: string[]): Promise<void> {
  if (patterns.length === 0) return;
  const off = new Set(await sitesTurnedOff());
  const tabs = await browser.tabs.query({ url: patterns, discarded: false });
  await Promise.all(tabs.filter(({ url }) => !off.has(siteOf(url ?? '') ?? '')).map(({ id }) => id !== undefined && annotateTab(id)));
}

/** How often, and how far apart in ms, a freshly injected script is asked before it listens: it starts within a second or not at all. */
const TRIES = 20;
const PAUSE = 50;

/** A request of the reader to the page of a tab (shortcut, context menu), which annotates the page first where it is not yet. */
export async function command(tab: number, ask: PageRequests['page.command']['ask']): Promise<Result<null>> {
  const injected = await annotateTab(tab);
  if (!injected.ok) return injected;
  const frame = await focusedFrame(tab);
  for (let attempt = 1; ; attempt++) {
    const answer = await sendToTab(tab, 'page.command', ask, frame);
    if (answer.ok || answer.error.code !== 'no-connection' || attempt === TRIES) return answer;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
