import { launchChromium, type LocalServer, type Session } from '../browser/index.ts';
import type { Target } from './targets.ts';

export interface Showing { extension: string; server: LocalServer; targets: Target[]; lang: 'de' | 'en' | 'fr' }

/** Opens the pages in a window and waits until the reader closes it. Local pages and addresses on the net get a browser each. */
export async function showInWindow({ extension, server, targets, lang }: Showing): Promise<number> {
  for (const { error } of targets) if (error) console.error(error);
  const good = targets.filter(({ error }) => !error);
  const groups = [good.filter(({ local }) => local), good.filter(({ local }) => !local)].filter((group) => group.length > 0);
  const windows = await Promise.all(groups.map(async (group) => {
    const session = await launchChromium({ extension, headless: false, lang, viewport: null, ...(group[0]!.local ? { server } : {}) });
    await openAll(session, group);
    return session;
  }));
  if (windows.length > 0) console.log('Move the pointer over a marked name. To end, close the window.');
  await Promise.all(windows.map(closedByReader));
  return good.length === targets.length ? 0 : 1;
}

/** The first page is left in front, and the empty tab the browser came with is closed. */
async function openAll(session: Session, group: readonly Target[]): Promise<void> {
  const empty = await session.browser.pages();
  const pages = [];
  for (const target of group) {
    const page = await session.open(target.url).catch((error: Error) => console.error(`${target.name}: ${error.message}`));
    if (page) pages.push(page);
  }
  if (pages.length === 0) return;
  await pages[0]!.bringToFront();
  await Promise.all(empty.map((page) => page.close()));
}

/** Where an application outlives its windows (macOS), the last closed window ends it, too. */
async function closedByReader(session: Session): Promise<void> {
  const { browser } = session;
  const ended = new Promise<void>((done) => browser.once('disconnected', () => done()));
  const closeWhenEmpty = async () => {
    if ((await browser.pages()).length === 0) await session.close();
  };
  browser.on('targetdestroyed', () => void closeWhenEmpty().catch(() => undefined));
  await ended;
  await session.close();
}
