import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft } from '../../lib/store/samples.ts';
import { until } from '../../tools/browser/index.ts';
import { inEachBrowser } from '../setup/browsers.ts';
import { savedTexts } from '../setup/marks.ts';
import { article } from '../setup/pages.ts';
import { startWorld, type World } from '../setup/world.ts';
import { isMarked, prepare } from './kit/life.ts';

const URL_ = 'https://www.schatten.example/artikel';
const component = (id: string, text: string) => `<div id="${id}"><template shadowrootmode="open"><p>${text}</p></template></div>`;
const PAGE = article(`${component('named', 'STACKIT trägt die Cloud.')}${component('saved', 'Hier steht nichts von Namen.')}${component('plain', 'Und hier auch nicht.')}<p>Ende.</p>
  <script>
    const own = new CSSStyleSheet();
    own.replaceSync('p { margin: 8px }');
    const dress = () => document.querySelectorAll('div').forEach((host) => { host.shadowRoot.adoptedStyleSheets = [own]; });
    dress();
  </script>`);
const QUOTE = { type: 'TextQuoteSelector', exact: 'steht nichts von Namen', prefix: 'STACKIT trägt die Cloud.\nHier ', suffix: '.\nUnd hier auch nicht.\nEnde.' } as const;

/** What the registry holds says nothing about what is seen: pictures do. */
async function pictures(page: Page): Promise<Record<string, string>> {
  const taken: Record<string, string> = {};
  for (const id of ['named', 'saved', 'plain']) taken[id] = String(await (await page.$(`#${id}`))!.screenshot({ encoding: 'base64' }));
  return taken;
}
const sheets = (page: Page): Promise<number[]> => page.evaluate(() => [...document.querySelectorAll('div')].map((host) => host.shadowRoot?.adoptedStyleSheets.length ?? -1));

inEachBrowser((kind) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(kind);
    await prepare(world);
    world.put(URL_, PAGE);
    await world.asker.background('site.set', { url: URL_, on: false });
  });
  afterAll(() => world?.close());

  it('marks and highlights in open shadow roots are seen, whatever sheets their elements have, and go without a trace', async () => {
    const page = await world.session.open(URL_);
    const bare = await pictures(page);
    const { page: meta, selectors, ...rest } = draft({ entities: [] });
    const saved = await world.asker.background('highlight.save', { draft: { ...rest, page: { ...meta, url: URL_ }, selectors: { ...selectors, quote: QUOTE } } });
    expect(saved.ok).toBe(true);
    await world.asker.background('site.set', { url: URL_, on: true });
    await page.bringToFront();
    await isMarked(page, ['STACKIT']);
    await until('the highlight is registered', async () => (await savedTexts(page)).includes(QUOTE.exact));
    const areSeen = async (): Promise<boolean> => {
      const now = await pictures(page);
      return now.named !== bare.named && now.saved !== bare.saved && now.plain === bare.plain;
    };
    await until('both are seen, and nothing else', areSeen);
    await page.evaluate('dress()');
    await until('both are seen again after the elements set their sheets anew', areSeen);
    await world.asker.background('site.set', { url: URL_, on: false });
    await until('nothing is seen', async () => JSON.stringify(await pictures(page)) === JSON.stringify(bare));
    expect(await sheets(page)).toEqual([1, 1, 1]);
    await page.close();
  });
});
