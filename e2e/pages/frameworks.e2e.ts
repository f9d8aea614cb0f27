import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { article } from '../setup/pages.ts';
import { startWorld, type World } from '../setup/world.ts';
import { feedAt, type Fixture } from './frameworks/feed.ts';
import { bundled } from './kit/bundle.ts';
import { leadLife, prepare } from './kit/life.ts';

const TIMES = 1_000;
const NAMES = ['EU AI Act', 'Karsten Wildberger', 'LawZero', 'STACKIT'];
const FRAMEWORKS = ['react.js', 'vue.ts', 'svelte.js'];

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await prepare(world);
});
afterAll(() => world?.close());

const written = feedAt(0).map(({ before, bold, after }) => `<p>${before}${bold && `<b>${bold}</b>`}${after}</p>`).join('');

/** Shows so many states, and looks before every 25th paint whether a mark stands on a text that is no name. */
const manyStates = (page: Page): Promise<string[]> => page.evaluate(async (times, names) => {
  const { fixture } = globalThis as unknown as { fixture: Fixture };
  const stale = new Set<string>();
  const look = (): void => {
    for (const [name, ranges] of CSS.highlights) for (const range of name.startsWith('second-source') ? ranges : []) {
      const live = document.createRange();
      live.setStart(range.startContainer, Math.min(range.startOffset, range.startContainer.nodeValue!.length));
      live.setEnd(range.endContainer, Math.min(range.endOffset, range.endContainer.nodeValue!.length));
      if (!live.startContainer.isConnected || !names.includes(live.toString())) stale.add(live.toString());
    }
  };
  for (let n = 1; n <= times; n++) {
    await fixture.show(n);
    if (n % 25 === 0) await new Promise<void>((painted) => { requestAnimationFrame(() => { look(); painted(); }); });
  }
  return [...stale];
}, TIMES, NAMES);

describe('a page that a framework draws a thousand times', () => {
  it.each(FRAMEWORKS)('%s', async (entry) => {
    const code = await bundled(entry);
    const live = async (page: Page): Promise<void> => expect(await manyStates(page)).toEqual([]);
    const html = article(`<div id="root"><div>${written}</div></div><script>${code.replaceAll('</script', '<\\/script')}</script>`);
    await leadLife(world, { what: entry, html, first: ['EU AI Act', 'Karsten Wildberger'], live, last: ['EU AI Act', 'Karsten Wildberger', 'LawZero'] });
  });

  it.each(FRAMEWORKS)('%s takes its page away', async (entry) => {
    const html = article(`<div id="root"><div>${written}</div></div><script>${(await bundled(entry)).replaceAll('</script', '<\\/script')}</script>`);
    const live = (page: Page) => page.evaluate(() => (globalThis as unknown as { fixture: Fixture }).fixture.unmount());
    await leadLife(world, { what: `${entry} ends`, html, first: ['EU AI Act', 'Karsten Wildberger'], live, last: [] });
  });
});
