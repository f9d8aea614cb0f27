import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { until, within } from './deadline.ts';
import { ensureBrowser } from './install.ts';
import { temporaryProfile } from './profile.ts';
import type { LocalServer } from './server.ts';
import { LAUNCH_TIME, LOAD_TIME, PROTOCOL_TIME, VIEWPORT, type LaunchOptions, type Session } from './session.ts';

const ADDON = 'second-source@second-source.example';
/** Fixed so that the address of the extension's pages is known; Firefox makes a random one otherwise. */
const UUID = '5ec0d50c-0000-4000-8000-5ec0d50ce000';
const ORIGIN = `moz-extension://${UUID}`;
/** A second copy of the extension is another add-on. */
const COPY = { addon: 'second-source-copy@second-source.example', uuid: '5ec0d50c-0000-4000-8000-5ec0d50ce001' };

export async function launchFirefox(options: LaunchOptions): Promise<Session> {
  const executablePath = ensureBrowser('firefox');
  const own = options.profile === undefined ? temporaryProfile() : null;
  const browser = await launch({
    browser: 'firefox', executablePath, userDataDir: options.profile ?? own!.path, acceptInsecureCerts: options.server !== undefined,
    headless: options.headless ?? true, timeout: LAUNCH_TIME, protocolTimeout: PROTOCOL_TIME,
    defaultViewport: options.viewport === undefined ? VIEWPORT : options.viewport,
    // Without it the extension's own pages cannot be opened from outside.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { ...quiet, ...(options.server ? mapped(options.server) : {}) },
  });
  own?.inUse();
  const close = async () => {
    await within(browser.close(), LOAD_TIME, 'Firefox closes').catch(() => browser.process()?.kill('SIGKILL'));
    own?.remove();
  };
  try {
    await within(browser.installExtension(options.extension), LAUNCH_TIME, 'Firefox loads the extension');
    const session = { kind: 'firefox' as const, browser, origin: ORIGIN, open: (url: string) => open(browser, url), openExtension: (path: string) => openExtension(browser, `${ORIGIN}/${path}`), close };
    if (options.permitted !== false) await grant(browser, ORIGIN);
    return session;
  } catch (error) {
    await close();
    throw error;
  }
}

async function open(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: LOAD_TIME });
  await page.bringToFront();
  return page;
}

/** The tab changes its process on the way, so the navigation never reports its end: the page itself is asked. */
async function openExtension(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  page.goto(url).catch(() => undefined);
  const there = () => page.evaluate(() => location.protocol === 'moz-extension:' && document.readyState !== 'loading');
  await until(`Firefox opens ${url}`, there, LOAD_TIME);
  return page;
}

/** Installs a copy of the extension beside it, with access to all sites; answers how to remove it. `folder` is made over into the copy. */
export async function installCopy({ browser }: Session, folder: string): Promise<() => Promise<void>> {
  const manifest = join(folder, 'manifest.json');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(ADDON, COPY.addon));
  const id = await within(browser.installExtension(folder), LAUNCH_TIME, 'Firefox loads the copy');
  await grant(browser, `moz-extension://${COPY.uuid}`);
  return () => browser.uninstallExtension(id);
}

/** Firefox gives permissions only inside a real click. */
async function grant(browser: Browser, origin: string): Promise<void> {
  const page = await openExtension(browser, `${origin}/popup.html`);
  await page.evaluate(askOnClick);
  await page.mouse.click(20, 20);
  const granted = await until('Firefox answers the request for access', () => page.evaluate(() => document.documentElement.dataset.granted), LOAD_TIME);
  await page.close();
  if (granted !== 'true') throw new Error('Firefox did not grant access to all sites.');
}

function askOnClick(): void {
  const { permissions } = (globalThis as unknown as { browser: { permissions: { request: (what: object) => Promise<boolean> } } }).browser;
  const ask = async () => {
    document.documentElement.dataset.granted = String(await permissions.request({ origins: ['*://*/*'] }));
  };
  document.addEventListener('click', () => void ask(), { once: true, capture: true });
}

const quiet = {
  'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID, [COPY.addon]: COPY.uuid }),
  'extensions.webextOptionalPermissionPrompts': false,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

function mapped(server: LocalServer) {
  return {
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `443=${server.httpsPort};80=${server.httpPort}`,
  };
}
