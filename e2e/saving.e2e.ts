import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draft } from '../lib/store/samples.ts';
import type { Highlight } from '../lib/store/types.ts';
import { card, clickAction, fireCommand, fireMenu, inClosedRoots, killWorker, notice, pointOf, saveForm, select, selectionBar, until } from '../tools/browser/index.ts';
import { drawnTexts, paintedOn, savedTexts } from './setup/marks.ts';
import { article, NEWS } from './setup/pages.ts';
import { startWorld, type World } from './setup/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());

const SITE = 'https://www.zeitung.example';
const QUOTE = 'unter dem Dach der STA folgen';

async function fresh(path: string, html = article(NEWS)): Promise<Page> {
  world.put(`${SITE}/${path}`, html);
  return world.read(`${SITE}/${path}`);
}

const kept = (): Promise<Highlight[]> => keptIn(world);
async function keptIn(at: World): Promise<Highlight[]> {
  const answer = await at.asker.background('library.export', {});
  if (!answer.ok) throw new Error(answer.error.detail);
  return (JSON.parse(answer.value) as { highlights: Highlight[] }).highlights;
}
/** What is kept of a page, trash included. */
const keptOn = async (page: Page): Promise<Highlight[]> => (await kept()).filter(({ page: { url } }) => url === page.url());
const oneOn = (page: Page, what: string, is: (one: Highlight) => boolean): Promise<Highlight> =>
  until(what, async () => (await keptOn(page)).find(is) ?? null);
const selectedText = (page: Page): Promise<string> => page.evaluate(() => document.getSelection()!.toString());

/** Selects as the keyboard does: no pointer, no press. */
const selectByKeyboard = (page: Page, text: string): Promise<void> => page.evaluate((wanted) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const at = node.data.indexOf(wanted);
    if (at >= 0) document.getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length);
  }
}, text);

/** Site shortcuts, listening in each way that a page has after us; `heard` are the keys. */
const listenToKeys = (page: Page): Promise<void> => page.evaluate(() => {
  const world = globalThis as unknown as { heard: string[] };
  world.heard = [];
  const hear = (event: Event) => world.heard.push(`${event.type} ${(event as KeyboardEvent).key ?? (event as InputEvent).data}`);
  for (const type of ['keydown', 'keyup', 'keypress', 'beforeinput', 'input']) {
    for (const capture of [true, false]) document.addEventListener(type, hear, capture);
    document.body.addEventListener(type, hear);
    addEventListener(type, hear);
  }
});
const heardKeys = (page: Page): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);

describe('saving with a note and tags', () => {
  it('works by keyboard alone: the shortcut saves, and once more opens note and tags', async () => {
    const page = await fresh('tastatur');
    await selectByKeyboard(page, QUOTE);
    await fireCommand(world.session, page, 'save-highlight');
    await oneOn(page, 'it is saved', ({ note }) => note === '');
    await until('it is painted', async () => (await savedTexts(page)).includes(QUOTE));
    await fireCommand(world.session, page, 'save-highlight');
    await until('the note has the focus', async () => (await saveForm(page).look())?.focused === 'Your note');
    await listenToKeys(page);
    await page.keyboard.type('jsk: wer sagt das');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Quanten,EU');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const saved = await oneOn(page, 'note and tags are kept', ({ note }) => note !== '');
    expect(saved).toMatchObject({ note: 'jsk: wer sagt das', tags: ['Quanten', 'EU'], deletedAt: null });
    expect(await keptOn(page)).toHaveLength(1);
    await saveForm(page).gone();
    expect(await heardKeys(page)).toEqual([]);
    await page.close();
  });

  it('completes tags in use, the most used first, and keeps the selection painted and safe', async () => {
    for (const [exact, tags] of [['eins', ['Quantenbit', 'Quanten']], ['zwei', ['Quanten']]] as const) {
      const { selectors } = draft();
      await world.asker.background('highlight.save', { draft: draft({ tags: [...tags], selectors: { ...selectors, quote: { ...selectors.quote, exact } } }) });
    }
    const page = await fresh('schlagwort');
    await select(page, 'Auch mit LawZero');
    await selectionBar(page).click('With a note or tags');
    await until('the note has the focus', async () => (await saveForm(page).look())?.focused === 'Your note');
    expect(await savedTexts(page)).toContain('Auch mit LawZero');
    await page.keyboard.type('Eine Frage');
    await saveForm(page).click('Blue');
    await until('it is painted in the colour chosen', async () => (await paintedOn(page)).some(({ name, text }) => name === 'saved-blue' && text === 'Auch mit LawZero'));
    await saveForm(page).click('Tags');
    await page.keyboard.type('qu');
    await saveForm(page).says(/Quanten[^]*Quantenbit/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await oneOn(page, 'it is saved', () => true)).toMatchObject({ note: 'Eine Frage', tags: ['Quanten'], color: 'blue', selectors: { quote: { exact: 'Auch mit LawZero' } } });
    await page.close();
  });

  it('goes back by Escape with the text selected again, and nothing is kept', async () => {
    const page = await fresh('zurueck');
    await select(page, QUOTE);
    await selectionBar(page).click('With a note or tags');
    await saveForm(page).shown();
    await page.keyboard.type('doch nicht');
    await page.keyboard.press('Escape');
    await saveForm(page).gone();
    expect(await selectedText(page)).toBe(QUOTE);
    await selectionBar(page).shown();
    expect(await savedTexts(page)).toEqual([]);
    expect(await keptOn(page)).toEqual([]);
    await page.close();
  });
});

describe('what is kept with a highlight', () => {
  const HEAD = `<link rel="canonical" href="/artikel"><script type="application/ld+json">${JSON.stringify({
    '@type': 'NewsArticle', headline: 'Zwei Minister', author: [{ name: 'Ada B.' }], publisher: { name: 'Die Zeitung' }, datePublished: '2026-02-14', dateModified: '2026-02-15',
  })}</script>`;

  it('is all that a student cites and an analyst checks', async () => {
    const page = await fresh('artikel?utm_source=post#teil-2', article(NEWS).replace('<title>', `${HEAD}<title>`));
    await select(page, 'Die gemeinsame Ausschreibung zu Quantentechnologien');
    await selectionBar(page).click('Save');
    const saved = await until('it is saved', async () => (await kept()).find(({ pageKey }) => pageKey === 'zeitung.example/artikel') ?? null);
    const text = NEWS.trim().split('\n').map((line) => line.replaceAll(/<.*?>/g, '')).join('\n');
    const { createHash } = await import('node:crypto');
    expect(saved).toMatchObject({
      paragraph: 'Die gemeinsame Ausschreibung zu Quantentechnologien soll unter dem Dach der STA folgen.',
      page: {
        url: page.url(), canonical: `${SITE}/artikel`, title: 'Zwei Minister', byline: 'Ada B.', publisher: 'Die Zeitung', published: '2026-02-14', modified: '2026-02-15',
        site: 'zeitung.example', lang: 'de',
      },
      textHash: createHash('sha256').update(text).digest('hex'),
      entities: ['canada-germany-quantum-call'], datasetVersion: expect.stringMatching(/^[\da-f]+$/),
    });
    expect(saved.disagreements).toContain('canada-germany-quantum-call.call-start.contradiction');
    expect(Date.now() - saved.createdAt).toBeLessThan(60_000);
    await page.close();
  });
});

describe('one and the same selection', () => {
  it('saved twice is one highlight, in the colour chosen last; overlapping ones are all reached by a click', async () => {
    const page = await fresh('zweimal');
    for (const button of ['Save', 'Save: Green']) {
      await select(page, QUOTE);
      await selectionBar(page).click(button);
      await until('it is painted', async () => (await savedTexts(page)).includes(QUOTE));
    }
    await oneOn(page, 'it is green', ({ color }) => color === 'green');
    await select(page, 'dem Dach der STA');
    await selectionBar(page).click('Save: Pink');
    await until('both are painted', async () => (await savedTexts(page)).length === 2);
    expect(await keptOn(page)).toHaveLength(2);

    const { x, y } = await pointOf(page, 'Dach');
    await page.mouse.click(x, y);
    await saveForm(page).says('1 of 2 here');
    await page.keyboard.type('die innere');
    await saveForm(page).click('Next highlight here');
    await saveForm(page).says('2 of 2 here');
    await page.keyboard.type('die äußere');
    await saveForm(page).click('Save');
    await oneOn(page, 'the outer one has its note', ({ note, color }) => note === 'die äußere' && color === 'green');
    await oneOn(page, 'the inner one has its own', ({ note, color }) => note === 'die innere' && color === 'pink');
    await page.close();
  });
});

describe('every way to save', () => {
  const WAYS: [way: string, save: (page: Page) => Promise<unknown>][] = [
    ['the toolbar', (page) => selectionBar(page).click('Save')],
    ['the shortcut', (page) => fireCommand(world.session, page, 'save-highlight')],
    ['the context menu', (page) => fireMenu(world.session, page, 'save-selection')],
    ['the popup', async (page) => {
      const popup = await clickAction(world.session, page);
      await (await popup.waitForSelector('::-p-text(Save the selection)'))!.click();
    }],
  ];
  it.each(WAYS)('%s keeps and paints the selection', async (way, save) => {
    const page = await fresh(`weg-${way.replaceAll(' ', '-')}`);
    await select(page, QUOTE);
    await save(page);
    await until('it is painted', async () => (await savedTexts(page)).includes(QUOTE));
    expect(await keptOn(page)).toMatchObject([{ selectors: { quote: { exact: QUOTE } } }]);
    await page.close();
  });
});

describe('every way to save where nothing is permitted', () => {
  const SAVE: Record<string, (at: World, page: Page, popup: Page) => Promise<unknown>> = {
    'the shortcut': (at, page) => fireCommand(at.session, page, 'save-highlight'),
    'the context menu': (at, page) => fireMenu(at.session, page, 'save-selection'),
    'the popup': async (_, _page, popup) => (await popup.waitForSelector('::-p-text(Save the selection)'))!.click(),
  };
  let bare: World;
  beforeAll(async () => {
    bare = await startWorld('chromium', { permitted: false });
    await until('the reader is welcomed', () => bare.session.browser.targets().some((target) => target.url().endsWith('options.html#welcome')));
  });
  afterAll(() => bare?.close());

  it.each(Object.entries(SAVE))('%s keeps what the text names and what is disputed of it, on a page that was not read before', async (way, save) => {
    const url = `${SITE}/neu-${way.replaceAll(' ', '-')}`;
    bare.put(url, article(NEWS));
    const page = await bare.session.open(url);
    await select(page, 'Die gemeinsame Ausschreibung zu Quantentechnologien');
    const popup = await clickAction(bare.session, page);
    expect(await drawnTexts(page)).toEqual([]);
    await save(bare, page, popup);
    const ofPage = async () => (await keptIn(bare)).find((each) => each.page.url === url);
    await until('it is saved', async () => (await ofPage()) !== undefined);
    const saved = await until('with what it names', async () => {
      const one = await ofPage();
      return one && one.entities.length > 0 ? one : null;
    }, 5_000);
    expect(saved.entities).toEqual(['canada-germany-quantum-call']);
    expect(saved.disagreements).toContain('canada-germany-quantum-call.call-start.contradiction');
    await page.close();
  });
});

describe('taking back', () => {
  it('on the page leaves nothing in the trash, also when the background was ended in between', async () => {
    const page = await fresh('zurueckgenommen');
    await select(page, QUOTE);
    await selectionBar(page).click('Save');
    await notice(page).says('Saved to the library.');
    await killWorker(world.session);
    await notice(page).click('Undo');
    await notice(page).says('Taken back.');
    await until('it is no longer painted', async () => (await savedTexts(page)).length === 0);
    expect(await keptOn(page)).toEqual([]);
    await page.close();
  });

  it('in the library goes back step by step with Ctrl+Z and forth again, whatever became of the background', async () => {
    const page = await fresh('schritte');
    await select(page, QUOTE);
    await selectionBar(page).click('Save');
    const { id } = await oneOn(page, 'it is saved', () => true);
    await world.asker.background('highlight.edit', { id, note: 'Notiz' });
    await world.asker.background('highlight.bulk', { ids: [id], change: { color: 'purple', addTags: ['neu'] } });
    await world.asker.background('highlight.delete', { ids: [id] });
    const options = await world.session.openExtension('options.html#library');
    await options.waitForSelector('[aria-label="Take back the last change"]:not(:disabled)');
    const back = async (what: string, is: (one: Highlight | undefined) => boolean): Promise<void> => {
      await killWorker(world.session);
      await options.keyboard.down('Control');
      await options.keyboard.press('z');
      await options.keyboard.up('Control');
      await until(what, async () => is((await keptOn(page))[0]));
    };
    await back('it is out of the trash', (one) => one?.deletedAt === null);
    await back('colour and tag are as before', (one) => one?.color === 'yellow' && one.tags.length === 0);
    await back('the note is gone', (one) => one?.note === '');
    await back('it was never saved', (one) => one === undefined);
    await (await options.waitForSelector('[aria-label="Do it again"]'))!.click();
    await oneOn(page, 'it is back', (one) => one.id === id);
    await page.bringToFront();
    await until('and painted', async () => (await savedTexts(page)).includes(QUOTE));
    await options.close();
    await page.close();
  });

  it('does not write over what was changed since, and says so', async () => {
    const page = await fresh('seither');
    await select(page, QUOTE);
    await selectionBar(page).click('Save');
    const { id } = await oneOn(page, 'it is saved', () => true);
    await world.asker.background('highlight.edit', { id, note: 'aus der Bibliothek' });
    await notice(page).click('Undo');
    await notice(page).says('Not taken back.');
    expect(await keptOn(page)).toMatchObject([{ note: 'aus der Bibliothek', deletedAt: null }]);
    await page.close();
  });
});

describe('two addresses of one article', () => {
  it('are merged in the library, show each other’s highlights, and are split again', async () => {
    const [page, print] = [await fresh('lang'), await fresh('druck/lang', article(NEWS).replace('Ein Artikel', 'Druckansicht'))];
    for (const [where, text] of [[page, QUOTE], [print, 'In München gründeten']] as const) {
      await where.bringToFront();
      await select(where, text);
      await selectionBar(where).click('Save');
      await until('it is painted', async () => (await savedTexts(where)).includes(text));
    }
    const options = await world.session.openExtension('options.html#library');
    const head = await options.waitForSelector('::-p-xpath(//div[@class="group-head"][.//a[contains(@href, "/druck/lang")]])');
    await (await head!.waitForSelector('::-p-text(Merge with another page)'))!.click();
    await (await head!.waitForSelector('input[type=search]'))!.type('zeitung.example/lang');
    await (await head!.waitForSelector('.merge-page'))!.click();
    await options.waitForSelector('::-p-text(Also at)');
    await print.bringToFront();
    await until('the print page shows both', async () => (await savedTexts(print)).length === 2);
    await page.bringToFront();
    await until('the article shows both', async () => (await savedTexts(page)).length === 2);

    await options.bringToFront();
    await (await options.waitForSelector('[aria-label="Split off zeitung.example/druck/lang"]'))!.click();
    await page.bringToFront();
    await until('each shows its own', async () => (await savedTexts(page)).join() === QUOTE);
    await options.close();
    await Promise.all([page.close(), print.close()]);
  });
});

describe('the form on a page of any style', () => {
  it('stands in the closed root alone, and nothing of it is left behind', async () => {
    const page = await fresh('spurlos');
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await select(page, QUOTE);
    await selectionBar(page).click('With a note or tags');
    await saveForm(page).shown();
    expect(await inClosedRoots(page, (root) => root.querySelectorAll('.highlight-form').length, null)).toEqual([1]);
    await page.keyboard.press('Escape');
    await page.evaluate(() => document.getSelection()!.removeAllRanges());
    await selectionBar(page).gone();
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(await card(page).look()).toBeNull();
    await page.close();
  });
});
