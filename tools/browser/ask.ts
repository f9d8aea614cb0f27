import type { Page } from 'puppeteer-core';
import type { PageRequestName, PageRequests, RequestName, Requests, Result } from '../../lib/messages/messages.ts';
import { within } from './deadline.ts';
import type { Session } from './session.ts';

/** For an answer of the background or of a page, ms: a worker may have to start first. */
const ANSWER_TIME = 10_000;

/** Asks what the extension's own pages ask, through one of them kept in a tab behind. */
export interface Asker {
  background<N extends RequestName>(name: N, ask: Requests[N]['ask']): Promise<Result<Requests[N]['answer']>>;
  /** Asks the content script in the tab of this page. */
  page<N extends PageRequestName>(page: Page, name: N, ask: PageRequests[N]['ask']): Promise<Result<PageRequests[N]['answer']>>;
}

export async function askThrough(session: Session): Promise<Asker> {
  const door = await session.openExtension('popup.html');
  const send = (url: string | null, name: string, ask: unknown) =>
    within(door.evaluate(sendMessage, url, name, ask), ANSWER_TIME, `an answer to ${name}`) as Promise<Result<never>>;
  return {
    background: (name, ask) => send(null, name, ask),
    page: async (page, name, ask) => send(await page.evaluate(() => location.href), name, ask),
  };
}

/** Runs in the extension's page. With an address, the request goes to the tab that shows it. */
async function sendMessage(url: string | null, name: string, ask: unknown): Promise<unknown> {
  const api = ((globalThis as { browser?: unknown }).browser ?? (globalThis as { chrome?: unknown }).chrome) as {
    runtime: { sendMessage: (message: object) => Promise<unknown> };
    tabs: { query: (what: object) => Promise<{ id: number; url?: string }[]>; sendMessage: (id: number, message: object, options: object) => Promise<unknown> };
  };
  const refused = (detail: string) => ({ ok: false, error: { code: 'no-connection', detail } });
  try {
    if (url === null) return (await api.runtime.sendMessage({ to: 'background', name, ask })) ?? refused('no answer');
    const tab = (await api.tabs.query({})).findLast((tab) => tab.url === url);
    if (!tab) return refused(`no tab shows ${url}`);
    return (await api.tabs.sendMessage(tab.id, { to: 'page', name, ask }, { frameId: 0 })) ?? refused('no answer');
  } catch (error) {
    return refused(String(error));
  }
}
