import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HYPOTHESIS } from '../lib/exchange/in/samples.ts';
import { draft } from '../lib/store/samples.ts';
import { builtFor, card, hover, saveForm, select, selectionBar, until } from '../tools/browser/index.ts';
import { installCopy } from '../tools/browser/firefox.ts';
import { findBrowser } from '../tools/browser/find.ts';
import { thisMachine } from '../tools/browser/machine.ts';
import { sorted } from './pages/kit/life.ts';
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

  it('a note and tags are written by keyboard, and the page hears no key of them', async () => {
    const page = await world.read('https://www.zeitung.example/firefox');
    await page.evaluate(() => {
      const world = globalThis as unknown as { heard: number };
      world.heard = 0;
      for (const type of ['keydown', 'keyup', 'input']) document.addEventListener(type, () => world.heard++, true);
    });
    await select(page, 'Auch mit LawZero');
    await selectionBar(page).click('With a note or tags');
    await saveForm(page).shown();
    await page.keyboard.type('jsk');
    await page.keyboard.press('Tab');
    await page.keyboard.type('eins,');
    await page.keyboard.press('Enter');
    const kept = async () => {
      const answer = await world.asker.background('library.export', {});
      return answer.ok ? (JSON.parse(answer.value) as { highlights: { note: string; tags: string[] }[] }).highlights : [];
    };
    expect(await until('it is kept', async () => (await kept()).find(({ note }) => note !== '') ?? null)).toMatchObject({ note: 'jsk', tags: ['eins'] });
    expect(await page.evaluate(() => (globalThis as unknown as { heard: number }).heard)).toBe(0);
  });

  it('a backup brings back what was erased', async () => {
    const ask = world.asker.background;
    const contents = async (): Promise<unknown> => {
      const answer = await ask('library.export', {});
      return JSON.parse(answer.ok ? answer.value : 'null', (key, value: unknown) => (key === 'exportedAt' || key === 'state' ? undefined : value));
    };
    expect(await ask('highlight.save', { draft: draft({ note: 'gesichert' }) })).toMatchObject({ ok: true });
    const before = await contents();
    const made = await ask('backup.make', {});
    expect(made).toMatchObject({ ok: true });
    expect(await ask('library.erase', { backups: false })).toMatchObject({ ok: true });
    expect(await ask('backup.restore', { id: made.ok ? made.value : 0 })).toMatchObject({ ok: true, value: { damaged: 0 } });
    expect(await contents()).toEqual(before);
  });

  it('a file that was chosen is checked, and read in', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'second-source-firefox-'));
    const file = join(folder, 'hypothesis.json');
    writeFileSync(file, JSON.stringify(HYPOTHESIS));
    const options = await world.session.openExtension('options.html#data');
    await (await options.waitForSelector('.import-panel input[type=file]'))!.uploadFile(file);
    await (await options.waitForSelector('.import-preview .primary'))!.click();
    await options.waitForSelector('.import-panel .notice-ok');
    const answer = await world.asker.background('library.export', {});
    expect(answer.ok && answer.value).toContain(`"hypothesis:${HYPOTHESIS.annotations[0]!.id}"`);
    await options.close();
    rmSync(folder, { recursive: true });
  });

  it('two copies of the extension mark the same page, follow it, and one that leaves does not take the other\'s marks', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'second-source-copy-'));
    cpSync(builtFor('firefox'), folder, { recursive: true });
    const remove = await installCopy(world.session, folder);
    const page = await world.read('https://www.zeitung.example/firefox');
    const areMarked = async (texts: string[]): Promise<void> => {
      let last: string[] = [];
      await until(`exactly these stand: ${texts}`, async () => (last = sorted(await drawnTexts(page))).join() === texts.join())
        .catch(() => expect(last).toEqual(texts));
    };
    const inNews = sorted(['gemeinsame Ausschreibung zu Quantentechnologien', 'Evan Solomon', 'Karsten Wildberger', 'LawZero', 'Sovereign Technology Alliance', 'Yoshua Bengio']);
    await areMarked(inNews.flatMap((text) => [text, text]));
    await page.evaluate(() => { document.querySelector('article')!.textContent = 'STACKIT trägt die Cloud.'; });
    await areMarked(['STACKIT', 'STACKIT']);
    await remove();
    await page.evaluate(() => { document.querySelector('article')!.textContent = 'Hier spricht Karsten Wildberger.'; });
    await until('the one that stays follows', async () => (await drawnTexts(page)).includes('Karsten Wildberger'));
    // Firefox ends the scripts of a removed extension without a word to them: what the copy drew goes with the page.
    await page.reload();
    await areMarked(inNews);
    await page.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
