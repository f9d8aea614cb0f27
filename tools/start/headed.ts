import { launchChromium, type LocalServer } from '../browser/index.ts';
import type { Target } from './targets.ts';

export interface Showing { extension: string; server: LocalServer; targets: Target[]; lang: 'de' | 'en' | 'fr' }

/** Opens the pages in a window and waits until the reader closes it. Local pages and addresses on the net get a browser each. */
export async function showInWindow({ extension, server, targets, lang }: Showing): Promise<number> {
  for (const { error } of targets) if (error) console.error(error);
  const good = targets.filter(({ error }) => !error);
  const groups = [good.filter(({ local }) => local), good.filter(({ local }) => !local)].filter((group) => group.length > 0);
  const windows = await Promise.all(groups.map(async (group) => {
    const session = await launchChromium({ extension, headless: false, lang, viewport: null, ...(group[0]!.local ? { server } : {}) });
    for (const target of group) await session.open(target.url).catch((error: Error) => console.error(`${target.name}: ${error.message}`));
    return session;
  }));
  if (windows.length > 0) console.log('Move the pointer over a marked name. To end, close the window.');
  await Promise.all(windows.map((session) => new Promise<void>((done) => session.browser.once('disconnected', () => done())).then(session.close)));
  return good.length === targets.length ? 0 : 1;
}
