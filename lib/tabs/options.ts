import { browser } from '../browser.ts';
import type { Result } from '../messages/messages.ts';
import { ok } from '../messages/result.ts';
import { OPTIONS_PAGE } from './bundle.ts';

/** Shows the options page at a place in it; one that is open already is used again. */
export async function openOptions(hash?: string): Promise<Result<null>> {
  const page = browser.runtime.getURL(OPTIONS_PAGE as never);
  const url = hash ? `${page}#${hash}` : page;
  const [open] = await browser.tabs.query({ url: `${page}*` });
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return ok(null);
  }
  await browser.tabs.update(open.id, hash ? { active: true, url } : { active: true });
  await browser.windows.update(open.windowId ?? browser.windows.WINDOW_ID_CURRENT, { focused: true });
  return ok(null);
}
