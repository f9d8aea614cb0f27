import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LibraryFile } from '../lib/exchange/format.ts';
import { FORMAT, VERSION } from '../lib/exchange/version.ts';
import { writeLibraryFile } from '../lib/exchange/write-file.ts';
import { highlight } from '../lib/store/samples.ts';
import { until } from '../tools/browser/index.ts';
import { importLibrary } from './setup/import.ts';
import { startWorld, type World } from './setup/world.ts';

const NOW = Date.now();
const LIBRARY: LibraryFile = {
  format: FORMAT, version: VERSION, exportedAt: new Date(NOW).toISOString(), datasetVersion: 'x', settings: { value: { dwell: 450 }, updatedAt: 5 },
  highlights: Array.from({ length: 15 }, (_, n) => highlight({ id: `h${n}`, createdAt: n, note: `Notiz ${n} 🇪🇺`, deletedAt: n < 4 ? NOW - n : null })),
  flags: [{ disagreement: 'lawzero.lawzero-role.tension', verdict: 'watch', note: 'nachlesen', updatedAt: 5, datasetVersion: 'x' }],
  sites: [{ site: 'a.example', on: false, updatedAt: 3 }, { site: 'b.example', on: true, updatedAt: 3 }],
  dismissals: [1, 2, 3].map((n) => ({ id: `d${n}`, entity: 'sta', site: `${n}.example`, scope: 'site' as const, updatedAt: 5 })),
  joins: [{ key: 'news.example/a/amp', into: 'news.example/a', updatedAt: 8 }],
};
const KEPT = LIBRARY.highlights.filter(({ deletedAt }) => deletedAt === null);
const TRASH = LIBRARY.highlights.filter(({ deletedAt }) => deletedAt !== null);

let world: World;
let options: Page;
beforeAll(async () => {
  world = await startWorld();
  await importLibrary(world, writeLibraryFile(LIBRARY));
  options = await world.session.openExtension('options.html#data');
  await options.waitForSelector('.sizes');
});
afterAll(() => world?.close());

/** As many bytes as these records are texts, as the page writes it. */
function size(records: readonly object[]): string {
  const count = records.reduce((sum, record) => sum + Buffer.byteLength(JSON.stringify(record)), 0);
  if (count < 1_000) return `${count} bytes`;
  return `${count < 10_000 ? Math.round(count / 100) / 10 : Math.round(count / 1_000)} kB`;
}

const rows = (): Promise<Record<string, string[]>> => options.$$eval('.sizes [data-held]', (found) =>
  Object.fromEntries(found.map((row) => [(row as HTMLElement).dataset.held, [...row.children].map(({ textContent }) => textContent.replaceAll('\u00a0', ' '))])));
const says = (text: RegExp) => until(`the page says ${text}`, async () => text.test(await options.$eval('body', ({ innerText }) => innerText)));
/** Where it stands still: figures that come in move what is below them. */
const pressIn = (place: string, text: string): Promise<void> => options.locator(`::-p-xpath(//*[contains(@class, "${place}")]//button[normalize-space()="${text}"])`).click();

async function exported(): Promise<LibraryFile> {
  const answer = await world.asker.background('library.export', {});
  if (!answer.ok) throw new Error(answer.error.detail);
  return JSON.parse(answer.value) as LibraryFile;
}

/** Opens what takes a typed word, and types it: only then the button can be pressed. */
async function confirm(action: string): Promise<void> {
  await options.bringToFront();
  await pressIn('confirm', action);
  const button = await options.waitForSelector('.confirm form button[type=submit]');
  const isOff = () => button!.evaluate((element) => (element as HTMLButtonElement).disabled);
  await options.type('.confirm form .tag-input', 'delet');
  expect(await isOff()).toBe(true);
  await options.type('.confirm form .tag-input', 'e');
  expect(await isOff()).toBe(false);
  await button!.click();
}

/** Records of every table, past all of our code. */
const inDatabase = () => options.evaluate(() => new Promise<Record<string, number>>((done) => {
  const opening = indexedDB.open('second-source');
  opening.addEventListener('success', () => {
    const { result: database } = opening;
    const transaction = database.transaction([...database.objectStoreNames]);
    const counts: Record<string, number> = {};
    for (const name of database.objectStoreNames) {
      const asking = transaction.objectStore(name).count();
      asking.addEventListener('success', () => (counts[name] = asking.result));
    }
    transaction.addEventListener('complete', () => {
      database.close();
      done(counts);
    });
  });
}));

describe('the data page', () => {
  it('counts what is stored and its bytes, table by table', async () => {
    const { flags, dismissals, joins, sites, settings } = LIBRARY;
    const found = await rows();
    expect(found).toMatchObject({
      highlights: ['Highlights', '11', size(KEPT)], trash: ['In the trash', '4', size(TRASH)], flags: ['Flags', '1', size(flags)], dismissals: ['“Not this”', '3', size(dismissals)],
      joins: ['Merged pages', '1', size(joins)], sites: ['Sites turned on or off', '2', size(sites)], settings: ['Settings', '', size([{ key: 'settings', ...settings! }])],
    });
    expect(Object.keys(found).sort()).toEqual(['dismissals', 'flags', 'highlights', 'joins', 'search', 'settings', 'sites', 'steps', 'trash']);
    expect(await inDatabase()).toEqual({ highlights: 15, flags: 1, dismissals: 3, joins: 1, sites: 2, meta: 1, steps: 2, shelves: 1 });
  });

  it('follows what changes elsewhere', async () => {
    await world.asker.background('highlight.delete', { ids: ['h14'] });
    await until('it is counted in the trash', async () => (await rows()).trash?.[1] === '5' && (await rows()).highlights?.[1] === '10');
    await world.asker.background('highlight.restore', { ids: ['h14'] });
    await until('it is counted as it was', async () => (await rows()).trash?.[1] === '4' && (await rows()).highlights?.[1] === '11');
  });

  it('says what the browser keeps, counts and has room for', async () => {
    await says(/The browser counts [\d.,]+\s?(bytes|[kM]B) on this disk, with backups and indexes; about [\d.,]+\s?[MGT]B are free/);
    await says(/The browser does not clear this by itself, not even when the disk runs low/);
  });

  it('empties the trash, and nothing else, once that is typed', async () => {
    await confirm('Empty the trash …');
    await says(/4 highlights deleted for good/);
    await until('the trash is not listed any more', async () => !('trash' in (await rows())));
    expect((await rows()).highlights).toEqual(['Highlights', '11', expect.any(String)]);
    const { highlights, flags, sites } = await exported();
    expect(highlights.map(({ id }) => id)).toEqual(KEPT.map(({ id }) => id));
    expect([flags, sites]).toEqual([LIBRARY.flags, LIBRARY.sites]);
  });

  it('erases everything once that is typed', async () => {
    await confirm('Erase everything …');
    await says(/Nothing is stored yet/);
    expect(await options.$('.sizes')).toBeNull();
    expect(new Set(Object.values(await inDatabase()))).toEqual(new Set([0]));
    expect(await exported()).toMatchObject({ settings: null, highlights: [], flags: [], sites: [], dismissals: [], joins: [] });
  });
});
