import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { VERSION } from '../../lib/exchange/version.ts';
import { highlight } from '../../lib/store/samples.ts';
import { killWorker, startServer, temporaryProfile, until, type LocalServer } from '../../tools/browser/index.ts';
import { importLibrary } from '../setup/import.ts';
import { startWorld, type World } from '../setup/world.ts';

const profile = temporaryProfile();
let server: LocalServer;
let world: World;
let options: Page;
const start = async (): Promise<World> => (world = await startWorld('chromium', { profile: profile.path, web: server }));
beforeAll(async () => {
  server = await startServer();
  await start();
});
afterEach(() => options?.close().catch(() => undefined));
afterAll(async () => {
  await world?.close();
  await server?.close();
  profile.remove();
});

/** The library without the moment of its export. */
async function contents(): Promise<unknown> {
  const answer = await world.asker.background('library.export', {});
  if (!answer.ok) throw new Error(answer.error.detail);
  return JSON.parse(answer.value, (key, value: unknown) => (key === 'exportedAt' ? undefined : value));
}

const openData = async (): Promise<void> => {
  options = await world.session.openExtension('options.html#data');
  await options.waitForSelector('.backups');
};
/** Where it stands still: figures that come in move what is below them. */
const press = (text: string): Promise<void> => options.locator(`::-p-xpath(//button[normalize-space()=${JSON.stringify(text)}][not(@disabled)])`).click();
const says = (text: string | RegExp): Promise<unknown> =>
  until(`the page says ${text}`, async () => (await options.evaluate(() => document.querySelector('main')!.innerText)).match(text), 20_000);

async function fill(count: number): Promise<void> {
  const now = Date.now();
  const highlights = Array.from({ length: count }, (_, n) => highlight({ id: `h${n}`, createdAt: n, note: `Notiz ${n} 🇪🇺`, deletedAt: n % 10 === 0 ? now + n : null }));
  const library = { format: 'second-source-library', version: VERSION, exportedAt: new Date().toISOString(), datasetVersion: 'e2e', settings: { value: { dwell: 450 }, updatedAt: 5 }, highlights, flags: [], sites: [{ site: 'a.example', on: false, updatedAt: 3 }], dismissals: [], joins: [] };
  expect(await importLibrary(world, JSON.stringify(library))).toMatchObject({ ok: true });
  await world.asker.background('flag.set', { disagreement: 'lawzero.lawzero-role.tension', verdict: 'watch', note: 'nachlesen' });
}

async function erase(what: RegExp): Promise<void> {
  await press('Erase everything …');
  await (await options.waitForSelector(`::-p-xpath(//label[contains(., "${what.source}")])`))!.click();
  await (await options.waitForSelector('.confirm form input.tag-input'))!.type('delete');
  await (await options.waitForSelector('.confirm form button[type=submit]:not([disabled])'))!.click();
}

describe('backups', () => {
  it('are made by themselves, and bring everything back after all was erased', async () => {
    await fill(600);
    const before = await contents();
    await openData();
    await says(/1 backup, /);
    await says('daily');
    await erase(/Keep them/);
    await says('The library is empty. The backup of');
    expect(await contents()).toMatchObject({ highlights: [], flags: [], sites: [], settings: null });
    await press('Compare and restore …');
    await says('600 highlights come back');
    expect(await contents()).toMatchObject({ highlights: [] });
    await press('Restore this state');
    await says('The library is as it was on');
    expect(await contents()).toEqual(before);
  });

  it('say before a restore what it would do, and a restore can be undone', async () => {
    const original = await contents();
    await openData();
    await press('Make a backup now');
    await says('made by you');
    await world.asker.background('highlight.edit', { id: 'h1', note: 'später geändert' });
    await world.asker.background('highlight.delete', { ids: ['h2'] });
    const changed = await contents();
    await press('Compare and restore …');
    await says(/2 highlights become what they were[^]*note[^]*trash/);
    await press('Restore this state');
    await says('The library is as it was on');
    expect(await contents()).toEqual(original);
    await press('Undo the restore');
    await until('it is undone', async () => JSON.stringify(await contents()) === JSON.stringify(changed));
  });

  it('outlive the destruction of the browser’s database', async () => {
    const before = await contents();
    expect(await world.asker.background('backup.make', {})).toMatchObject({ ok: true });
    await world.close();
    const folder = join(profile.path, 'Default', 'IndexedDB');
    const store = readdirSync(folder).filter((name) => name.startsWith('chrome-extension_'));
    expect(store.length).toBeGreaterThan(0);
    for (const database of store) for (const file of readdirSync(join(folder, database))) writeFileSync(join(folder, database, file), 'no database');
    await start();
    await openData();
    await says(/The library (is empty|cannot be opened)/);
    await press('Compare and restore …');
    await press('Restore this state');
    await says('The library is as it was on');
    expect(await contents()).toEqual(before);
    await world.asker.background('highlight.edit', { id: 'h3', note: 'es geht weiter' });
  });

  it('are gone when they are erased, too', async () => {
    await openData();
    await erase(/Erase them, too/);
    await says('No backup yet.');
    await says('Nothing is stored yet');
    const left = await options.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const names: string[] = [];
      for (const folder of ['backups', 'parts']) for await (const name of (await root.getDirectoryHandle(folder)).keys()) names.push(name);
      return names;
    });
    expect(left).toEqual([]);
  });
});

describe('a worker that ends in the middle', () => {
  it('of an import leaves nothing of it, and the page is told', async () => {
    const before = await contents();
    const highlights = Array.from({ length: 12_000 }, (_, n) => highlight({ id: `m${n}`, createdAt: n }));
    const json = JSON.stringify({ format: 'second-source-library', version: VERSION, exportedAt: new Date().toISOString(), datasetVersion: 'e2e', settings: null, highlights, flags: [], sites: [], dismissals: [], joins: [] });
    options = await world.session.openExtension('options.html#about');
    await options.evaluate(() => {
      const seen = globalThis as unknown as { written: number };
      new BroadcastChannel('second-source-import').addEventListener('message', ({ data }: MessageEvent<{ done: number }>) => (seen.written = data.done));
    });
    const importing = importLibrary(world, json, 'cut-off');
    await until('some of it is written', () => options.evaluate(() => (globalThis as unknown as { written?: number }).written ?? 0), 30_000);
    await killWorker(world.session);
    expect(await importing).toMatchObject({ ok: false });
    expect(await contents()).toEqual(before);
  });
});
