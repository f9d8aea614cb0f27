import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LibraryFile } from '../lib/exchange/format.ts';
import { FORMAT, VERSION } from '../lib/exchange/version.ts';
import { writeLibraryFile } from '../lib/exchange/write-file.ts';
import { highlight } from '../lib/store/samples.ts';
import { until } from '../tools/browser/index.ts';
import { importLibrary } from './setup/import.ts';
import { startWorld, type World } from './setup/world.ts';

let world: World;
let options: Page;
beforeAll(async () => {
  world = await startWorld();
});
afterEach(() => options?.close());
afterAll(() => world?.close());

async function save(id: string, exact: string): Promise<void> {
  const { selectors } = highlight();
  const highlights = [highlight({ id, pageKey: `news.example/${id}`, selectors: { ...selectors, quote: { ...selectors.quote, exact } } })];
  const file: LibraryFile = { format: FORMAT, version: VERSION, exportedAt: new Date().toISOString(), datasetVersion: 'x', settings: null, highlights, flags: [], sites: [], dismissals: [], joins: [] };
  expect(await importLibrary(world, writeLibraryFile(file))).toMatchObject({ ok: true });
}

const open = async (hash: string): Promise<void> => void (options = await world.session.openExtension(`options.html${hash}`));
const says = (text: string | RegExp, page = options) => until(`the page says ${text}`, async () => (await page.evaluate(() => document.querySelector('main')?.innerText ?? '')).match(text));
const press = (text: string): Promise<void> => options.locator(`::-p-xpath(//main//*[self::button or self::a][normalize-space()=${JSON.stringify(text)}])`).click();
/** A page of the extension that reads nothing of the library. */
const beside = () => world.session.openExtension('options.html#about');

const DATABASE = 'second-source';
/** Above every version of the library: for it all connections close. */
const LATER_VERSION = 1_000_000;

describe('the library page', () => {
  it('says how to begin when nothing is saved yet', async () => {
    await open('#library');
    await says(/Nothing saved yet[^]*Open an article[^]*Read in a file/);
  });

  it('says when a search finds nothing, and has a way back to everything', async () => {
    await save('a', 'The first words');
    await open('#library?q=nowhere');
    await says(/0 of 1 highlight[^]*No highlight fits this search/);
    await press('Show all');
    await says('The first words');
  });

  it('says when the last highlight was deleted, and leads to the trash', async () => {
    await open('#library');
    await says('The first words');
    await world.asker.background('highlight.delete', { ids: ['a'] });
    await says('Nothing is left in the library');
    await press('Open the trash');
    await says('The first words');
    await world.asker.background('highlight.restore', { ids: ['a'] });
  });

  it('says that it waits while the store is held up, and goes on by itself', async () => {
    const holder = await beside();
    await holder.evaluate(hold, DATABASE, LATER_VERSION);
    await open('#library');
    await says(/Loading …$/);
    await holder.evaluate(() => (globalThis as unknown as { letGo(): void }).letGo());
    await options.bringToFront();
    await says('The first words');
    await holder.close();
  });

  it('says when a read fails after others did not, and tries again', async () => {
    await open('#library');
    await says('The first words');
    await options.evaluate(() => {
      IDBTransaction.prototype.objectStore = () => { throw new DOMException('broken', 'UnknownError'); };
    });
    await save('b', 'The second words');
    await options.bringToFront();
    await says('Your library could not be read');
    await press('Try again');
    await says('The second words');
  });

  it('says when the store does not open, leads to the backups, and tries again', async () => {
    options = await world.session.browser.newPage();
    const { identifier } = await options.evaluateOnNewDocument(() => {
      IDBFactory.prototype.open = () => { throw new DOMException('Internal error opening backing store', 'UnknownError'); };
    });
    await options.goto(`${world.session.origin}/options.html#library`);
    await says('Your library could not be read');
    await press('Go to the backups');
    await says(/The library cannot be opened[^]*Backups/);
    await options.goBack();
    await says('Your library could not be read');
    await options.removeScriptToEvaluateOnNewDocument(identifier);
    await press('Try again');
    await says('The second words');
  });
});

/** Runs in a page. Resolves once the database can be opened by nobody else, until `letGo` is called. */
function hold(name: string, version: number): Promise<void> {
  return new Promise((done) => {
    const opening = indexedDB.open(name, version);
    opening.addEventListener('upgradeneeded', () => {
      let held = true;
      Object.assign(globalThis, { letGo: () => (held = false) });
      const transaction = opening.transaction!;
      const keep = (): void => {
        if (held) transaction.objectStore('meta').count().addEventListener('success', keep);
        else transaction.abort();
      };
      keep();
      done();
    });
  });
}
