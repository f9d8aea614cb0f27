/** The handout as a reader gets it: exported by the extension, opened from the disk, printed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { highlight } from '../lib/store/samples.ts';
import { COLORS, type Highlight } from '../lib/store/types.ts';
import { downloadsOf, exportAs, type Downloads } from './setup/export.ts';
import { importLibrary } from './setup/import.ts';
import { startWorld, type World } from './setup/world.ts';

const PAGES: Highlight['page'][] = [
  { url: 'https://www.isarbote.example/politik/2026/11/erklaerung-ueber-rechenzentren-unterzeichnet-a-4711.html', title: 'Vier Ämter, ein Vertrag', site: 'www.isarbote.example', lang: 'de', publisher: 'Isarbote', byline: 'Lea Berg', published: '2026-11-20T23:30:00Z' },
  { url: 'https://maple.example/compute', title: 'Who pays for <compute>?', site: 'maple.example', lang: 'en', published: '2026-11' },
  { url: 'https://he.example/1', title: 'מי משלם?', site: 'he.example', lang: 'he' },
];
const SENTENCES = 'Wer fremde Rechner mietet, mietet auch deren Gesetze. Wer eigene baut, baut auch deren Fehler. Beides kostet, nur nicht dasselbe Geld.';
/** More than a page holds. */
const ENDLESS = Array.from({ length: 60 }, (_, n) => `Absatz ${n}: ${SENTENCES}`).join('\n');

/** Each quote and tag says which it is. */
const LIBRARY: Highlight[] = PAGES.flatMap((page, at) => Array.from({ length: 12 }, (_, n) => {
  const id = `${at}x${n}x`;
  const exact = `Stelle${id} ${at === 2 ? 'ריבונות אינה מצב אלא משימה.' : n === 11 && at === 1 ? ENDLESS : SENTENCES.repeat(1 + (n % 4))}`;
  return highlight({
    id: `handout-${id}`, pageKey: page.url, page, tags: [`Marke${id}`], note: n % 3 ? '' : `Notiz${id}:\n\nنعم & <nein>`, color: COLORS[n % COLORS.length]!, createdAt: Date.UTC(2026, 10, 21, 12),
    selectors: { ...highlight().selectors, position: { type: 'TextPositionSelector', start: n * 1_000, end: n * 1_000 + exact.length }, quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' } },
  });
}));

/** Printed text has line breaks of its own. */
const bare = (text: string): string => text.replaceAll(/\s+/g, '');
/** mm to the points of PDF. */
const points = (mm: number): number => (mm / 25.4) * 72;
const A4 = [points(210), points(297)] as const;
const MARGIN = points(20);
/** Points a glyph may reach over its box, and sizes are rounded by. */
const SLACK = 2;

interface Piece { text: string; x: number; y: number; width: number }
interface Sheet { width: number; height: number; pieces: Piece[] }

async function sheetsOf(pdf: Uint8Array): Promise<Sheet[]> {
  const document = await getDocumentProxy(pdf);
  return Promise.all(Array.from({ length: document.numPages }, async (_, n) => {
    const page = await document.getPage(n + 1);
    const [left, bottom, right, top] = page.view as [number, number, number, number];
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) => ('str' in item && item.str.trim() ? [{ text: item.str, x: item.transform[4] as number, y: item.transform[5] as number, width: item.width }] : []));
    return { width: right - left, height: top - bottom, pieces };
  }));
}

describe.each<[lang: 'en' | 'de', published: string, tags: string]>([
  ['en', '20 November 2026', 'Tags:'], ['de', '20. November 2026', 'Schlagwörter:'],
])('a handout in %s', (lang, published, tags) => {
  let world: World;
  let downloads: Downloads;
  let page: Page;
  let sheets: Sheet[];
  let texts: string[];
  const requests: string[] = [];
  beforeAll(async () => {
    world = await startWorld('chromium', { lang });
    downloads = await downloadsOf(world);
    const empty = await world.asker.background('library.export', {});
    await importLibrary(world, JSON.stringify({ ...JSON.parse(empty.ok ? empty.value : '{}') as object, highlights: LIBRARY }));
    await exportAs(await world.session.openExtension('options.html#data'), 'html');
    const file = join(downloads.folder, 'handout.html');
    writeFileSync(file, await downloads.text('.html'));
    page = await world.session.browser.newPage();
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    // The reader takes the bytes it is given.
    texts = (await extractText(pdf.slice(), { mergePages: false })).text.map(bare);
    sheets = await sheetsOf(pdf);
  });
  afterAll(async () => {
    await world?.close();
    downloads?.remove();
  });

  it('runs and loads nothing', async () => {
    expect(await page.evaluate(() => document.querySelectorAll('script, link, img, iframe, object').length)).toBe(0);
    expect(requests).toHaveLength(1);
  });

  it('is on paper in full: titles, addresses, quotes, notes, tags', () => {
    const all = texts.map((text, n) => text.replace(`${n + 1}/${texts.length}`, '')).join('');
    for (const { title, url, lang: language } of PAGES) for (const text of language === 'he' ? [url] : [title, url]) expect(all).toContain(bare(text));
    for (const { selectors: { quote }, tags: [tag], page: { lang: language } } of LIBRARY) {
      expect(all).toContain(bare(language === 'he' ? quote.exact.replace(/ .*/, '') : quote.exact));
      expect(all).toContain(bare(`${tags} ${tag}`));
    }
    expect(all).toContain(bare(published));
    expect(all).toContain('&<nein>');
  });

  it('keeps what belongs together on one page', () => {
    const sheetWith = (words: string): number => texts.findIndex((text) => text.includes(words));
    for (const { selectors: { quote }, tags: [tag] } of LIBRARY.filter(({ selectors }) => !selectors.quote.exact.includes(ENDLESS))) {
      expect(sheetWith(tag!)).toBe(sheetWith(quote.exact.split(' ')[0]!));
    }
    PAGES.forEach(({ url }, at) => expect(sheetWith(bare(url))).toBe(sheetWith(`Stelle${at}x0x`)));
  });

  it('leaves margins on A4, and numbers its pages below', () => {
    expect(sheets.length).toBeGreaterThan(5);
    expect(sheets.length).toBeLessThan(15);
    sheets.forEach(({ width, height, pieces }, n) => {
      expect(Math.abs(width - A4[0]) + Math.abs(height - A4[1])).toBeLessThan(SLACK);
      const [below, within] = [pieces.filter(({ y }) => y < MARGIN - SLACK), pieces.filter(({ y }) => y >= MARGIN - SLACK)];
      expect(bare(below.map(({ text }) => text).join(''))).toBe(`${n + 1}/${sheets.length}`);
      for (const { text, x, y, width: length } of within) {
        expect([text, x >= MARGIN - SLACK, x + length <= width - MARGIN + SLACK, y <= height - MARGIN]).toEqual([text, true, true, true]);
      }
    });
  });

  it('runs from right to left where a quote does', async () => {
    const sides = (id: string) => page.evaluate((id) => {
      const quote = [...document.querySelectorAll('blockquote')].find(({ textContent }) => textContent!.startsWith(`Stelle${id}`))!;
      return getComputedStyle(quote).direction;
    }, id);
    expect([await sides('0x0x'), await page.$eval('h2[lang=he]', (head) => getComputedStyle(head).direction)]).toEqual(['ltr', 'rtl']);
  });
});
