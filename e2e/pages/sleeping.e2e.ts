import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { card, hover, until } from '../../tools/browser/index.ts';
import { drawnTexts } from '../setup/marks.ts';
import { article, NEWS } from '../setup/pages.ts';
import { startWorld, type World } from '../setup/world.ts';
import { isMarked, prepare } from './kit/life.ts';
import { highlightNames } from './kit/trace.ts';

const SITE = 'https://www.rueckkehr.example';
/** The server's usual word, `no-store`, would forbid keeping the page. */
const KEPT = { 'cache-control': 'max-age=60' };
const FIRST = article('<p>Der EU AI Act.</p><script>addEventListener("pageshow", (event) => { window.wasKept = event.persisted; })</script>');

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await prepare(world);
  world.put(`${SITE}/eins`, FIRST, KEPT);
  world.put(`${SITE}/zwei`, article('<p>STACKIT trägt die Cloud.</p>'), KEPT);
});
afterAll(() => world?.close());

async function awayAndBack(meanwhile: () => Promise<unknown>): Promise<Page> {
  const page = await world.read(`${SITE}/eins`);
  await page.goto(`${SITE}/zwei`);
  await meanwhile();
  await page.evaluate(() => { setTimeout(() => history.back()); });
  await until('the kept page is back', () => page.evaluate(() => (window as unknown as { wasKept?: boolean }).wasKept));
  return page;
}

describe('a page the browser kept for going back', () => {
  it('has its marks and its card, and follows what comes', async () => {
    const page = await awayAndBack(async () => undefined);
    await isMarked(page, ['EU AI Act']);
    await page.evaluate(() => document.querySelector('article')!.insertAdjacentHTML('beforeend', '<p>Auch LawZero.</p>'));
    await isMarked(page, ['EU AI Act', 'LawZero']);
    await hover(page, 'LawZero');
    await card(page).says('LawZero');
    await page.close();
  });

  it('learns of settings that changed while it slept', async () => {
    const page = await awayAndBack(() => world.asker.background('dismiss.add', { scope: 'site', entity: 'eu-ai-act', alias: 'EU AI Act', url: `${SITE}/eins`, title: '' }));
    await isMarked(page, []);
    await page.close();
  });

  it('is left alone when its site was turned off while it slept', async () => {
    world.put('https://www.aus.example/eins', FIRST, KEPT);
    const page = await world.read('https://www.aus.example/eins');
    await page.goto(`${SITE}/zwei`);
    await world.asker.background('site.set', { url: 'https://www.aus.example/', on: false });
    await page.evaluate(() => { setTimeout(() => history.back()); });
    await until('nothing of ours is registered', async () => new URL(page.url()).host === 'www.aus.example' && (await highlightNames(page)).length === 0);
    await page.close();
  });
});

describe('a page nobody sees', () => {
  it('is not read in a tab behind until the tab is shown', async () => {
    world.put(`${SITE}/dahinter`, article(NEWS));
    const front = await world.session.open(`${SITE}/zwei`);
    const behind = await world.session.browser.newPage({ background: true });
    await front.bringToFront();
    await behind.goto(`${SITE}/dahinter`);
    await until('the script is there', async () => (await world.asker.page(behind, 'page.ping', {})).ok);
    expect(await behind.evaluate(() => document.hidden)).toBe(true);
    await behind.evaluate(() => document.querySelector('article')!.insertAdjacentHTML('beforeend', '<p>Auch LawZero.</p>'));
    expect(await world.asker.page(behind, 'page.mentions', {})).toMatchObject({ ok: true, value: null });
    expect(await highlightNames(behind)).toEqual([]);
    await behind.bringToFront();
    await until('it is marked', async () => (await drawnTexts(behind)).includes('Evan Solomon'));
    await Promise.all([front.close(), behind.close()]);
  });

  it('is not read while it is only prepared for showing', async () => {
    world.put(`${SITE}/vorbereitet`, article(NEWS));
    const rules = JSON.stringify({ prerender: [{ source: 'list', urls: ['/vorbereitet'] }] });
    world.put(`${SITE}/davor`, article(`<p>Auch LawZero.</p><a href="/vorbereitet">weiter</a><script type="speculationrules">${rules}</script>`));
    const page = await world.read(`${SITE}/davor`);
    await until('the next page is prepared', () => world.server.knocks.some(({ url }) => url.endsWith('/vorbereitet')));
    await page.evaluate(() => document.querySelector('a')!.click());
    await until('it is marked', async () => (await page.evaluate(() => location.pathname)) === '/vorbereitet' && (await drawnTexts(page)).includes('Evan Solomon'));
    const wasPrepared = await page.evaluate(() => (performance.getEntriesByType('navigation')[0] as unknown as { activationStart: number }).activationStart > 0);
    expect(wasPrepared).toBe(true);
    await page.close();
  });
});
