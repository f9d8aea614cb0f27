/** What happens around requests: installation, start, permissions that come and go. */
import { i18n } from '#i18n';
import { browser } from '../../lib/browser.ts';
import { forgetUndone } from '../../lib/store/write/steps.ts';
import { annotateOpenTabs } from '../../lib/tabs/inject.ts';
import { openOptions } from '../../lib/tabs/options.ts';
import { permittedOrigins, registerContentScript } from '../../lib/tabs/register.ts';
import { stopPages } from '../../lib/tabs/tell.ts';
import { SAVE_MENU } from './commands.ts';

/** Where the options page welcomes a new reader and asks for permissions. */
const WELCOME = 'welcome';

export function listenToLife(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => void reported(installed(reason)));
  browser.runtime.onStartup.addListener(() => void reported(started().then(forgetUndone)));
  browser.permissions.onAdded.addListener(({ origins }) => void reported(permitted(origins ?? [])));
  browser.permissions.onRemoved.addListener(() => void reported(withdrawn()));
}

/** Also after an update, which drops the registered scripts and cuts off those in open tabs. */
async function installed(reason: string): Promise<void> {
  await started();
  const origins = await permittedOrigins();
  await annotateOpenTabs(origins);
  if (reason === 'install' && origins.length === 0) await openOptions(WELCOME);
}

async function started(): Promise<void> {
  await createMenu();
  await registerContentScript();
}

async function permitted(origins: string[]): Promise<void> {
  await registerContentScript();
  await annotateOpenTabs(origins);
}

/** The tabs concerned cannot be found: with the permission went the sight of their addresses. */
async function withdrawn(): Promise<void> {
  await registerContentScript();
  await stopPages();
  await annotateOpenTabs(await permittedOrigins());
}

async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: SAVE_MENU, title: i18n.t('menu.saveSelection'), contexts: ['selection'] });
}

const reported = (work: Promise<unknown>) => work.catch((error: unknown) => console.error(error));
