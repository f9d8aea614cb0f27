import { mkdirSync } from 'node:fs';
import { askThrough, launchChromium, within, type Asker, type LocalServer, type Session } from '../browser/index.ts';
import { printPage } from './print.ts';
import { readPage } from './read.ts';
import type { Target } from './targets.ts';

export interface Reading { extension: string; server: LocalServer; targets: Target[]; lang: 'de' | 'en' | 'fr'; screenshots: string }
interface Running { session: Session; asker: Asker }

/** Longest time for one page, ms. */
const PAGE_TIME = 60_000;

/** Reads one page after the other and prints what a reader would see; returns how many could not be read. A bad page does not stop the others. */
export async function readHeadless(reading: Reading): Promise<number> {
  mkdirSync(reading.screenshots, { recursive: true });
  const browsers = new Browsers(reading);
  let failed = 0;
  try {
    for (const [index, target] of reading.targets.entries()) {
      try {
        if (target.error) throw new Error(target.error);
        await one(await browsers.fit(target), target, index, reading);
      } catch (error) {
        failed += 1;
        console.error(`\n${target.name}\n  FAILED: ${(error as Error).message}`);
      }
    }
  } finally {
    await browsers.close();
  }
  if (reading.targets.length > 1) console.log(`\n${reading.targets.length - failed} of ${reading.targets.length} pages read`);
  return failed;
}

async function one({ session, asker }: Running, target: Target, index: number, { screenshots }: Reading): Promise<void> {
  const read = await within(readPage(session, asker, target, index, screenshots), PAGE_TIME, target.name);
  printPage(read);
}

/** One browser on the local server for local pages, one on the net for addresses; each started when first needed, anew after a crash. */
class Browsers {
  private readonly running = new Map<boolean, Running>();
  private readonly reading: Reading;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  async fit({ local }: Target): Promise<Running> {
    const there = this.running.get(local);
    if (there?.session.browser.connected) return there;
    await there?.session.close();
    const { extension, lang, server } = this.reading;
    const session = await launchChromium({ extension, lang, ...(local ? { server } : {}) });
    const fresh = { session, asker: await askThrough(session) };
    this.running.set(local, fresh);
    return fresh;
  }

  async close(): Promise<void> {
    await Promise.all([...this.running.values()].map(({ session }) => session.close()));
  }
}
