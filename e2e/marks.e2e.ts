import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { card, hover, until } from '../tools/browser/index.ts';
import { drawnTexts, paintedOn } from './setup/marks.ts';
import { article, NEWS } from './setup/pages.ts';
import { SAMPLE, startWorld, type World } from './setup/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());

async function reading(url: string, html: string, headers?: Record<string, string>): Promise<Page> {
  world.put(url, html, headers);
  return world.read(url);
}

/** All of a page that a script could compare: markup, and how its text is cut into nodes. */
const fingerprint = (page: Page) => page.evaluate(() => {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
  const lengths = [];
  while (walker.nextNode()) lengths.push(walker.currentNode.nodeValue?.length ?? -1);
  return `${document.documentElement.outerHTML}\n${lengths.join()}`;
});

describe('what is marked', () => {
  it('in the sample article: names in all their forms, and none of the look-alikes', async () => {
    const page = await world.read(SAMPLE);
    const mentions = await world.mentions(page);
    const pairs = mentions.map(({ surface, entity }) => `${surface.replaceAll(/\s+/g, ' ')} = ${entity}`);
    expect(pairs).toEqual(expect.arrayContaining([
      'Karsten Wildberger = karsten-wildberger', 'Wildbergers = karsten-wildberger', 'Solomons = evan-solomon', 'STA = sovereign-technology-alliance',
      'CLOUD Act = us-cloud-act', 'EU AI Act = eu-ai-act', 'AI Acts = eu-ai-act', 'Bengios = yoshua-bengio',
    ]));
    const text = await page.evaluate(() => document.body.textContent!);
    const lookAlikes = text.indexOf('Im Nationaltheater hatte');
    const after = mentions.filter(({ start }) => start! > lookAlikes && start! < text.indexOf('Kommentare', lookAlikes));
    expect(after.map(({ surface }) => surface)).toEqual([]);
    for (const { start, end, surface } of mentions) expect(text.slice(start!, end!)).toBe(surface);
    await page.close();
  });

  it('nothing in fields, editable text, code, scripts, hidden text and navigation', async () => {
    const page = await reading('https://www.zeitung.example/felder', article(`${NEWS}
      <textarea>STACKIT</textarea><input value="STACKIT"><div contenteditable>STACKIT</div><pre>STACKIT</pre><p><code>STACKIT</code></p>
      <select><option>STACKIT</option></select><p hidden>STACKIT</p><p style="display:none">STACKIT</p><nav>STACKIT</nav><button>STACKIT</button>
      <script type="text/plain">STACKIT</script><noscript>STACKIT</noscript>`));
    const found = (await world.mentions(page)).map(({ entity }) => entity);
    expect(found).toContain('sovereign-technology-alliance');
    expect(found).not.toContain('stackit');
    await page.close();
  });

  it('nothing on a page without relevance', async () => {
    const page = await world.session.open('https://www.isarbote.example/garden.en.html');
    expect(await world.mentions(page)).toEqual([]);
    await page.close();
  });

  it('text in an open shadow root', async () => {
    const page = await reading('https://www.zeitung.example/schatten', article(`${NEWS}<div><template shadowrootmode="open"><p>STACKIT trägt die Cloud der Bundeswehr.</p></template></div>`));
    await until('the shadow root is read', async () => (await world.mentions(page)).some(({ surface }) => surface === 'STACKIT'));
    await page.close();
  });
});

describe('a page that changes', () => {
  it('late content is marked', async () => {
    const page = await reading('https://www.zeitung.example/spaet', article(NEWS));
    await page.evaluate(() => document.querySelector('article')!.insertAdjacentHTML('afterbegin', '<section><h2>Eben</h2><p>SAP und <b>Co</b>here planen mehr. STACKIT auch.</p></section>'));
    await until('the new paragraph is marked', async () => (await drawnTexts(page)).includes('Cohere'));
    await page.close();
  });

  it('text that is replaced loses its mark', async () => {
    const page = await reading('https://www.zeitung.example/ersetzt', article(NEWS));
    await page.evaluate(() => {
      const node = [...document.querySelectorAll('p')].find((p) => p.textContent!.includes('LawZero'))!.firstChild as Text;
      node.data = 'Mit niemandem wird gesprochen.';
    });
    await until('LawZero is no longer marked', async () => !(await drawnTexts(page)).some((text) => /LawZero/.test(text)));
    expect(await drawnTexts(page)).toContain('Evan Solomon');
    await page.close();
  });

  it('navigation without loading marks the new article', async () => {
    const page = await reading('https://www.zeitung.example/eins', article(NEWS));
    await page.evaluate(() => {
      history.pushState({}, '', '/zwei');
      document.querySelector('main')!.innerHTML = '<article><h1>Neu</h1><p>Hensoldt und Schwarz Digits bauen eine Cloud auf STACKIT.</p></article>';
    });
    await until('the new article is marked', async () => (await drawnTexts(page)).includes('STACKIT'));
    expect((await drawnTexts(page)).filter((text) => text.includes('Solomon'))).toEqual([]);
    await hover(page, 'STACKIT');
    await card(page).says('STACKIT');
    await page.close();
  });
});

describe('the page itself', () => {
  it('stays the same to the byte while it is marked, after a card, and when annotation is turned off', async () => {
    const url = 'https://www.unberuehrt.example/artikel';
    world.put(url, article(`${NEWS}<script>document.currentScript.remove()</script>`));
    const page = await world.session.open(url);
    const before = await fingerprint(page);
    await until('it is marked', async () => (await drawnTexts(page)).length > 0);
    expect(await fingerprint(page)).toBe(before);
    await hover(page, 'LawZero');
    await card(page).shown();
    await page.keyboard.press('Escape');
    await card(page).gone();
    await world.asker.background('site.set', { url, on: false });
    await until('nothing is painted', async () => (await paintedOn(page)).length === 0);
    expect(await fingerprint(page)).toBe(before);
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual([]);
    await page.close();
  });

  it('may be as strict as it likes: marks and card work, and its policy is not violated', async () => {
    const policy = "default-src 'none'; script-src 'unsafe-inline'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
    const watch = '<script>window.violations = []; addEventListener("securitypolicyviolation", (e) => violations.push(e.violatedDirective + " " + e.sourceFile))</script>';
    const page = await reading('https://www.streng.example/artikel', article(watch + NEWS), { 'content-security-policy': policy });
    await hover(page, 'Ausschreibung zu Quantentechnologien');
    await card(page).says('January 2026');
    expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([]);
    await page.close();
  });
});
