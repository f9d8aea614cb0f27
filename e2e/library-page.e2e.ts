import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FORMAT, VERSION, type LibraryFile } from '../lib/exchange/format.ts';
import { writeLibraryFile } from '../lib/exchange/write-file.ts';
import { highlight } from '../lib/store/samples.ts';
import type { Highlight } from '../lib/store/types.ts';
import { until } from '../tools/browser/index.ts';
import { importLibrary } from './setup/import.ts';
import { startWorld, type World } from './setup/world.ts';

const DAY = 86_400_000;
const NOON = new Date().setHours(12, 0, 0, 0);

interface Saved extends Partial<Omit<Highlight, 'page'>> { quote: string; site: string; days: number }
const idOf = (quote: string) => quote.replaceAll(/\W/g, '-').toLowerCase();
const saved = ({ quote, site, days, ...more }: Saved): Highlight => highlight({
  id: idOf(quote), pageKey: `${site}/1`, page: { url: `https://${site}/1`, title: `From ${site}`, site, lang: 'en' },
  selectors: { ...highlight().selectors, position: { type: 'TextPositionSelector', start: 1_000 - days, end: 1_001 }, quote: { type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' } },
  paragraph: quote, entities: [], createdAt: NOON - days * DAY, updatedAt: NOON - days * DAY, ...more,
});

const LIBRARY: Highlight[] = [
  saved({ quote: 'LawZero builds a guard', site: 'a.example', days: 1, entities: ['lawzero'], disagreements: ['lawzero.lawzero-role.tension'], tags: ['thesis', 'Recht'], color: 'green' }),
  saved({ quote: 'LawZero again', site: 'a.example', days: 2, entities: ['lawzero'], tags: ['thesis'], note: 'calm' }),
  saved({ quote: 'LawZero as a partner', site: 'b.example', days: 40, entities: ['lawzero', 'mila'], disagreements: ['lawzero.lawzero-role.tension'], state: 'lost' }),
  saved({ quote: 'The call opens late', site: 'b.example', days: 3, disagreements: ['canada-germany-quantum-call.call-start.contradiction'], color: 'pink', note: 'When?' }),
  saved({ quote: 'Clouds and nothing else', site: 'c.example', days: 90, state: 'edited', color: 'pink', tags: ['cloud'] }),
];
const [GUARD, AGAIN, PARTNER, CALL, CLOUDS] = LIBRARY.map(({ selectors }) => selectors.quote.exact) as [string, string, string, string, string];

/** High enough for all five: a list draws what is near the window. */
const TALL = { width: 1_280, height: 3_000 };

const folder = mkdtempSync(join(tmpdir(), 'second-source-library-'));
let world: World;
let options: Page;
beforeAll(async () => {
  world = await startWorld();
  const browser = await world.session.browser.target().createCDPSession();
  await browser.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
});
afterAll(async () => {
  await world?.close();
  rmSync(folder, { recursive: true });
});

/** Every test begins with the same library, and a page that shows it. */
beforeEach(async () => {
  await world.asker.background('highlight.delete', { ids: (await kept()).map(({ id }) => id) });
  await world.asker.background('highlight.purge', { ids: LIBRARY.map(({ id }) => id) });
  const file: LibraryFile = { format: FORMAT, version: VERSION, exportedAt: new Date(NOON).toISOString(), datasetVersion: 'x', settings: null, highlights: LIBRARY, flags: [], sites: [], dismissals: [], joins: [] };
  const read = await importLibrary(world, writeLibraryFile(file));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  options = await open('#library');
});
afterEach(() => options?.close());

async function open(hash: string): Promise<Page> {
  const page = await world.session.openExtension(`options.html${hash}`);
  await page.setViewport(TALL);
  if (hash.startsWith('#library')) await counted(page, /highlight/);
  return page;
}

async function kept(): Promise<Highlight[]> {
  const answer = await world.asker.background('library.export', {});
  if (!answer.ok) throw new Error(answer.error.detail);
  return (JSON.parse(answer.value) as { highlights: Highlight[] }).highlights;
}
const live = async () => (await kept()).filter(({ deletedAt }) => deletedAt === null);
const quotesWith = async (has: (highlight: Highlight) => boolean) => (await live()).filter(has).map(({ selectors }) => selectors.quote.exact).sort();

const counted = (page: Page, says: RegExp) => until(`the count says ${says}`, async () => says.test(await page.evaluate(() => document.querySelector('.count')?.textContent ?? '')));
const shownOn = (page: Page) => page.evaluate(() => [...document.querySelectorAll('.highlight .quote')].map((quote) => quote.textContent).sort());
const headsOn = (page: Page) => page.evaluate(() => [...document.querySelectorAll('.group-head')].map((head) => `${head.querySelector('h2')?.textContent} ${/(\d+)\shighlight/.exec(head.querySelector('p')?.textContent ?? '')?.[1]}`));

async function ask(query: string): Promise<void> {
  await options.focus('input[type=search]');
  await options.keyboard.press('Escape');
  await options.keyboard.type(query);
}
const shows = (...quotes: string[]) => until(`${quotes.join(' | ')} are shown`, async () => JSON.stringify(await shownOn(options)) === JSON.stringify(quotes.sort()));
const press = (selector: string): Promise<void> => options.locator(selector).click();
const choose = (quote: string) => press(`[data-id="${idOf(quote)}"] > .select`);

const FINDS: [query: string, quotes: string[]][] = [
  ['entity:lawzero disputed:yes', [GUARD, PARTNER]],
  ['tag:thesis', [GUARD, AGAIN]], ['site:b.example', [PARTNER, CALL]], ['note:when', [CALL]], ['entity:mila', [PARTNER]], ['color:pink', [CALL, CLOUDS]],
  ['state:lost', [PARTNER]], ['since:7d', [GUARD, AGAIN, CALL]], ['disputed:contradiction', [CALL]], ['disputed:no lawzero', [AGAIN]], ['"builds a" -cloud', [GUARD]],
];

describe('a search', () => {
  it.each(FINDS)('for %s finds what it means', async (query, quotes) => {
    await ask(query);
    await shows(...quotes);
    await counted(options, new RegExp(`^${quotes.length} of ${LIBRARY.length} highlights`));
  });

  it('stands in the address, so that a view can be kept', async () => {
    await ask('entity:lawzero disputed:yes');
    await until('the address follows', () => options.evaluate(() => location.hash.includes('disputed')));
    const hash = await options.evaluate(() => location.hash);
    await options.close();
    options = await open(hash);
    await shows(GUARD, PARTNER);
  });
});

const long = (days: number) => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(NOON - days * DAY);

/** What each filter offers in this library, in its order: the operator it writes, its values with their names and numbers. */
const FILTERS: [name: string, operator: string, values: [name: string, value: string, quotes: string[]][]][] = [
  ['Name', 'entity', [['LawZero', 'lawzero', [GUARD, AGAIN, PARTNER]], ['Mila – Quebec AI Institute', 'mila', [PARTNER]]]],
  ['Tag', 'tag', [['thesis', 'thesis', [GUARD, AGAIN]], ['Recht', 'Recht', [GUARD]], ['cloud', 'cloud', [CLOUDS]]]],
  ['Site', 'site', [['a.example', 'a.example', [GUARD, AGAIN]], ['b.example', 'b.example', [PARTNER, CALL]], ['c.example', 'c.example', [CLOUDS]]]],
  ['Colour', 'color', [['Pink', 'pink', [CALL, CLOUDS]], ['Yellow', 'yellow', [AGAIN, PARTNER]], ['Green', 'green', [GUARD]]]],
  ['Sources disagree', 'disputed', [['yes', 'yes', [GUARD, PARTNER, CALL]], ['no', 'no', [AGAIN, CLOUDS]]]],
  ['Place on the page', 'state', [['Not seen again', 'unseen', [GUARD, AGAIN, CALL]], ['Wording edited', 'edited', [CLOUDS]], ['No longer on the page', 'lost', [PARTNER]]]],
];

const openFilter = (name: string) => press(`::-p-xpath(//*[contains(@class, "facet-filter")]/button[starts-with(normalize-space(), ${JSON.stringify(name)})])`);
const values = () => options.evaluate(() => [...document.querySelectorAll('.filter-panel li')].map((value) => value.textContent?.trim()));
const tick = (value: string) => press(`::-p-xpath(//*[contains(@class, "filter-panel")]//label[contains(., ${JSON.stringify(value)})]/input)`);
const queryNow = () => options.$eval('input[type=search]', (field) => (field as HTMLInputElement).value);
const understood = () => options.evaluate(() => [...document.querySelectorAll('.understood li > span')].map((part) => part.textContent));
/** The quotes shown, and the numbers said of them: over the list, and in the heads of groups together. */
const showsAll = async (...quotes: string[]) => {
  await shows(...quotes);
  await counted(options, new RegExp(`^${quotes.length} of ${LIBRARY.length} highlights`));
  const counts = await options.evaluate(() => [...document.querySelectorAll('.group-head p')].map((head) => Number(/(\d+)\shighlight/.exec(head.textContent ?? '')?.[1])));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(quotes.length);
};

describe('a filter', () => {
  it.each(FILTERS)('by %s counts its values, shows just as many of each, and says so in the query', async (name, operator, offered) => {
    await openFilter(name);
    const all = offered.map(([value, , { length }]) => `${value} ${length}`);
    expect((await values()).sort()).toEqual([...all].sort());
    for (const [value, written, quotes] of offered) {
      await tick(value);
      await showsAll(...quotes);
      expect([await queryNow(), await understood()]).toEqual([`${operator}:"${written}"`, [`${name}: ${value}`]]);
      await tick(value);
      await shows(GUARD, AGAIN, PARTNER, CALL, CLOUDS);
      expect(await queryNow()).toBe('');
    }
  });

  it('counts its values among what another leaves, and with it finds what both mean', async () => {
    await openFilter('Name');
    await tick('LawZero');
    await openFilter('Sources disagree');
    await until('it counts among what names LawZero', async () => (await values()).join() === 'yes 2,no 1');
    await tick('yes');
    await showsAll(GUARD, PARTNER);
    expect([await queryNow(), await understood()]).toEqual(['entity:"lawzero" disputed:"yes"', ['Name: LawZero', 'Sources disagree: yes']]);
    await press('.understood li:first-child button');
    await showsAll(GUARD, PARTNER, CALL);
  });

  it('of which a highlight has one value takes two for either', async () => {
    await openFilter('Colour');
    await tick('Pink');
    await tick('Green');
    await showsAll(GUARD, CALL, CLOUDS);
    expect([await queryNow(), await understood()]).toEqual(['color:"pink","green"', ['Colour: Pink, Green']]);
  });

  it('by time is typed, and tells the day it means', async () => {
    await ask('since:7d site:a.example,b.example');
    await showsAll(GUARD, AGAIN, CALL);
    expect(await understood()).toEqual([`Saved since: ${long(7)}`, 'Site: a.example, b.example']);
  });
});

const GROUPS: [grouping: string, heads: string[]][] = [
  ['page', ['From a.example 2', 'From b.example 2', 'From c.example 1']],
  ['entity', ['LawZero 3', 'Mila – Quebec AI Institute 1', 'Names nothing the dataset knows 2']],
  ['tag', ['#thesis 2', '#Recht 1', '#cloud 1', 'Without a tag 2']],
  ['day', [long(1), long(2), long(3), long(40), long(90)].map((day) => `${day} 1`)],
  ['none', []],
];

describe('groups', () => {
  it.each(GROUPS)('by %s, with the number of each', async (grouping, heads) => {
    await options.select('.arrange select', grouping);
    await until('they are there', async () => JSON.stringify(await headsOn(options)) === JSON.stringify(heads));
  });

  it('by name lead to its dossier', async () => {
    await options.select('.arrange select', 'entity');
    await until('the names head them', async () => (await headsOn(options)).includes('LawZero 3'));
    expect(await options.$eval('.group-head h2 a', (link) => link.getAttribute('href'))).toBe('#entity/lawzero');
  });
});

describe('a selection', () => {
  it('is tagged, coloured, deleted and brought back by mouse', async () => {
    await choose(GUARD);
    await choose(CALL);
    await options.type('.selection-bar .tag-input', 'chapter 2, law');
    await press('.tag-tool button:not(.quiet)');
    await until('both have the tags', async () => JSON.stringify(await quotesWith(({ tags }) => tags.includes('chapter 2') && tags.includes('law'))) === JSON.stringify([GUARD, CALL].sort()));
    await press('.selection-bar .swatch[data-color=purple]');
    await until('both are purple', async () => JSON.stringify(await quotesWith(({ color }) => color === 'purple')) === JSON.stringify([GUARD, CALL].sort()));
    await press('.selection-bar > button:last-child');
    await shows(AGAIN, PARTNER, CLOUDS);
    await press('::-p-text(Undo)');
    await shows(GUARD, AGAIN, PARTNER, CALL, CLOUDS);
    expect((await live()).length).toBe(LIBRARY.length);
  });

  it('is tagged, coloured, deleted and brought back by keyboard', async () => {
    const { keyboard } = options;
    await keyboard.press('/');
    await keyboard.type('lawzero');
    await shows(GUARD, AGAIN, PARTNER);
    await keyboard.press('ArrowDown');
    await keyboard.press('Space');
    await keyboard.down('Shift');
    await keyboard.press('ArrowDown');
    await keyboard.up('Shift');
    await until('two are selected', () => options.evaluate(() => document.querySelector('.selection-count')?.textContent === '2 selected'));
    await keyboard.press('3');
    await until('they are blue', async () => (await quotesWith(({ color }) => color === 'blue')).length === 2);
    expect(await quotesWith(({ color }) => color === 'blue')).toEqual([AGAIN, GUARD].sort());
    await keyboard.press('t');
    await keyboard.type('by hand');
    await keyboard.press('Enter');
    await until('they are tagged', async () => (await quotesWith(({ tags }) => tags.includes('by hand'))).length === 2);
    await options.focus('.highlight[tabindex="0"]');
    await keyboard.press('Delete');
    await shows(PARTNER);
    await keyboard.down('Control');
    await keyboard.press('z');
    await keyboard.up('Control');
    await shows(GUARD, AGAIN, PARTNER);
  });

  it('of everything found is one key, and leaves the rest alone', async () => {
    await ask('color:pink');
    await shows(CALL, CLOUDS);
    await options.keyboard.press('ArrowDown');
    await options.keyboard.down('Control');
    await options.keyboard.press('a');
    await options.keyboard.up('Control');
    await options.keyboard.press('1');
    await until('no pink is left', async () => (await quotesWith(({ color }) => color === 'pink')).length === 0);
    expect((await quotesWith(({ color }) => color === 'green'))).toEqual([GUARD]);
  });

  const EXPORTS: [by: string, go: () => Promise<void>][] = [
    ['mouse', async () => {
      await choose(AGAIN);
      await choose(CLOUDS);
      await press('.selection-bar .export-menu > button');
      await press('::-p-xpath(//*[@role="menuitem"][contains(., "CSV")])');
    }],
    ['keyboard', async () => {
      await ask('again');
      await shows(AGAIN);
      await options.keyboard.press('ArrowDown');
      await options.keyboard.press('e');
      await until('the menu’s button has the focus', () => options.evaluate(() => document.activeElement?.matches('.export-menu button') === true));
      await options.keyboard.press('Enter');
      await until('the menu is open', () => options.evaluate(() => document.activeElement?.matches('[role=menuitem]') === true));
      await options.keyboard.press('Enter');
    }],
  ];
  it.each(EXPORTS)('is exported, and nothing else, by %s', async (_, go) => {
    const text = await downloaded(go);
    expect(text).toContain(AGAIN);
    for (const other of [GUARD, PARTNER, CALL]) expect(text).not.toContain(other);
  });
});

/** What is exported here, and how: each time just these. */
const SCOPES: [what: string, quotes: string[], choose: () => Promise<unknown>][] = [
  ['a page, from its head', [PARTNER, CALL], () => press('::-p-xpath(//*[contains(@class, "group-head")][contains(., "b.example")]//button[contains(., "Select all")])')],
  ['what a filter finds', [GUARD, PARTNER], async () => {
    await openFilter('Name');
    await tick('LawZero');
    await openFilter('Sources disagree');
    await tick('yes');
    await shows(GUARD, PARTNER);
    await choose(PARTNER);
    await press('::-p-text(Select all 2)');
  }],
  ['a group of a search', [GUARD, AGAIN], async () => {
    await ask('site:a.example,b.example');
    await options.select('.arrange select', 'tag');
    await press('::-p-xpath(//*[contains(@class, "group-head")][contains(., "#thesis")]//button[contains(., "Select all")])');
  }],
];

/** The quotes of a file, from what a program would read of it. */
const QUOTES_IN: Record<'JSON' | 'CSV', (text: string) => string[]> = {
  JSON: (text) => (JSON.parse(text) as LibraryFile).highlights.map(({ selectors }) => selectors.quote.exact),
  CSV: (text) => text.trimEnd().split('\r\n').slice(1).map((line) => line.split(',')[0]!.replaceAll('"', '')),
};

/** The one file that is there afterwards: two selections of the same size have the same name. */
async function downloaded(go: () => Promise<unknown>): Promise<string> {
  for (const file of readdirSync(folder)) rmSync(join(folder, file));
  await go();
  const name = await until('the file is there', () => readdirSync(folder).find((file) => !file.endsWith('.crdownload')));
  return readFileSync(join(folder, name), 'utf8');
}

describe('an export', () => {
  it.each(SCOPES)('of %s holds just that', async (_, quotes, choosing) => {
    await choosing();
    for (const format of ['JSON', 'CSV'] as const) {
      const text = await downloaded(async () => {
        await press('.selection-bar .export-menu > button');
        await press(`::-p-xpath(//*[@role="menuitem"][contains(., "${format}")][not(contains(., "CSL"))])`);
      });
      expect(QUOTES_IN[format](text).sort()).toEqual([...quotes].sort());
      if (format === 'JSON') expect((JSON.parse(text) as LibraryFile).highlights.sort(byId)).toEqual(LIBRARY.filter(({ selectors }) => quotes.includes(selectors.quote.exact)).sort(byId));
    }
  });

  it('of one page, on the data page, holds just that', async () => {
    await options.close();
    options = await open('#data');
    await press('::-p-xpath(//label[contains(., "One page")]/input)');
    await options.waitForSelector('.export-panel select');
    expect(await options.$$eval('.export-panel option', (choices) => choices.map(({ textContent }) => textContent))).toEqual(['From a.example (2)', 'From b.example (2)', 'From c.example (1)']);
    await options.select('.export-panel select', 'b.example/1');
    for (const format of ['JSON', 'CSV'] as const) {
      const text = await downloaded(async () => {
        await press(`input[name=format][value=${format.toLowerCase()}]`);
        await press('.export-panel [type=submit]:not([disabled])');
      });
      expect(QUOTES_IN[format](text).sort()).toEqual([PARTNER, CALL].sort());
    }
  });
});
const byId = (a: Highlight, b: Highlight): number => (a.id < b.id ? -1 : 1);

describe('two tabs', () => {
  it('show the same at once', async () => {
    const other = await open('#library');
    await options.bringToFront();
    await choose(CALL);
    await options.keyboard.press('Escape');
    await press(`[data-id="${idOf(CALL)}"] [data-delete]`);
    await other.bringToFront();
    await until('it is gone there, too', async () => !(await shownOn(other)).includes(CALL));
    await (await other.waitForSelector(`[data-id="${idOf(GUARD)}"] textarea`))!.type('from there');
    await options.bringToFront();
    await until('the note is here', () => options.evaluate((id) => document.querySelector<HTMLTextAreaElement>(`[data-id="${id}"] textarea`)?.value === 'from there', idOf(GUARD)));
    await other.close();
  });
});

describe('the trash', () => {
  it('keeps what was deleted, gives it back, and lets it go only when that is typed', async () => {
    await world.asker.background('highlight.delete', { ids: [idOf(GUARD), idOf(CLOUDS)] });
    const trash = await open('#trash');
    await until('both are there', async () => (await shownOn(trash)).length === 2);
    await (await trash.waitForSelector('::-p-text(Restore)'))!.click();
    await trash.waitForSelector('::-p-text(restored)');
    await until('something is back', async () => (await live()).length > LIBRARY.length - 2);
    await world.asker.background('highlight.delete', { ids: [idOf(GUARD), idOf(CLOUDS)] });
    await (await trash.waitForSelector('.confirm > button'))!.click();
    const gone = await trash.waitForSelector('.confirm form button');
    expect(await gone!.evaluate((button) => (button as HTMLButtonElement).disabled)).toBe(true);
    await trash.type('.confirm form input', 'delete');
    await gone!.click();
    await trash.waitForSelector('::-p-text(The trash is empty)');
    expect((await kept()).map(({ selectors }) => selectors.quote.exact).sort()).toEqual([AGAIN, PARTNER, CALL].sort());
    await trash.close();
  });
});
