/**
 * Which pages get the content script by themselves: those the browser permits and the reader has not turned off.
 * Registered at run time, since nothing is requested at install.
 */
import { patternsOf } from '../address/site.ts';
import { browser } from '../browser.ts';
import { sitesTurnedOff } from '../store/read/choices.ts';
import { CONTENT_CSS, CONTENT_JS } from './bundle.ts';

const SCRIPT_ID = 'annotate';

/** Calls run one after the other: two changes at once must not both find nothing registered. */
let last: Promise<unknown> = Promise.resolve();

/** Makes the registration fit permissions and sites. Safe to call at any time, any number of times. */
export function registerContentScript(): Promise<void> {
  const next = last.then(fit, fit);
  last = next.catch(() => undefined);
  return next;
}

async function fit(): Promise<void> {
  const matches = await permittedOrigins();
  const registered = (await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] })).length > 0;
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = await describe(matches);
  await (registered ? browser.scripting.updateContentScripts([script]) : browser.scripting.registerContentScripts([script]));
}

const describe = async (matches: string[]) => ({
  id: SCRIPT_ID,
  js: [CONTENT_JS],
  css: [CONTENT_CSS],
  matches,
  excludeMatches: (await sitesTurnedOff()).flatMap(patternsOf),
  runAt: 'document_idle' as const,
  // Frames of other origins are left at once by the script itself; frames without an address belong to the page.
  allFrames: true,
  matchOriginAsFallback: true,
  persistAcrossSessions: true,
});

export const permittedOrigins = async (): Promise<string[]> => (await browser.permissions.getAll()).origins ?? [];
