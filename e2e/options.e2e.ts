import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clickAction, select, selectionBar, until } from '../tools/browser/index.ts';
import { drawnTexts, savedTexts } from './setup/marks.ts';
import { article, NEWS } from './setup/pages.ts';
import { startWorld, type World } from './setup/world.ts';

const SITE = 'https://www.zeitung.example';
const URL = `${SITE}/optionen`;
const TWICE = '<p>Noch einmal: Die Sovereign Technology Alliance (STA) wächst.</p>';

let world: World;
let page: Page;
let options: Page;
beforeAll(async () => {
  world = await startWorld();
  world.put(URL, article(NEWS + TWICE));
});
afterAll(() => world?.close());
beforeEach(async () => {
  page = await world.read(URL);
});
afterEach(async () => {
  await options?.close();
  await page?.close();
});

const openAt = async (hash: string) => {
  options = await world.session.openExtension(`options.html${hash}`);
  await options.waitForSelector('h1');
};
const textOf = (selector: string) => options.evaluate((selector) => document.querySelector(selector)?.textContent ?? '', selector);
const press = async (selector: string) => {
  await options.bringToFront();
  await (await options.waitForSelector(selector))!.click();
};
const alliances = async () => (await drawnTexts(page)).filter((text) => text.startsWith('Sovereign Technology')).length;

describe('the library', () => {
  it('shows at once what is saved in another tab, and finds it in the dossier of what it names', async () => {
    const quote = 'Evan Solomon und Karsten Wildberger';
    await openAt('#library');
    await page.bringToFront();
    await select(page, quote);
    await selectionBar(page).click('Save');
    await until('it is painted', async () => (await savedTexts(page)).includes(quote));
    await until('the library shows it', async () => (await textOf('main')).includes(quote));
    await options.evaluate(() => (location.hash = '#entity/evan-solomon'));
    await until('the dossier shows it', async () => (await textOf('.dossier')).includes(quote));
  });
});

describe('the settings', () => {
  it('hold at once on open pages', async () => {
    const before = await alliances();
    await openAt('#settings');
    await press('::-p-aria([name="Every mention"])');
    await page.bringToFront();
    await until('every mention is marked', async () => (await alliances()) > before);
    await press('::-p-aria([name="The first mention in each section"])');
    await page.bringToFront();
    await until('it is as before', async () => (await alliances()) === before);
  });

  it('list what is not marked on the reader’s wish, and take it back', async () => {
    await world.asker.background('dismiss.add', { entity: 'lawzero', scope: 'site', alias: 'LawZero', url: URL, title: '' });
    const marked = async () => (await drawnTexts(page)).includes('LawZero');
    await until('it is not marked', async () => !(await marked()));
    await openAt('#settings');
    await press('button[aria-label="Mark LawZero again"]');
    await page.bringToFront();
    await until('it is marked again', marked);
  });

  it('list the sites turned off in the popup, and turn them on again', async () => {
    const popup = await clickAction(world.session, page);
    await (await popup.waitForSelector('[role=switch][aria-checked=true]'))!.click();
    await until('nothing is marked', async () => (await drawnTexts(page)).length === 0);
    await openAt('#settings');
    await press('button[aria-label="Turn on zeitung.example"]');
    await page.bringToFront();
    await until('it is marked again', async () => (await drawnTexts(page)).length > 0);
  });
});

describe('the disagreements', () => {
  it('are narrowed by the address, so that a view can be kept', async () => {
    await openAt('#disagreements?kind=contradiction&entity=canada-germany-quantum-call');
    await until('only those are left', () => options.evaluate(() => {
      const shown = [...document.querySelectorAll<HTMLElement>('article.disagreement')];
      return shown.length > 0 && shown.every(({ dataset }) => dataset.kind === 'contradiction' && dataset.id?.startsWith('canada-germany-quantum-call.'));
    }));
    await options.select('select', '');
    await until('the address follows', () => options.evaluate(() => location.hash === '#disagreements?entity=canada-germany-quantum-call'));
    expect(await textOf('main')).toMatch(/\d+ disagreements?/);
  });
});

describe('going back', () => {
  it('ends where the reader was, and a section that is new begins at its top', async () => {
    await openAt('#entities');
    await options.waitForSelector('main a[href="#entity/vendor-lock-in"]');
    await options.evaluate(() => scrollTo(0, 900));
    const before = await until('it is scrolled', () => options.evaluate(() => scrollY));
    await options.evaluate(() => document.querySelector<HTMLElement>('main a[href="#entity/vendor-lock-in"]')!.click());
    await until('the dossier begins at its top', () => options.evaluate(() => scrollY === 0 && document.querySelector('.dossier') !== null));
    await options.goBack();
    await until('it is where it was', () => options.evaluate((top) => scrollY === top && location.hash === '#entities', before));
  });
});
