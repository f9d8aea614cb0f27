import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../tools/browser/index.ts';
import { article } from '../setup/pages.ts';
import { startWorld, type World } from '../setup/world.ts';
import { drawnTexts } from '../setup/marks.ts';

const SITE = 'https://www.gross.example';
const PARAGRAPHS = 500;

let world: World;
beforeAll(async () => { world = await startWorld(); });
afterAll(() => world?.close());

/** Texts of a page in the order in which they stand. */
const named = async (url: string): Promise<string[]> => {
  const page = await world.read(url);
  return (await world.mentions(page)).map(({ surface }) => surface);
};

describe('who judges a page', () => {
  it('is the page itself where it names more than is sent, as right as the background', async () => {
    world.put(`${SITE}/lang`, article(`${'<p>Über STACKIT wird geredet.</p>'.repeat(PARAGRAPHS)}<p>Merz sprach.</p><p>Kanzler Friedrich Merz kam.</p>`));
    const all = await named(`${SITE}/lang`);
    expect(all.filter((text) => text === 'STACKIT')).toHaveLength(PARAGRAPHS);
    expect(all.slice(PARAGRAPHS)).toEqual(['Merz', 'Friedrich Merz']);
  });

  it('goes over to the page while it grows', async () => {
    world.put(`${SITE}/ticker`, article('<h2>Eins</h2><p>Der EU AI Act gilt.</p>'));
    const page = await world.read(`${SITE}/ticker`);
    await page.evaluate((count) => {
      for (let n = 0; n < count; n++) document.querySelector('article')!.insertAdjacentHTML('afterbegin', '<p>Auch STACKIT und der EU AI Act.</p>');
    }, PARAGRAPHS);
    await until('all of it is judged', async () => (await world.mentions(page)).length === 2 * PARAGRAPHS + 1);
    expect((await drawnTexts(page)).length).toBeGreaterThan(0);
  });
});

describe('entities marked on request', () => {
  it('are marked when the reader asks for them, and no more when not', async () => {
    world.put(`${SITE}/leise`, article('<p>Die Bundesregierung berät über den EU AI Act.</p>'));
    const page = await world.read(`${SITE}/leise`);
    const texts = async (): Promise<string> => (await drawnTexts(page)).toSorted().join(', ');
    expect(await texts()).toBe('EU AI Act');
    await world.asker.background('settings.set', { quiet: true });
    await until('the quiet one is marked, too', async () => (await texts()) === 'Bundesregierung, EU AI Act');
    await world.asker.background('settings.set', { quiet: false });
    await until('it is not any more', async () => (await texts()) === 'EU AI Act');
  });
});
