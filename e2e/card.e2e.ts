import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { card, hover, inClosedRoots, pointOf, until } from '../tools/browser/index.ts';
import { drawnTexts, paintedOn } from './setup/marks.ts';
import { article, NEWS } from './setup/pages.ts';
import { startWorld, type World } from './setup/world.ts';

const URL = 'https://www.zeitung.example/quanten';
const CALL = 'Ausschreibung zu Quantentechnologien';

let world: World;
let page: Page;
beforeAll(async () => {
  world = await startWorld();
  world.put(URL, article(NEWS + '<p style="margin-top: 1500px">Ende.</p>'));
});
afterAll(() => world?.close());
beforeEach(async () => {
  page = await world.read(URL);
});
afterEach(() => page?.close());

const command = (name: 'next' | 'previous' | 'open') => world.asker.page(page, 'page.command', { command: name });
const away = async () => {
  const { x, y } = await pointOf(page, 'Zwei Minister');
  await page.mouse.move(x, y - 15, { steps: 3 });
};
const current = async () => (await paintedOn(page)).find(({ name }) => name === 'current')?.text;

describe('the card under the pointer', () => {
  it('says what the name stands for and where sources disagree, with each side and its place', async () => {
    await hover(page, CALL);
    const text = await card(page).says('January 2026');
    expect(text).toMatch(/end of 2026/i);
    expect(text).toMatch(/Contradiction/i);
    expect(text).toMatch(/¶\s8\b/);
    expect(text).toMatch(/¶\s35\b/);
  });

  it('is the card of the name the pointer rests on, not of the one it passed', async () => {
    const [from, to] = [await pointOf(page, 'Evan Solomon'), await pointOf(page, 'LawZero')];
    await page.mouse.move(from.x, from.y);
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await card(page).says('LawZero');
  });

  it('closes when the pointer has left, and leaves no element behind', async () => {
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await hover(page, CALL);
    await card(page).shown();
    await away();
    await card(page).gone();
    await until('the host element is gone', async () => (await page.evaluate(() => document.documentElement.outerHTML)) === before);
  });

  it('stays while the pointer travels into it and rests there', async () => {
    await hover(page, CALL);
    const { box } = await card(page).shown();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 12 });
    await card(page).click(/^Why/);
    await card(page).says(/is one of its names|is a form of its name/);
  });

  it('is dark on a dark page, whatever the system is', async () => {
    await page.evaluate(() => (document.body.style.background = '#15171a'));
    await hover(page, CALL);
    await card(page).shown();
    const [paper] = await inClosedRoots(page, (root) => getComputedStyle(root.querySelector('.card')!).backgroundColor, null);
    expect(Math.max(...paper!.match(/\d+/g)!.map(Number))).toBeLessThan(80);
  });

  it('closes on Escape', async () => {
    await hover(page, CALL);
    await card(page).shown();
    await page.keyboard.press('Escape');
    await card(page).gone();
  });

  it('stays when pinned, until it is closed', async () => {
    await hover(page, CALL);
    await card(page).click('Keep the card open');
    await until('the pin holds', async () => (await card(page).look())?.controls.some(({ name, pressed }) => /by itself/.test(name) && pressed));
    await away();
    await hover(page, 'Evan Solomon');
    await card(page).says('January 2026');
    await card(page).click('Close');
    await card(page).gone();
  });

  it('stays in the viewport of a narrow window', async () => {
    await page.setViewport({ width: 360, height: 640 });
    await hover(page, CALL);
    const { box } = await card(page).shown();
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(360);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(640);
  });
});

describe('the card by keyboard', () => {
  it('goes to the next and the previous mention, opens at once, takes the focus and gives it back', async () => {
    await command('next');
    const first = await until('a mention is current', current);
    await command('next');
    await until('another mention is current', async () => (await current()) !== first);
    await command('previous');
    await until('the first is current again', async () => (await current()) === first);
    await command('open');
    await card(page).says(first);
    await until('the focus is in the card', async () => (await card(page).look())?.focused !== null);
    await page.keyboard.press('Escape');
    await card(page).gone();
    expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement === null)).toBe(true);
  });
});

describe('the card on a touch screen', () => {
  it('opens by a tap on a mark and closes by a tap beside it', async () => {
    await page.setViewport({ width: 420, height: 800, hasTouch: true, isMobile: true });
    // Becoming a touch screen loads the page anew.
    await until('something is marked', async () => (await drawnTexts(page)).length > 0);
    const { x, y } = await pointOf(page, CALL);
    await page.touchscreen.tap(x, y);
    await card(page).says('January 2026');
    const { x: besideX, y: besideY } = await pointOf(page, 'Zwei Minister');
    await page.touchscreen.tap(besideX, besideY - 15);
    await card(page).gone();
  });
});
