import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtFor, card, hover, temporaryProfile, until } from '../../tools/browser/index.ts';
import { seedPermission } from '../../tools/browser/profile.ts';
import { paintedOn } from '../setup/marks.ts';
import { article } from '../setup/pages.ts';
import { startWorld, type World } from '../setup/world.ts';
import { isMarked, prepare } from './kit/life.ts';

const URL_ = 'https://www.zwei.example/artikel';
const folder = mkdtempSync(join(tmpdir(), 'second-source-copy-'));
const profile = temporaryProfile();

let world: World;
beforeAll(async () => {
  cpSync(builtFor('chromium'), folder, { recursive: true });
  seedPermission(profile.path, folder);
  world = await startWorld('chromium', { profile: profile.path });
  await prepare(world);
  world.put(URL_, article('<p id="p">Der EU AI Act gilt.</p><p>Auch LawZero.</p>'));
});
afterAll(async () => {
  await world?.close();
  profile.remove();
  rmSync(folder, { recursive: true, force: true });
});

const drawn = async (page: Page): Promise<string[]> => (await paintedOn(page)).filter(({ name }) => name !== 'current').map(({ text }) => text).toSorted();
const change = (page: Page, text: string) => page.evaluate((text) => { document.getElementById('p')!.textContent = text; }, text);
const noticed = (page: Page, expected: string[]) =>
  until(`exactly these stand: ${expected}`, async () => (await drawn(page)).join() === expected.join()).catch(async () => expect(await drawn(page)).toEqual(expected));

/** The page's view of what paints the marks now: a script that takes over brings its own. */
const sign = (page: Page) => page.evaluate(() => { for (const painted of CSS.highlights.values()) (painted as { signed?: true }).signed = true; });
const isSigned = (page: Page) => page.evaluate(() => [...CSS.highlights.values()].some((painted) => (painted as { signed?: true }).signed));

describe('an update of the extension', () => {
  it('quiets the old script and lets the new one take over without a reload', async () => {
    const page = await world.read(URL_);
    await noticed(page, ['EU AI Act', 'LawZero']);
    await sign(page);
    await world.session.browser.installExtension(builtFor('chromium'));
    await change(page, 'Der CLOUD Act der USA gilt, sagt Karsten Wildberger.');
    await noticed(page, ['CLOUD Act', 'Karsten Wildberger', 'LawZero']);
    // What the old script painted last may stand for a moment, with nobody to answer the pointer.
    await until('the new script paints', async () => !(await isSigned(page)));
    await noticed(page, ['CLOUD Act', 'Karsten Wildberger', 'LawZero']);
    await hover(page, 'LawZero');
    await card(page).says('LawZero');
    expect(await page.evaluate(() => [...document.documentElement.children].length)).toBe(3);
    await page.close();
  });
});

describe('two copies of the extension', () => {
  it('mark the same page, follow it, and one that leaves does not take the other\'s marks', async () => {
    const copy = await world.session.browser.installExtension(folder);
    const page = await world.read(URL_);
    await noticed(page, ['EU AI Act', 'EU AI Act', 'LawZero', 'LawZero']);
    await change(page, 'STACKIT trägt die Cloud.');
    await noticed(page, ['LawZero', 'LawZero', 'STACKIT', 'STACKIT']);
    await world.session.browser.uninstallExtension(copy);
    await change(page, 'Hier spricht Karsten Wildberger.');
    await noticed(page, ['Karsten Wildberger', 'LawZero']);
    await isMarked(page, ['Karsten Wildberger', 'LawZero']);
    await page.close();
  });
});
