import type { Page, Target } from 'puppeteer-core';
import { LOAD_TIME, type Session } from './session.ts';

/** Ends the extension's service worker as Chromium does when it is idle; the next message starts a new one. */
export async function killWorker(session: Session): Promise<void> {
  const extension = await extensionOf(session);
  // One that ends by itself at this moment is ended, too.
  await Promise.allSettled((await extension.workers()).map((worker) => worker.close()));
}

/** A click on the extension's button in the toolbar while `page` is in front: grants `activeTab` and opens the popup, which is returned. */
export async function clickAction(session: Session, page: Page): Promise<Page> {
  const extension = await extensionOf(session);
  const before = new Set(session.browser.targets());
  const isPopup = (target: Target) => !before.has(target) && target.url().startsWith(`${session.origin}/popup.html`);
  const opened = session.browser.waitForTarget(isPopup, { timeout: LOAD_TIME });
  await page.bringToFront();
  await extension.triggerAction(page);
  return (await opened).asPage();
}

/** The browser's word to the worker that a shortcut was pressed while `page` is in front; pressed keys do not reach it without a window. */
export const fireCommand = (session: Session, page: Page, name: string): Promise<void> => fire(session, page, 'command', name);

/** The same for an entry of the context menu. */
export const fireMenu = (session: Session, page: Page, id: string): Promise<void> => fire(session, page, 'menu', id);

async function fire(session: Session, page: Page, kind: 'command' | 'menu', name: string): Promise<void> {
  await page.bringToFront();
  const [worker] = await (await extensionOf(session)).workers();
  if (!worker) throw new Error('The worker is not running.');
  await worker.evaluate(dispatchEvent, page.url(), kind, name);
}

interface Fired { dispatch(...values: unknown[]): void }

/** Runs in the worker. */
async function dispatchEvent(url: string, kind: 'command' | 'menu', name: string): Promise<void> {
  const api = (globalThis as unknown as { chrome: { commands: { onCommand: Fired }; contextMenus: { onClicked: Fired }; tabs: { query(what: object): Promise<{ url?: string }[]> } } }).chrome;
  const tab = (await api.tabs.query({})).findLast((each) => each.url === url);
  if (kind === 'command') api.commands.onCommand.dispatch(name, tab);
  else api.contextMenus.onClicked.dispatch({ menuItemId: name }, tab);
}

async function extensionOf(session: Session) {
  const extension = (await session.browser.extensions()).get(new URL(session.origin).host);
  if (!extension) throw new Error('The extension is not in the browser.');
  return extension;
}
