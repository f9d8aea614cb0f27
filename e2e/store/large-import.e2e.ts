import { closeSync, mkdtempSync, openSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FORMAT, VERSION } from '../../lib/exchange/version.ts';
import { random } from '../../lib/random.ts';
import { highlight } from '../../lib/store/samples.ts';
import { killWorker, until } from '../../tools/browser/index.ts';
import { isWhole } from '../setup/export.ts';
import { startWorld, type World } from '../setup/world.ts';

/** Chromium refuses messages above this; the file is to be well beyond it. */
const MESSAGE = 64 * 1024 * 1024;
/** Few records that are as long as records may be: the size of a large library without its time. */
const COUNT = 1_400;

const folder = mkdtempSync(join(tmpdir(), 'second-source-large-'));
const file = join(folder, 'library.json');
let world: World;
let options: Page;
beforeAll(async () => {
  write(file);
  world = await startWorld();
  const browser = await world.session.browser.target().createCDPSession();
  await browser.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  options = await world.session.openExtension('options.html#data');
});
afterAll(async () => {
  await world?.close();
  rmSync(folder, { recursive: true });
});

function write(path: string): void {
  const next = random(20261128);
  const words = Array.from({ length: 5_000 }, () => Math.floor(next() * 1e9).toString(36) + ['', 'ä', '—', '“', '🇪🇺'][Math.floor(next() * 5)]!);
  const text = (length: number): string => {
    let made = '';
    while (made.length < length) made += `${words[Math.floor(next() * words.length)]!} `;
    return made.slice(0, length).trimEnd();
  };
  const out = openSync(path, 'w');
  writeSync(out, `${JSON.stringify({ format: FORMAT, version: VERSION, exportedAt: '2026-11-28T12:00:00.000Z', datasetVersion: 'e2e', settings: { value: { dwell: 450 }, updatedAt: 5 }, flags: [], sites: [], dismissals: [], joins: [] }).slice(0, -1)},\n"highlights":[\n`);
  for (let n = 0; n < COUNT; n++) {
    const sample = highlight();
    const quote = { ...sample.selectors.quote, exact: text(40_000) };
    const record = highlight({ id: `h${n}`, createdAt: n, updatedAt: n, note: text(15_000), deletedAt: n % 10 === 0 ? Date.now() : null, selectors: { ...sample.selectors, quote } });
    writeSync(out, `${n > 0 ? ',\n' : ''}${JSON.stringify(record)}`);
  }
  writeSync(out, '\n]}\n');
  closeSync(out);
}

const panel = (): Promise<string> => options.$eval('.import-panel', (element) => (element as HTMLElement).innerText);
const press = (selector: string): Promise<void> => options.locator(selector).click();
const says = (text: RegExp): Promise<string> => until(`the import says ${text}`, async () => text.exec(await panel())?.[0] ?? null, 60_000);
const choose = async (): Promise<void> => {
  await (await options.waitForSelector('.import-panel input[type=file]'))!.uploadFile(file);
  await says(/Nothing has been changed yet/);
};

/** The export takes the place of the file that was read in. */
async function exported(): Promise<string> {
  await press('.export-panel [type=submit]:not([disabled])');
  const name = await until('the export is there', () => readdirSync(folder).find((name) => /^second-source-.*\.json$/.test(name) && isWhole(folder, name)), 60_000);
  renameSync(join(folder, name), file);
  return readFileSync(file, 'utf8');
}
/** Without what a file says of its own making. */
const contents = (json: string): object => ({ ...(JSON.parse(json) as object), exportedAt: '', datasetVersion: '' });

const count = (): Promise<number> => options.evaluate(() => new Promise<number>((done) => {
  const opening = indexedDB.open('second-source');
  opening.addEventListener('success', () => {
    const asking = opening.result.transaction('highlights').objectStore('highlights').count();
    asking.addEventListener('success', () => {
      opening.result.close();
      done(asking.result);
    });
  });
}));

it('a library larger than any message comes in, goes out, and comes back the same; broken off, or with its worker killed, nothing of it stays; read in, it can be undone by a backup', async () => {
  expect(statSync(file).size).toBeGreaterThan(1.2 * MESSAGE);
  await choose();
  await press('.import-preview .primary');
  await until('some of it is written', () => options.$eval('progress', (bar) => bar.position > 0));
  await killWorker(world.session);
  await says(/was not read in/);
  expect(await count()).toBe(0);

  await choose();
  await press('.import-preview .primary');
  await until('some of it is written', () => options.$eval('progress', (bar) => bar.position > 0));
  await press('.import-panel progress ~ p button');
  await says(/Cancelled/);
  expect(await count()).toBe(0);

  await choose();
  await press('.import-preview .primary');
  await says(/1,400 new highlights/);
  const original = readFileSync(file, 'utf8');
  const out = await exported();
  expect(contents(out)).toEqual(contents(original));

  await choose();
  expect(await panel()).toMatch(/1,400 highlights are already here/);
  await press('.import-preview button:last-child');
  expect(await world.asker.background('library.erase', { backups: true })).toEqual({ ok: true, value: null });
  expect(await count()).toBe(0);

  await choose();
  await press('.import-preview .primary');
  await says(/1,400 new highlights/);
  expect(contents(await exported())).toEqual(contents(out));

  await says(/too large to be undone in one step/);
  await press('.import-panel .notice-ok button');
  await until('the backup of before would take all of it away', () => options.evaluate(() => /1,400 highlights that are not in the backup go/.test(document.querySelector('.restore-preview')?.textContent ?? '')));
}, 120_000);
