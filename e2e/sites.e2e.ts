import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draft } from '../lib/store/samples.ts';
import { askThrough, builtFor, killWorker, until } from '../tools/browser/index.ts';
import { paintedOn } from './setup/marks.ts';
import { article, NEWS } from './setup/pages.ts';
import { startWorld, type World } from './setup/world.ts';

const ADDRESS = 'https://www.zeitung.example/a';
let world: World;
beforeAll(async () => {
  world = await startWorld();
  world.put(ADDRESS, article(NEWS));
});
afterAll(() => world?.close());

/** The extension API in an extension page. */
interface Api {
  runtime: { sendMessage(message: object): Promise<{ ok: boolean }> };
  permissions: { remove(what: object): Promise<boolean> };
}

describe('two pages of the extension that save at once', () => {
  it('lose nothing', async () => {
    const doors = await Promise.all(['popup.html', 'options.html'].map((path) => world.session.openExtension(path)));
    const saved = await Promise.all(doors.map((door) => saveMany(door, 100)));
    expect(saved).toEqual([100, 100]);
    const state = await world.asker.background('page.hello', { url: draft().page.url });
    expect(state.ok && state.value.highlights.length).toBe(200);
    await Promise.all(doors.map((door) => door.close()));
  });
});

/** How many of so many saves, each of other words, were confirmed. */
function saveMany(door: Page, count: number): Promise<number> {
  const { selectors } = draft();
  const drafts = Array.from({ length: count }, (_, n) => draft({ selectors: { ...selectors, quote: { ...selectors.quote, exact: `${door.url()} ${n}`, prefix: `${n} ` } } }));
  return door.evaluate(async (messages) => {
    const { runtime } = (globalThis as unknown as { chrome: Api }).chrome;
    const answers = await Promise.all(messages.map((message) => runtime.sendMessage(message)));
    return answers.filter(({ ok }) => ok).length;
  }, drafts.map((each) => ({ to: 'background', name: 'highlight.save', ask: { draft: each } })));
}

describe('a site that is turned off', () => {
  it('stays off, whatever ends in between, and comes back at once', async () => {
    const page = await world.read(ADDRESS);
    await world.asker.background('site.set', { url: ADDRESS, on: false });
    await until('no mark is left', async () => (await paintedOn(page)).length === 0);
    await killWorker(world.session);
    await page.reload();
    expect(await world.asker.page(page, 'page.ping', {})).toMatchObject({ ok: false });
    await world.asker.background('site.set', { url: ADDRESS, on: true });
    await until('it is marked again', async () => (await paintedOn(page)).length > 0);
    await page.close();
  });
});

describe('an update of the extension', () => {
  it('leaves open pages working', async () => {
    const page = await world.read(ADDRESS);
    await world.session.browser.installExtension(builtFor('chromium'));
    const asker = await askThrough(world.session);
    await until('the new version answers in the old tab', async () => (await asker.page(page, 'page.ping', {})).ok);
    await page.bringToFront();
    await until('it is marked by the new version', async () => (await paintedOn(page)).length > 0);
    await page.close();
  });
});

describe('permission that is withdrawn', () => {
  it('takes every mark off the open pages', async () => {
    const page = await world.read(ADDRESS);
    const door = await world.session.openExtension('popup.html');
    await door.evaluate(() => (globalThis as unknown as { chrome: Api }).chrome.permissions.remove({ origins: ['*://*/*'] }));
    await until('no mark is left', async () => (await paintedOn(page)).length === 0);
  });
});
