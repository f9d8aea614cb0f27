import { basename } from 'node:path';
import { askThrough, build, ensureBrowser, launchChromium, mentionsOf, startServer, type Asker, type Session } from '../browser/index.ts';
import { serveTargets, type Target } from '../start/targets.ts';

async function readOne(session: Session, asker: Asker, target: Target): Promise<string> {
  if (target.error) throw new Error(target.error);
  const page = await session.open(target.url);
  try {
    const mentions = (await mentionsOf(asker, page)).filter(({ start }) => start !== null);
    return JSON.stringify({ id: basename(target.name), mentions: mentions.map(({ start, end, surface, entity }) => ({ start, end, surface, entity })) });
  } finally {
    await page.close();
  }
}

/**
 * Opens HTML files in Chromium with the extension and prints what it finds there; places are in the body's `textContent`
 * (text in shadow roots is not part of that and is left out). Returns how many files could not be read.
 */
export async function detectPages(files: readonly string[], quiet: boolean, print: (line: string) => void, complain: (text: string) => void): Promise<number> {
  ensureBrowser('chromium');
  const extension = await build('chromium');
  const server = await startServer();
  const session = await launchChromium({ extension, server });
  let bad = 0;
  try {
    const asker = await askThrough(session);
    if (quiet) await asker.background('settings.set', { quiet });
    for (const target of await serveTargets(server, files)) {
      await readOne(session, asker, target).then(print, (error: Error) => {
        bad++;
        complain(`${target.name}: ${error.message}`);
      });
    }
  } finally {
    await session.close();
    await server.close();
  }
  return bad;
}
