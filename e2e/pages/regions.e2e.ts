import { afterAll, beforeAll, describe, it } from 'vitest';
import { article } from '../setup/pages.ts';
import { startWorld, type World } from '../setup/world.ts';
import { isMarked, leadLife, prepare, type Life } from './kit/life.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await prepare(world);
});
afterAll(() => world?.close());

const PROSE = '<p>Ein Satz, der lang genug ist, um in einem Artikel zu stehen, und der sonst nichts sagt, was zu markieren wäre.</p>'.repeat(8);
const IN = '<p>Im Artikel geht es um den EU AI Act und seine Folgen.</p>';
const stay = async (): Promise<void> => undefined;

const LIVES: Life[] = [
  ...['<div aria-label="Anzeige"><p>STACKIT</p></div>', '<div data-ad-slot="1"><p>STACKIT</p></div>', '<ins class="adsbygoogle">STACKIT</ins>', '<section class="werbung">STACKIT</section>']
    .map((html) => ({ what: `advertising: ${html.slice(1, 30).replaceAll(/\W+/g, ' ')}`, html: article(IN + html), first: ['EU AI Act'], live: stay, last: ['EU AI Act'] })),
  { what: 'what only sounds like advertising', html: article('<div class="leader adrian head-adapter"><p>Hier trägt STACKIT die Cloud.</p></div>'), first: ['STACKIT'], live: stay, last: ['STACKIT'] },
  {
    what: 'forms, menus, code', first: ['EU AI Act'], live: stay, last: ['EU AI Act'],
    html: article(`${IN}<form><label>STACKIT</label><select><option>LawZero</option></select></form><div role="menu">STACKIT</div><pre>STACKIT</pre><p><kbd>STACKIT</kbd></p>`),
  },
  {
    what: 'what stands beside an article', first: ['EU AI Act'], live: stay, last: ['EU AI Act'],
    html: `<!doctype html><html lang="de"><meta charset="utf-8"><body><main><article>${IN}${PROSE}<aside><p>Lesen Sie auch: STACKIT wächst.</p></aside></article></main>
      <div><p>Mehr: LawZero stellt sich vor.</p></div><footer>STACKIT</footer></body></html>`,
  },
  { what: 'comments', html: article(`${IN}<section id="comments"><p>Ich finde STACKIT gut.</p></section>`), first: ['EU AI Act'], live: stay, last: ['EU AI Act'] },
];

describe('where nothing is marked', () => {
  it.each(LIVES)('$what', (life) => leadLife(world, life));
});

describe('where the reader wants marks all the same', () => {
  it('beside the article, and in comments', async () => {
    const url = 'https://www.wunsch.example/';
    world.put(url, `${LIVES.at(-2)!.html}<div class="comments"><p>Ich höre Karsten Wildberger gern zu.</p></div>`);
    const page = await world.read(url);
    await isMarked(page, ['EU AI Act']);
    await world.asker.background('settings.set', { wholePage: true });
    await isMarked(page, ['EU AI Act', 'LawZero', 'STACKIT', 'STACKIT']);
    await world.asker.background('settings.set', { wholePage: false, comments: true });
    await isMarked(page, ['EU AI Act', 'Karsten Wildberger']);
    await page.close();
  });
});
