import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shadow, SHAPES } from '../../lib/anchor/shapes.ts';
import { bundleForPage } from '../../tools/browser/bundle.ts';
import { builtFor, launchChromium, launchFirefox, startServer, type LocalServer, type Session } from '../../tools/browser/index.ts';
import { inEachBrowser } from '../setup/browsers.ts';
import type * as inPage from './in-page.ts';

type InPage = { secondSourceShapes: typeof inPage };
type Tried = ReturnType<typeof inPage.tryShape>;

const ADDRESS = 'https://www.formen.example/';

/** What a hand does, between the elements `#a` and `#b`, and what of it would be saved. */
const SELECTIONS: [how: string, html: string, select: (page: Page) => Promise<unknown>, quote: string][] = [
  ['three clicks', '<p id="a">one two</p><p>three</p>', (page) => page.click('#a', { count: 3 }), 'one two'],
  ['three clicks on a cell', '<table><tr><td id="a">one two</td><td>three</td></tr></table>', (page) => page.click('#a', { count: 3 }), 'one two'],
  ['three clicks before hidden text', '<p id="a">one two</p><p hidden>no</p><div><p>three</p></div>', (page) => page.click('#a', { count: 3 }), 'one two'],
  ['two clicks', '<p>one <b id="a">two</b> three</p>', (page) => page.click('#a', { count: 2 }), 'two'],
  ['all of a page', '<p>one</p><p>two</p>', selectAll, 'one\ntwo'],
  ['a drag', '<p>x <b id="a">one</b> two</p><ul><li>three <b id="b">four</b> y</li></ul>', drag, 'one two\nthree four'],
  ['a drag against the text', '<p>x <b id="b">one</b> two <b id="a">three</b> y</p>', drag, 'one two three'],
  ['a drag over what cannot be selected', '<p>x <b id="a">one</b> <button style="user-select: none">Share</button> two <b id="b">three</b> y</p>', drag, 'one Share two three'],
  ['a drag over a paragraph that cannot be selected', '<p>x <b id="a">one</b></p><p style="user-select: none">Share</p><p>two <b id="b">three</b> y</p>', drag, 'one\nShare\ntwo three'],
  ['a drag from cell to cell', '<table><tr><td>x</td><td><b id="a">one</b></td><td><b id="b">two</b></td></tr></table>', drag, 'one\ntwo'],
  ['a drag from right to left', '<p dir="rtl">x <b id="a">ריבונות</b> <b id="b">דיגיטלית</b> y</p>', drag, 'ריבונות דיגיטלית'],
  ['a drag inside an open shadow root', `<div>${shadow('<p>x <b id="a">one</b> two <b id="b">three</b> y</p>')}</div>`, drag, 'one two three'],
  ['a drag inside a shadow root in another', `<div>${shadow(`<p>${shadow('x <b id="a">one</b> two <b id="b">three</b> y')}</p>`)}</div>`, drag, 'one two three'],
  ['a drag out of a shadow root (a range lies in one tree)', `<div>${shadow('<p>x <b id="a">one</b> two</p>')}</div><p>three <b id="b">four</b> y</p>`, drag, 'three four'],
];

async function selectAll(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
}

/** From the first edge of `#a` to the last of `#b`, as their text runs. */
async function drag(page: Page): Promise<void> {
  const [from, to] = await page.evaluate(() => {
    const find = (root: Document | ShadowRoot, id: string): HTMLElement | null =>
      root.getElementById(id) ?? [...root.querySelectorAll('*')].map(({ shadowRoot }) => shadowRoot && find(shadowRoot, id)).find(Boolean) ?? null;
    const [a, b] = ['a', 'b'].map((id) => find(document, id)!);
    const isRight = getComputedStyle(a!).direction === 'rtl' || Boolean(a!.compareDocumentPosition(b!) & Node.DOCUMENT_POSITION_PRECEDING);
    const edge = (element: HTMLElement, right: boolean) => {
      const { left, right: far, top, height } = element.getBoundingClientRect();
      return { x: right ? far - 0.5 : left + 0.5, y: top + height / 2 };
    };
    return [edge(a!, isRight), edge(b!, !isRight)] as const;
  });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
}

inEachBrowser((kind) => {
  describe('a highlight', () => {
    let server: LocalServer;
    let session: Session;
    let page: Page;
    let tried: Map<string, Tried>;
    beforeAll(async () => {
      server = await startServer();
      server.put(ADDRESS, { body: '<!doctype html><html lang="de"><meta charset="utf-8"><title>Formen</title><body></body></html>' });
      session = await (kind === 'chromium' ? launchChromium : launchFirefox)({ extension: builtFor(kind), server, permitted: false });
      page = await session.open(ADDRESS);
      await page.evaluate(await bundleForPage(join(import.meta.dirname, 'in-page.ts'), 'secondSourceShapes'));
      tried = new Map(await page.evaluate((shapes) => shapes.map(([shape, html]) =>
        [shape, (globalThis as unknown as InPage).secondSourceShapes.tryShape(html)] as const), SHAPES));
    });
    afterAll(async () => {
      await session?.close();
      await server?.close();
    });

    it.each(SHAPES)('over %s is the same text again, whatever its page did around it', (shape, _, quote) => {
      const { quote: saved, found } = tried.get(shape)!;
      expect(saved).toBe(quote);
      const asSaved = { state: 'exact', words: quote, painted: true };
      const { 'a paragraph before': shifted, ...others } = found;
      expect(others).toEqual(Object.fromEntries(Object.keys(others).map((change) => [change, asSaved])));
      // A short text with hardly any surroundings may be doubtful, never somewhere else.
      expect(shifted).toEqual({ state: expect.stringMatching(/^(exact|moved|uncertain)$/), words: quote, painted: true });
    });

    it.each(SELECTIONS)('of %s is what was selected', async (_, html, select, quote) => {
      await page.evaluate((html) => (globalThis as unknown as InPage).secondSourceShapes.put(html), html);
      // The extension greets its reader in a tab of its own.
      await page.bringToFront();
      await select(page);
      expect(await page.evaluate(() => (globalThis as unknown as InPage).secondSourceShapes.quoteOfSelection())).toBe(quote);
    });
  });
});
