import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { until } from '../../tools/browser/index.ts';
import type { World } from './world.ts';

/** Whether a file in a folder for downloads is all there: the browser holds its name by an empty file while it still writes another. */
export const isWhole = (folder: string, name: string): boolean => statSync(join(folder, name)).size > 0 && !readdirSync(folder).some((other) => other.endsWith('.crdownload'));

export interface Downloads {
  folder: string;
  /** The text of the first export that ends like this, as soon as it is there. */
  text(ending: string): Promise<string>;
  remove(): void;
}

/** Where the browser puts the files it downloads. */
export async function downloadsOf({ session }: World): Promise<Downloads> {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-export-'));
  const browser = await session.browser.target().createCDPSession();
  await browser.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  const find = (ending: string) => readdirSync(folder).find((name) => name.startsWith('second-source-') && name.endsWith(ending) && isWhole(folder, name));
  return {
    folder,
    text: async (ending) => readFileSync(join(folder, await until(`a file …${ending} is there`, () => Promise.resolve(find(ending) ?? null))), 'utf8'),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** Exports the whole library on the data page. */
export async function exportAs(options: Page, format: string): Promise<void> {
  await options.bringToFront();
  await (await options.waitForSelector(`input[name=format][value=${format}]`))!.click();
  await (await options.waitForSelector('.export-panel [type=submit]:not([disabled])'))!.click();
}
