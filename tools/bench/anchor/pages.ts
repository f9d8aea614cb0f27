/** Saved pages as Chromium shows them: their visible text, read by the code that reads it when a highlight is saved. */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { LocalServer, Session } from '../../browser/index.ts';
import { serveTargets } from '../../start/targets.ts';

export interface ReadPage {
  name: string;
  text: string;
  /** The visible text once more, after a script with all of it was put before everything else. */
  scripted: string;
}

/** Visible characters below which a page is no article. */
const SHORTEST = 1_500;

export async function readPages(folder: string, session: Session, server: LocalServer, script: string): Promise<ReadPage[]> {
  const files = readdirSync(folder).filter((name) => /\.html?$/.test(name)).toSorted().map((name) => join(folder, name));
  const pages: ReadPage[] = [];
  for (const { name, url } of await serveTargets(server, files)) {
    const page = await session.open(url);
    await page.evaluate(script);
    const [text, scripted] = await page.evaluate(() => {
      const { read } = (globalThis as unknown as { secondSourceAnchor: { read(): string } }).secondSourceAnchor;
      const before = read();
      document.body.prepend(Object.assign(document.createElement('script'), { type: 'application/ld+json', textContent: JSON.stringify({ articleBody: before }) }));
      return [before, read()];
    });
    await page.close();
    if (text!.length >= SHORTEST) pages.push({ name: basename(name), text: text!, scripted: scripted! });
  }
  return pages;
}

/** Thresholds are tuned on one half and reported on the other; a page's half is a matter of its name alone. */
export const isForTuning = ({ name }: Pick<ReadPage, 'name'>): boolean => createHash('sha256').update(name).digest()[0]! % 2 === 0;
