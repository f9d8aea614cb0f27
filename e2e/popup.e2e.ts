import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickAction, until } from '../tools/browser/index.ts';
import { drawnTexts, paintedOn } from './setup/marks.ts';
import { article, NEWS } from './setup/pages.ts';
import { startWorld, type World } from './setup/world.ts';

const URL = 'https://www.zeitung.example/popup';
const marked = (page: Page) => until('it is marked', async () => (await drawnTexts(page)).length > 0);

describe('the popup where all sites are permitted', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
    world.put(URL, article(NEWS));
  });
  afterAll(() => world?.close());

  it('shows what the page holds, and turns annotation off and on for the site', async () => {
    const page = await world.read(URL);
    const popup = await clickAction(world.session, page);
    const text = await until('it lists the page', () => popup.evaluate(() => (document.body.innerText.includes('LawZero') ? document.body.innerText : null)));
    expect(text).toMatch(/zeitung\.example/);
    expect(text).toMatch(/Sovereign Technology Alliance/);
    await (await popup.waitForSelector('[role=switch][aria-checked=true]'))!.click();
    await until('nothing is painted', async () => (await paintedOn(page)).length === 0);
    await page.reload();
    expect((await world.asker.background('site.get', { url: URL }))).toMatchObject({ ok: true, value: { on: false } });
    expect(await drawnTexts(page)).toEqual([]);

    const again = await clickAction(world.session, page);
    await (await again.waitForSelector('[role=switch][aria-checked=false]'))!.click();
    await marked(page);
    await page.close();
  });
});

describe('the popup where nothing is permitted', () => {
  it('welcomes the reader, marks the page in front once, and no other', async () => {
    const world = await startWorld('chromium', { permitted: false });
    try {
      world.put(URL, article(NEWS));
      await until('the reader is welcomed', () => world.session.browser.targets().some((target) => target.url().endsWith('options.html#welcome')));
      const page = await world.session.open(URL);
      const popup = await clickAction(world.session, page);
      expect(await drawnTexts(page)).toEqual([]);
      await (await popup.waitForSelector('::-p-text(Mark this page now)'))!.click();
      await marked(page);
      const other = await world.session.open(`${URL}?2`);
      expect(await drawnTexts(other)).toEqual([]);
    } finally {
      await world.close();
    }
  });
});
