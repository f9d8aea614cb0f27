import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../tools/browser/index.ts';
import { article } from '../setup/pages.ts';
import { startWorld, type World } from '../setup/world.ts';
import { isMarked, leadLife, prepare, type Life } from './kit/life.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await prepare(world);
});
afterAll(() => world?.close());

const P = '<p>Über den EU AI Act wird gestritten.</p>';

/** Breaks what a script in the page's own world would need; `peace()` puts it back, for whoever looks at the page afterwards. */
const WAR = `<script>
  const broken = [[Array, 'push find filter some map includes indexOf flatMap'], [Map, 'get set has'], [Set, 'add has'], [WeakMap, 'get set'], [String, 'slice indexOf replace'],
    [Element, 'attachShadow matches closest getBoundingClientRect checkVisibility querySelectorAll'], [Document, 'createTreeWalker createRange querySelector'], [Range, 'getClientRects'],
    [EventTarget, 'addEventListener'], [Promise, 'then'], [Node, 'compareDocumentPosition getRootNode']];
  const kept = broken.flatMap(([type, names]) => names.split(' ').map((name) => [type.prototype, name, type.prototype[name]]));
  const globals = ['MutationObserver', 'IntersectionObserver', 'Highlight', 'StaticRange', 'Map', 'requestAnimationFrame', 'getComputedStyle', 'setTimeout'].map((name) => [window, name, window[name]]);
  const all = [...kept, ...globals];
  window.peace = () => { for (let n = 0; n < all.length; n++) all[n][0][all[n][1]] = all[n][2]; delete Object.prototype.evil; };
  for (let n = 0; n < all.length; n++) all[n][0][all[n][1]] = function () { throw new Error('hostile'); };
  Object.prototype.evil = 'polluted';
</script>`;

/** Of the registry only what is native is asked. */
const rangesOf = (page: Page): Promise<number> => page.evaluate(() => {
  let ranges = 0;
  for (const [, highlight] of CSS.highlights) ranges += highlight.size;
  return ranges;
});

const LIVES: Life[] = [
  {
    what: 'a page that breaks all it can in its own world', html: article(WAR + P), first: [],
    live: async (page) => {
      const isOurs = new URL(page.url()).host.includes('mit');
      if (isOurs) await until('it is marked all the same', async () => (await rangesOf(page)) === 1);
      await page.evaluate('peace()');
    },
    last: ['EU AI Act'],
  },
  {
    what: 'names of elements that hide those of the document and of forms', first: ['EU AI Act', 'LawZero', 'STACKIT'],
    html: article(`<form name="title"></form><form name="head"></form><form name="images"></form>${P}
      <form><input name="nodeName"><input name="parentNode"><input name="matches"><input name="nodeType"><input name="children">
      <p>Auch LawZero.</p><input name="shadowRoot"><input name="title"><div>STACKIT wächst.</div></form>`),
    live: async () => undefined, last: ['EU AI Act', 'LawZero', 'STACKIT'],
  },
  {
    what: 'a page that clears the registry of highlights and keeps one of its own', html: article(P), first: ['EU AI Act'],
    live: async (page) => {
      await page.evaluate(() => {
        CSS.highlights.clear();
        const range = document.createRange();
        range.selectNodeContents(document.querySelector('p')!);
        CSS.highlights.set('search', new Highlight(range));
      });
      if (new URL(page.url()).host.includes('mit')) await isMarked(page, ['EU AI Act']);
      await page.evaluate(() => CSS.highlights.delete('search'));
    },
    last: ['EU AI Act'],
  },
  {
    what: 'ten thousand text nodes', first: ['EU AI Act'],
    html: article(`${P}${Array.from({ length: 5_000 }, (_, n) => `<p>Zeile <b>${n}</b>${n % 50 === 0 && n > 100 ? ' von LawZero' : ''}</p>`).join('')}`),
    live: (page) => page.evaluate(() => document.querySelector('article')!.lastElementChild!.append(' mit STACKIT')).then(() => page.evaluate(() => document.querySelector('article')!.lastElementChild!.scrollIntoView())),
    last: ['LawZero', 'STACKIT'],
  },
];

describe('a page that makes it hard', () => {
  it.each(LIVES)('$what', (life) => leadLife(world, life));

  it('reads all of ten thousand text nodes', async () => {
    const page = await world.read('https://www.mit.example/ten%20thousand%20text%20nodes');
    expect((await world.mentions(page)).filter(({ surface }) => surface === 'LawZero')).toHaveLength(97);
    await page.close();
  });
});

describe('a printed page', () => {
  it('is the page alone', async () => {
    const [on, off] = ['https://www.mit.example/druck', 'https://www.ohne.example/druck'];
    for (const url of [on, off]) world.put(url, article(P));
    const pictures: string[] = [];
    for (const url of [on, off]) {
      const page = await world.session.open(url);
      if (url === on) await isMarked(page, ['EU AI Act']);
      await page.emulateMediaType('print');
      pictures.push(await page.screenshot({ encoding: 'base64' }));
      await page.close();
    }
    expect(pictures[0] === pictures[1]).toBe(true);
  });
});
