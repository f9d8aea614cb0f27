import { launch, type Browser } from 'puppeteer-core';
import { within } from './deadline.ts';
import { ensureBrowser } from './install.ts';
import { seedPermission, temporaryProfile, unpackedId } from './profile.ts';
import { LAUNCH_TIME, LOAD_TIME, PROTOCOL_TIME, VIEWPORT, type LaunchOptions, type Session } from './session.ts';
import type { LocalServer } from './server.ts';

/** Chromium's own traffic (updates, metrics, field trials) would hide the extension's. */
const QUIET = [
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-domain-reliability', '--disable-default-apps',
  '--disable-client-side-phishing-detection', '--no-first-run', '--no-default-browser-check', '--no-pings', '--metrics-recording-only', '--disable-search-engine-choice-screen',
  '--disable-quic', '--disable-features=OptimizationHints,MediaRouter,Translate,DialMediaRouteProvider,AutofillServerCommunication,InterestFeedContentSuggestions,CertificateTransparencyComponentUpdater,NetworkTimeServiceQuerying',
];

export async function launchChromium(options: LaunchOptions): Promise<Session> {
  const executablePath = ensureBrowser('chromium');
  const own = options.profile === undefined ? temporaryProfile() : null;
  const profile = options.profile ?? own!.path;
  if (options.permitted !== false) seedPermission(profile, options.extension);
  const lang = options.lang ?? 'en';
  const browser = await launch({
    browser: 'chrome', executablePath, userDataDir: profile, pipe: true, enableExtensions: true,
    // The bar "controlled by automated test software" is not part of what a reader sees.
    headless: options.headless ?? true, ignoreDefaultArgs: ['--enable-automation'], timeout: LAUNCH_TIME, protocolTimeout: PROTOCOL_TIME,
    defaultViewport: options.viewport === undefined ? VIEWPORT : options.viewport,
    env: { ...process.env, LANGUAGE: lang },
    args: [`--lang=${lang}`, ...sandbox(), ...QUIET, ...(options.server ? mapped(options.server) : [])],
  });
  own?.inUse();
  try {
    const id = await within(browser.installExtension(options.extension), LAUNCH_TIME, 'Chromium loads the extension');
    if (id !== unpackedId(options.extension)) throw new Error(`Chromium gave the extension the id ${id}; the permission was seeded for another.`);
    return session(browser, id, () => own?.remove());
  } catch (error) {
    await browser.close();
    own?.remove();
    throw error;
  }
}

function session(browser: Browser, id: string, cleanUp: () => void): Session {
  const origin = `chrome-extension://${id}`;
  const open = async (url: string) => {
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: LOAD_TIME });
    await page.bringToFront();
    return page;
  };
  return {
    kind: 'chromium', browser, origin, open,
    openExtension: (path) => open(`${origin}/${path}`),
    close: async () => {
      await within(browser.close(), LOAD_TIME, 'Chromium closes').catch(() => browser.process()?.kill('SIGKILL'));
      cleanUp();
    },
  };
}

/** Chromium refuses to run its sandbox as root. */
function sandbox(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** What Chromium itself still calls with all of the above: kept from the server, so that whatever arrives there is the page's or the extension's. */
const CHROMIUM_SERVICES = ['accounts.google.com', 'update.googleapis.com', 'clients2.google.com', 'optimizationguide-pa.googleapis.com', 'content-autofill.googleapis.com', 'android.clients.google.com', 'mtalk.google.com'];

function mapped(server: LocalServer): string[] {
  const rules = [...CHROMIUM_SERVICES.map((host) => `MAP ${host} ~NOTFOUND`), `MAP *:443 127.0.0.1:${server.httpsPort}`, `MAP *:80 127.0.0.1:${server.httpPort}`, 'MAP * ~NOTFOUND'];
  return [`--host-resolver-rules=${rules.join(', ')}`, `--ignore-certificate-errors-spki-list=${server.pin}`];
}
