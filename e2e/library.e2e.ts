import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { card, hover, killWorker, select, selectionBar, startServer, temporaryProfile, until } from '../tools/browser/index.ts';
import { paintedOn, savedTexts } from './setup/marks.ts';
import { article, NEWS } from './setup/pages.ts';
import { startWorld, type World } from './setup/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());

async function fresh(path: string, html = article(NEWS)): Promise<Page> {
  const url = `https://www.zeitung.example/${path}`;
  world.put(url, html);
  return world.read(url);
}

async function save(page: Page, text: string): Promise<void> {
  await select(page, text);
  await selectionBar(page).click('Save');
  await until(`"${text}" is painted`, async () => (await savedTexts(page)).includes(text));
}

const QUOTE = 'unter dem Dach der STA folgen';

describe('a highlight', () => {
  it('is painted again after reload', async () => {
    const page = await fresh('neu-laden');
    await save(page, QUOTE);
    await page.reload();
    await until('it is painted again', async () => (await savedTexts(page)).includes(QUOTE));
    await page.close();
  });

  it('survives the end of the browser', async () => {
    const server = await startServer();
    const profile = temporaryProfile();
    const url = 'https://www.zeitung.example/neustart';
    server.put(url, article(NEWS));
    const first = await startWorld('chromium', { profile: profile.path, web: server });
    await save(await first.read(url), QUOTE);
    await first.close();
    const second = await startWorld('chromium', { profile: profile.path, web: server });
    const page = await second.read(url);
    await until('it is painted again', async () => (await savedTexts(page)).includes(QUOTE));
    await second.close();
    await server.close();
    profile.remove();
  });

  it('follows its text when the page was edited around it, and is not painted elsewhere when its text is gone', async () => {
    const page = await fresh('bearbeitet');
    await save(page, QUOTE);
    world.put(page.url(), article(`<p>Neuer Vorspann der Redaktion, vor allem anderen.</p>${NEWS.replace('soll unter', 'soll, heißt es, unter')}`));
    await page.reload();
    await until('it is painted where the text is now', async () => (await savedTexts(page)).includes(QUOTE));
    world.put(page.url(), article(NEWS.replace(/<p>Die gemeinsame.*?<\/p>/, '<p>Der Absatz über Quanten wurde von der Redaktion entfernt.</p>')));
    await page.reload();
    await world.mentions(page);
    expect((await paintedOn(page)).filter(({ name }) => name.startsWith('saved') || name === 'uncertain')).toEqual([]);
    await page.close();
  });

  it('is painted over its new wording when a word of it was edited', async () => {
    const sentence = 'Die gemeinsame Ausschreibung zu Quantentechnologien soll unter dem Dach der STA folgen.';
    const page = await fresh('wortlaut');
    await save(page, sentence);
    world.put(page.url(), article(NEWS.replace('soll unter', 'wird wohl unter')));
    await page.reload();
    await until('the new wording is painted', async () => (await savedTexts(page)).includes(sentence.replace('soll unter', 'wird wohl unter')));
    await page.close();
  });

  it('shows in the options page, takes a note there, and can be deleted and brought back', async () => {
    const page = await fresh('bibliothek');
    await save(page, 'In München gründeten');
    const options = await world.session.openExtension('options.html#library');
    const item = await options.waitForSelector('::-p-xpath(//li[contains(@class, "highlight")][contains(., "In München gründeten")])');
    const note = await item!.waitForSelector('textarea');
    await note!.type('Wer genau?');
    await until('the note is kept', async () => (await exported()).highlights.some(({ note }) => note === 'Wer genau?'));
    await (await item!.waitForSelector('button.quiet, button[aria-label^="Delete"]'))!.click();
    await until('it is gone from the page', async () => !(await savedTexts(page)).includes('In München gründeten'));
    await options.bringToFront();
    await (await options.waitForSelector('::-p-text(Undo)'))!.click();
    await page.bringToFront();
    await until('it is back on the page', async () => (await savedTexts(page)).includes('In München gründeten'));
    await options.close();
    await page.close();
  });
});

interface Exported { highlights: { note: string; selectors: { quote: { exact: string } } }[]; flags: { disagreement: string; verdict: string }[] }

async function exported(): Promise<Exported> {
  const answer = await world.asker.background('library.export', {});
  if (!answer.ok) throw new Error(answer.error.detail);
  return JSON.parse(answer.value) as Exported;
}

const CALL = 'Ausschreibung zu Quantentechnologien';
const START = 'canada-germany-quantum-call.call-start.contradiction';
const verdictIn = (options: Page, verdict: string) => options.waitForSelector(`article[data-id="${START}"] [data-verdict="${verdict}"]`);

describe('a flag', () => {
  it('set in the card shows in the options page at once, and the other way round', async () => {
    const options = await world.session.openExtension('options.html#disagreements');
    const page = await fresh('flagge');
    await hover(page, CALL);
    await card(page).click(/^Flag – /);
    await card(page).click('Watch');
    const watch = await verdictIn(options, 'watch');
    await until('the options page shows it', () => watch!.evaluate((button) => button.getAttribute('aria-pressed') === 'true'));
    await page.keyboard.press('Escape');
    await card(page).gone();

    await options.bringToFront();
    await (await verdictIn(options, 'confirmed'))!.click();
    await page.bringToFront();
    await hover(page, CALL);
    await until('the card shows it', async () => (await card(page).look())?.controls.some(({ name }) => name.startsWith('Verdict: Confirmed')));
    await options.close();
    await page.close();
  });
});

describe('the background', () => {
  it('may be ended between any two actions and loses nothing', async () => {
    const page = await fresh('beendet');
    await save(page, 'Auch mit LawZero');
    await killWorker(world.session);
    await save(page, 'wird gesprochen');
    await killWorker(world.session);
    await hover(page, CALL);
    await card(page).says('January 2026');
    await card(page).click(/^(Flag|Verdict: .*) – /);
    await killWorker(world.session);
    await card(page).click('Not an issue');
    await until('the flag is kept', async () => (await exported()).flags.some(({ disagreement, verdict }) => disagreement === START && verdict === 'not-an-issue'));
    const quotes = (await exported()).highlights.map(({ selectors }) => selectors.quote.exact);
    expect(quotes).toEqual(expect.arrayContaining(['Auch mit LawZero', 'wird gesprochen']));
    await page.close();
  });
});
