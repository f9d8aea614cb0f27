import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtFor, card, hover, select, selectionBar, until } from '../tools/browser/index.ts';
import { installCopy } from '../tools/browser/firefox.ts';
import { findBrowser } from '../tools/browser/find.ts';
import { thisMachine } from '../tools/browser/machine.ts';
import { prepare, sorted } from './pages/kit/life.ts';
import { drawnTexts, savedTexts } from './setup/marks.ts';
import { article, NEWS } from './setup/pages.ts';
import { startWorld, type World } from './setup/world.ts';

/** Where Firefox is missing and cannot be installed; the test run has said so. */
const missing = findBrowser('firefox', thisMachine()) === null;

describe.skipIf(missing)('in Firefox', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('firefox');
    world.put('https://www.zeitung.example/firefox', article(NEWS));
  });
  afterAll(() => world?.close());

  it('a page is marked, a card opens with its disagreement, a highlight is saved and painted again', async () => {
    const page = await world.read('https://www.zeitung.example/firefox');
    expect(await drawnTexts(page)).toEqual(expect.arrayContaining(['Evan Solomon', 'Karsten Wildberger']));
    await hover(page, 'Ausschreibung zu Quantentechnologien');
    expect(await card(page).says('January 2026')).toMatch(/end of 2026/i);
    await page.keyboard.press('Escape');
    await card(page).gone();
    await select(page, 'In München gründeten');
    await selectionBar(page).click('Save');
    await until('it is painted', async () => (await savedTexts(page)).includes('In München gründeten'));
    await page.reload();
    await until('it is painted again', async () => (await savedTexts(page)).includes('In München gründeten'));
    await page.close();
  });

  it('two copies of the extension mark the same page, follow it, and one that leaves does not take the other\'s marks', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'second-source-copy-'));
    cpSync(builtFor('firefox'), folder, { recursive: true });
    const remove = await installCopy(world.session, folder);
    await prepare(world);
    const page = await world.read('https://www.zeitung.example/firefox');
    // Firefox lets neither touch the other's entry in the registry: the one that stands in it is drawn.
    const areMarked = async (texts: string[]): Promise<void> => {
      let last: string[] = [];
      await until(`exactly these stand: ${texts}`, async () => (last = sorted(await drawnTexts(page))).join() === texts.join())
        .catch(() => expect(last).toEqual(texts));
    };
    const inNews = sorted(['gemeinsame Ausschreibung zu Quantentechnologien', 'Evan Solomon', 'Karsten Wildberger', 'LawZero', 'STA', 'Sovereign Technology Alliance', 'Yoshua Bengio']);
    await areMarked(inNews);
    await page.evaluate(() => { document.querySelector('article')!.textContent = 'STACKIT trägt die Cloud.'; });
    await areMarked(['STACKIT']);
    await remove();
    await page.evaluate(() => { document.querySelector('article')!.textContent = 'Nun wachsen STACKIT und STACKIT weiter.'; });
    await areMarked(['STACKIT', 'STACKIT']);
    await page.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
