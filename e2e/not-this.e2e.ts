import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { card, hover, notice, until } from '../tools/browser/index.ts';
import { drawnTexts, paintedOn } from './setup/marks.ts';
import { article, NEWS } from './setup/pages.ts';
import { startWorld, type World } from './setup/world.ts';

const URL = 'https://www.zeitung.example/nicht-dies';
const SAME_SITE = 'https://www.zeitung.example/anderes';
const ELSEWHERE = 'https://www.blatt.example/nachricht';
const FULL = 'Sovereign Technology Alliance';

let world: World;
let page: Page;
let before: string[];
beforeAll(async () => {
  world = await startWorld();
  for (const url of [URL, SAME_SITE, ELSEWHERE]) world.put(url, article(NEWS));
});
afterAll(() => world?.close());
beforeEach(async () => {
  page = await world.read(URL);
  await world.mentions(page);
  before = await drawn(page);
});
afterEach(async () => {
  await world.asker.background('dismiss.undo', { ids: (await kept()).map(({ id }) => id) });
  await page?.close();
});

const drawn = async (on: Page): Promise<string[]> => (await drawnTexts(on)).sort();
const drawnAt = async (url: string): Promise<string[]> => {
  const other = await world.read(url);
  await world.mentions(other);
  const texts = await drawn(other);
  await other.close();
  await page.bringToFront();
  return texts;
};
const draws = (on: Page, texts: readonly string[]) => until(`${texts} are marked`, async () => `${await drawn(on)}` === `${texts.toSorted()}`);

async function kept(): Promise<{ id: string; scope: string; entity: string }[]> {
  const file = await world.asker.background('library.export', {});
  return file.ok ? JSON.parse(file.value).dismissals : [];
}

async function notThis(name: string, reach: string): Promise<void> {
  await hover(page, name);
  await card(page).click('Not this');
  await card(page).click(reach);
  await card(page).gone();
}

const without = (name: string): string[] => before.filter((text) => text !== name);

describe('"not this"', () => {
  const SCOPES: [reach: string, name: string, here: () => string[], sameSite: () => string[], elsewhere: () => string[]][] = [
    ['only here', FULL, () => [...without(FULL), 'STA'], () => before, () => before],
    ['on this page', FULL, () => without(FULL), () => before, () => before],
    ['on zeitung.example', FULL, () => without(FULL), () => without(FULL), () => before],
    [`where it is called “${FULL}”, on any site`, FULL, () => [...without(FULL), 'STA'], () => [...without(FULL), 'STA'], () => [...without(FULL), 'STA']],
  ];

  it.each(SCOPES)('%s: holds at once and after a reload, reaches so far, and is undone exactly', async (reach, name, here, sameSite, elsewhere) => {
    await notThis(name, reach);
    await draws(page, here());
    await notice(page).click('Undo');
    await draws(page, before);
    expect(await kept()).toEqual([]);

    await notThis(name, reach);
    await draws(page, here());
    await page.reload();
    await draws(page, here());
    expect(await drawnAt(SAME_SITE)).toEqual(sameSite().toSorted());
    expect(await drawnAt(ELSEWHERE)).toEqual(elsewhere().toSorted());
  });

  it('works by keyboard alone, from the card to the way back', async () => {
    const focused = async () => (await card(page).look())?.focused ?? (await notice(page).look())?.focused;
    const tabTo = (name: string) => until(`the focus comes to "${name}"`, async () => {
      if ((await focused()) === name) return true;
      await page.keyboard.press('Tab');
      return (await focused()) === name;
    });
    await world.asker.page(page, 'page.command', { command: 'open' });
    await until('the focus is in the card', async () => (await card(page).shown()).focused !== null);
    await tabTo('Not this');
    await page.keyboard.press('Enter');
    await until('a choice has the focus', async () => /^(only here|on this page)$/.test((await focused()) ?? ''));
    await page.keyboard.press('Enter');
    await card(page).gone();
    await until('the way back has the focus', async () => (await focused()) === 'Undo');
    await until('the marks have changed', async () => (await drawn(page)).join() !== before.join());
    await until('nothing is current any more', async () => (await paintedOn(page)).every(({ name }) => name !== 'current'));
    await page.keyboard.press('Enter');
    await draws(page, before);
  });

  it('stands in the options, by how far it reaches, and is taken back there on open pages, one by one or all at once', async () => {
    await notThis('LawZero', 'on zeitung.example');
    await draws(page, without('LawZero'));
    await notThis('Evan Solomon', 'on this page');
    await draws(page, without('LawZero').filter((text) => text !== 'Evan Solomon'));
    await notThis(FULL, 'only here');
    await until('all are kept', async () => (await kept()).length === 3);

    const options = await world.session.openExtension('options.html#settings');
    const press = async (name: string) => (await options.waitForSelector(`::-p-aria([name="${name}"][role="button"])`))!.click();
    const list = () => options.evaluate(() => (document.querySelector('.dismissals') as HTMLElement | null)?.innerText ?? '');
    const listed = await until('they are listed', async () => (await list()).includes('LawZero') && list());
    expect(listed).toMatch(/Single places[^]*Sovereign Technology Alliance[^]*Ein Artikel[^]*Pages[^]*Evan Solomon[^]*Sites[^]*LawZero[^]*zeitung\.example/);

    await press('Mark LawZero again');
    await until('one is gone from the list', async () => !(await list()).includes('LawZero'));
    await press('Mark all of it again …');
    await press('Leave as is');
    expect(await kept()).toHaveLength(2);
    await press('Mark all of it again …');
    await press('Mark all again');
    await until('the list is empty', async () => (await list()) === '');
    await options.close();
    await page.bringToFront();
    await draws(page, before);
  });
});
