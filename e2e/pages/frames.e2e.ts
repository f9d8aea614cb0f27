import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { card, clickAction, until } from '../../tools/browser/index.ts';
import { drawnTexts } from '../setup/marks.ts';
import { inEachBrowser } from '../setup/browsers.ts';
import { article } from '../setup/pages.ts';
import { startWorld, type World } from '../setup/world.ts';
import { isMarked, leadLife, prepare, type Life } from './kit/life.ts';

const HOST = 'https://www.rahmen.example';
const IN_FRAME = '<p>STACKIT trägt die Cloud.</p>';

const marksIn = async (page: Page): Promise<string[]> =>
  (await Promise.all(page.frames().map((frame) => drawnTexts(frame as unknown as Page)))).flat().toSorted();

/** What only a frame of the page's own origin has, whatever its address. */
const FRAMES: [what: string, html: string, marks: string[]][] = [
  ['an address of the same origin', '<iframe src="/teil"></iframe>', ['STACKIT']],
  ['srcdoc', `<iframe srcdoc="${IN_FRAME}"></iframe>`, ['STACKIT']],
  ['about:blank written by a script', `<iframe></iframe><script>document.querySelector('iframe').contentDocument.body.innerHTML = '${IN_FRAME}'</script>`, ['STACKIT']],
  ['a frame in a frame', '<iframe src="/ganz"></iframe>', ['STACKIT']],
  ['another origin', '<iframe src="https://fremd.example/"></iframe>', []],
  ['a sandbox', `<iframe sandbox srcdoc="${IN_FRAME}"></iframe>`, []],
  ['a frame for advertising', `<iframe aria-label="Advertisement" srcdoc="${IN_FRAME}"></iframe>`, []],
  ['a frame in navigation', `<nav><iframe srcdoc="${IN_FRAME}"></iframe></nav>`, []],
];

const LIFE: Life = {
  what: 'frames that come late', html: article('<p>Der EU AI Act.</p>'), first: ['EU AI Act'],
  live: (page) => page.evaluate(async (text) => {
    const frame = Object.assign(document.createElement('iframe'), { srcdoc: text });
    document.body.append(frame);
    await new Promise((loaded) => { frame.addEventListener('load', loaded); });
  }, IN_FRAME),
  last: ['EU AI Act'],
};

inEachBrowser((kind) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(kind);
    await prepare(world);
    world.put('https://fremd.example/', article(IN_FRAME));
  });
  afterAll(() => world?.close());

  describe('marks in frames', () => {
    it.each(FRAMES)('%s', async (what, html, marks) => {
      world.put(`${HOST}/teil`, article(IN_FRAME));
      world.put(`${HOST}/ganz`, '<iframe src="/teil"></iframe>');
      world.put(`${HOST}/${encodeURIComponent(what)}`, article(`<p>Der EU AI Act.</p>${html}`));
      const page = await world.read(`${HOST}/${encodeURIComponent(what)}`);
      await page.waitForFunction(() => document.readyState === 'complete');
      await until('its frames are marked', async () => (await marksIn(page)).join() === ['EU AI Act', ...marks].join()).catch(async () => expect(await marksIn(page)).toEqual(['EU AI Act', ...marks]));
      await page.close();
    });
  });

  describe('a page with frames', () => {
    it('stays the same to the byte, frames included', () => leadLife(world, LIFE));

    // A card in a frame is out of the reach of Firefox's protocol.
    it.skipIf(kind === 'firefox')('shows one card at a time, counts its frames, and goes to a mention in one', async () => {
      world.put(`${HOST}/karten`, article('<p>Der EU AI Act.</p><iframe src="/teil" style="position: absolute; left: 700px; top: 0; width: 560px; height: 860px"></iframe>'));
      const page = await world.read(`${HOST}/karten`);
      await until('the frame is marked', async () => (await marksIn(page)).length === 2);
      await press(page, page.mainFrame(), 'EU AI Act');
      await card(page).says('AI Act');
      await press(page, page.frames()[1]!, 'STACKIT');
      await card(page).says('STACKIT');
      expect(await cardsOn(page)).toBe(1);
      await page.keyboard.press('Escape');
      await until('no card stands', async () => (await cardsOn(page)) === 0);
      const popup = await clickAction(world.session, page);
      await popup.waitForFunction(() => /AI Act/.test(document.body.innerText) && /STACKIT/.test(document.body.innerText));
      await popup.evaluate(() => [...document.querySelectorAll('button')].find(({ innerText }) => /STACKIT/.test(innerText))!.click());
      await card(page).says('STACKIT');
      await page.close();
    });

    it('turns off with its frames', async () => {
      world.put(`${HOST}/aus`, article('<p>Der EU AI Act.</p><iframe src="/teil"></iframe>'));
      const page = await world.read(`${HOST}/aus`);
      await until('the frame is marked', async () => (await marksIn(page)).length === 2);
      await world.asker.background('site.set', { url: HOST, on: false });
      await until('nothing is marked', async () => (await marksIn(page)).length === 0);
      await page.reload();
      await world.asker.background('site.set', { url: HOST, on: true });
      await until('all is marked again', async () => (await marksIn(page)).length === 2);
      await isMarked(page, ['EU AI Act']);
      await page.close();
    });
  });
});

/** A click on a text of a frame. */
async function press(page: Page, frame: Frame, text: string): Promise<void> {
  const [x, y] = await frame.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() && !walker.currentNode.nodeValue!.includes(text));
    const range = document.createRange();
    const at = walker.currentNode.nodeValue!.indexOf(text);
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + text.length);
    const box = range.getBoundingClientRect();
    const around = frameElement?.getBoundingClientRect() ?? { x: 0, y: 0 };
    return [around.x + box.x + box.width / 2 + (frameElement ? 2 : 0), around.y + box.y + box.height / 2 + (frameElement ? 2 : 0)];
  }, text);
  await page.mouse.move(x! + 5, y! + 40);
  await page.mouse.click(x!, y!);
}

/** Hosts of ours in the page and its frames: each card has one, and nothing else of ours stands here. */
const cardsOn = async (page: Page): Promise<number> =>
  (await Promise.all(page.frames().map((frame) => frame.evaluate(() => [...document.documentElement.children].filter(({ localName }) => localName === 'div').length)))).reduce((a, b) => a + b, 0);
