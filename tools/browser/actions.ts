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

async function extensionOf(session: Session) {
  const extension = (await session.browser.extensions()).get(new URL(session.origin).host);
  if (!extension) throw new Error('The extension is not in the browser.');
  return extension;
}
