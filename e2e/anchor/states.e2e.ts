import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AnchorState } from '../../lib/anchor/types.ts';
import type { HighlightDraft } from '../../lib/store/types.ts';
import { bundleForPage } from '../../tools/browser/bundle.ts';
import { clickAction, fireCommand, notice, pointOf, saveForm, until } from '../../tools/browser/index.ts';
import { inEachBrowser } from '../setup/browsers.ts';
import { paintedOn } from '../setup/marks.ts';
import { article } from '../setup/pages.ts';
import { startWorld, type World } from '../setup/world.ts';
import type * as inPage from './in-page.ts';

type InPage = { secondSourceShapes: typeof inPage };

const HOST = 'https://www.wandel.example';
const TOP = 'Die Redaktion hat diesen Beitrag überarbeitet und ergänzt.';
const PARAGRAPHS = [
  'Der Rat tagte am Montag und nahm den Bericht der Kommission ohne Aussprache zur Kenntnis.',
  'Danach sprach die Ministerin über Rechenzentren, die in den kommenden zwei Jahren entstehen sollen.',
  'Kritik kam aus den Ländern, denen die Zusagen des Bundes zu ungenau und die Fristen zu kurz waren.',
  'Die Verbände begrüßten den Beschluss und baten um eine rasche Umsetzung der einzelnen Schritte.',
  'Am Abend wurde bekannt, dass der Vertrag erst im Frühjahr unterzeichnet wird, wenn alle zustimmen.',
];
const page = (paragraphs: readonly string[]) => article(paragraphs.map((text) => `<p>${text}</p>`).join(''));
const [COUNCIL, MINISTER, CRITICS, UNIONS, TREATY] = PARAGRAPHS as [string, string, string, string, string];

/** The words of a short quote in other surroundings. */
const UNSURE = 'Zu Beginn legte man den Bericht der Kommission vor, ohne darüber zu sprechen.';

/** That, and the same for two more. */
const UNSURE_ALL = [
  TOP, UNSURE, MINISTER, 'Begrüßt wurde der Beschluss; gebeten wird um eine rasche Umsetzung der Schritte.',
  'In den Ländern hielt man die Zusagen des Bundes für ungenau und die Fristen zu knapp.',
];

/** What was saved, what its paragraph is now (null: gone), how it stands then, and what is painted. */
const FATES: [quote: string, from: string, now: string | null, state: AnchorState, painted: string | null][] = [
  ['den Bericht der Kommission', COUNCIL, UNSURE, 'uncertain', 'den Bericht der Kommission'],
  ['die in den kommenden zwei Jahren entstehen sollen', MINISTER, MINISTER, 'moved', 'die in den kommenden zwei Jahren entstehen sollen'],
  [CRITICS, CRITICS, CRITICS.replace('zu ungenau', 'viel zu vage'), 'edited', CRITICS.replace('zu ungenau', 'viel zu vage')],
  ['baten um eine rasche Umsetzung der einzelnen Schritte', UNIONS, UNIONS, 'moved', 'baten um eine rasche Umsetzung der einzelnen Schritte'],
  ['dass der Vertrag erst im Frühjahr unterzeichnet wird', TREATY, null, 'lost', null],
];
/** What the library says of each. */
const SHOWN: Record<AnchorState, string> = {
  exact: 'Unchanged on its page', moved: 'Unchanged, moved on its page', edited: 'Wording edited', uncertain: 'Place uncertain', lost: 'No longer on the page',
};
const AFTER = page([TOP, ...FATES.flatMap(([, , now]) => now ?? [])]);

inEachBrowser((kind) => {
  let world: World;
  let bundle: string;
  beforeAll(async () => {
    bundle = await bundleForPage(join(import.meta.dirname, 'in-page.ts'), 'secondSourceShapes');
    world = await startWorld(kind);
  });
  afterAll(() => world?.close());

  /** Highlights of a page as it was; answers the address. */
  async function saved(path: string, quotes: readonly string[], html = page(PARAGRAPHS)): Promise<string> {
    const url = `${HOST}/${path}`;
    world.put(url, html);
    const at = await world.session.open(url);
    await at.evaluate(bundle);
    for (const quote of quotes) {
      const selectors = await at.evaluate((quote) => (globalThis as unknown as InPage).secondSourceShapes.save(quote), quote);
      const draft: HighlightDraft = { page: { url, title: path, site: '' }, selectors, paragraph: '', color: 'green', note: '', tags: [], entities: [] };
      expect(await world.asker.background('highlight.save', { draft })).toMatchObject({ ok: true });
    }
    await at.close();
    return url;
  }

  /** The page opened again after it has changed. */
  async function revisited(path: string, quotes: readonly string[], now = AFTER): Promise<{ url: string; at: Page }> {
    const url = await saved(path, quotes);
    world.put(url, now);
    return { url, at: await world.session.open(url) };
  }

  async function states(url: string): Promise<(AnchorState | undefined)[]> {
    const answer = await world.asker.background('page.hello', { url });
    return answer.ok ? answer.value.highlights.map(({ state }) => state) : [];
  }
  const paint = async (at: Page, name: 'saved-green' | 'edited-green' | 'uncertain' | 'pointed') => (await paintedOn(at)).filter((one) => one.name === name).map(({ text }) => text);
  const isPainted = (at: Page, quote: string) => until(`"${quote}" is painted`, async () => (await paint(at, 'saved-green')).includes(quote));

  it('painted, uncertain and lost are all that was saved, on the page and in the library', async () => {
    const { url, at } = await revisited('summe', FATES.map(([quote]) => quote));
    const expected = FATES.map(([, , , state]) => state);
    await until('the library knows how each stands', async () => (await states(url)).join() === expected.join()).catch(async () => expect(await states(url)).toEqual(expected));
    const texts = (isGuess: boolean) => FATES.filter(([, , , state]) => (state === 'uncertain') === isGuess).flatMap(([, , , , text]) => text ?? []).toSorted();
    expect((await paint(at, 'saved-green')).toSorted()).toEqual(texts(false));
    expect(await paint(at, 'uncertain')).toEqual(texts(true));
    expect(await paint(at, 'edited-green')).toEqual([FATES[2]![4]]);
    await at.close();
    const library = await world.session.openExtension('options.html#library?q=title:summe');
    // As high as all rows.
    await library.setViewport({ width: 1280, height: 2_400 });
    const shown = () => library.$$eval('article.highlight', (items) => items.map((item) => [item.querySelector('.quote')?.textContent, item.querySelector('.highlight-foot [data-state]')?.textContent ?? '']));
    await until('the library shows them', async () => (await shown()).filter(([, state]) => state !== '').length === FATES.length);
    expect(Object.fromEntries(await shown())).toEqual(Object.fromEntries(FATES.map(([quote, , , state]) => [quote, SHOWN[state]])));
    expect(await library.$eval('.rewording .changes', ({ textContent }) => textContent)).toContain('des Bundes viel zu ungenau vage und die Fristen');
    await library.close();
  });

  it('edited, uncertain and all other marks differ by their lines, and none is printed', async () => {
    const { at } = await revisited('linien', [FATES[2]![0]]);
    await until('it is painted', async () => (await paint(at, 'edited-green')).length > 0);
    const lines = () => at.evaluate(() => ['saved-green', 'edited-green', 'uncertain', 'mention', 'disputed'].map((name) => {
      const { textDecorationLine: line, textDecorationStyle: style } = getComputedStyle(document.querySelector('p')!, `::highlight(second-source-${name})`);
      return line === 'none' ? line : style;
    }));
    expect(await lines()).toEqual(['none', 'double', 'dashed', 'dotted', 'wavy']);
    if (kind === 'chromium') {
      await at.emulateMediaType('print');
      expect(await lines()).toEqual(Array(5).fill('none'));
    }
    await at.close();
  });

  it('several guesses are asked about one after the other, until one is left unanswered', async () => {
    const quotes = ['den Bericht der Kommission', 'die Zusagen des Bundes', 'eine rasche Umsetzung'];
    const { url, at } = await revisited('reihe', quotes, page(UNSURE_ALL));
    await notice(at).says(`1 of 3: Is this what you saved? “${quotes[0]}”`);
    expect(await paint(at, 'pointed')).toEqual([quotes[0]]);
    await notice(at).click('Yes, this one');
    await notice(at).says('Kept: it is this one.');
    await notice(at).says(`2 of 3: Is this what you saved? “${quotes[1]}”`);
    await notice(at).click('Close');
    await stays(at, url, 'moved,uncertain,uncertain');
    expect(await notice(at).look()).toBeNull();
    await at.close();
  });

  /** The paragraph between the second and the fourth is gone. */
  const WITHOUT = [COUNCIL, MINISTER, UNIONS, TREATY];

  it('what is lost is told with its quote, and the page leads to where it stood', async () => {
    const { url, at } = await revisited('luecke', [CRITICS, COUNCIL], page(WITHOUT));
    const changed = await until('it is lost', async () => {
      const answer = await world.asker.page(at, 'page.summary', {});
      return answer.ok && answer.value.changed?.[0]?.isPlaced ? answer.value.changed : null;
    });
    expect(changed).toEqual([{ id: expect.any(String), quote: CRITICS, state: 'lost', isPlaced: true }]);
    if (kind === 'chromium') {
      await (await (await clickAction(world.session, at)).waitForSelector(`::-p-aria(In the library: ${CRITICS})`))!.click();
      const library = await (await world.session.browser.waitForTarget((target) => target.url().includes('options.html#library?q=quote'))).asPage();
      await until('the library shows it alone', () => library.$$eval('article.highlight .quote', (quotes) => quotes.map(({ textContent }) => textContent).join() || null)).then((quotes) => expect(quotes).toBe(CRITICS));
      await library.close();
      await (await (await clickAction(world.session, at)).waitForSelector(`::-p-aria(Where it stood: ${CRITICS})`))!.click();
    } else await world.asker.page(at, 'page.showHighlight', { id: changed[0]!.id });
    await notice(at).says(`When you saved it, this stood between the marked words: “${CRITICS.slice(0, 60)}`);
    expect(await paint(at, 'pointed')).toEqual(['entstehen sollen.Die Verbände begrüßten']);
    await notice(at).click('Close');
    expect(await paint(at, 'pointed')).toEqual([]);
    await until('the library knows', async () => (await states(url)).join() === 'lost,exact');
    await at.close();
  });

  it('a guess asks “is it this one?”, and yes holds from then on', async () => {
    const [[quote]] = FATES as [typeof FATES[number]];
    const { at } = await revisited('ja', [quote]);
    await notice(at).says(`Is this what you saved? “${quote}”`);
    expect(await paint(at, 'saved-green')).toEqual([]);
    await notice(at).click('Yes, this one');
    await isPainted(at, quote);
    await at.reload();
    await isPainted(at, quote);
    expect(await paint(at, 'uncertain')).toEqual([]);
    await at.close();
  });

  it('a guess the reader refused is lost from then on, and stays in the library', async () => {
    const [[quote]] = FATES as [typeof FATES[number]];
    const { url, at } = await revisited('nein', [quote]);
    await notice(at).says('Is this what you saved?');
    await notice(at).click('No');
    await notice(at).click('Undo');
    await until('it is a guess again', async () => (await paint(at, 'uncertain')).join() === quote);
    const { x, y } = await pointOf(at, quote);
    await at.mouse.click(x, y);
    await notice(at).click('No');
    await until('the library knows', async () => (await states(url)).join() === 'lost');
    expect(await paintedOn(at)).toEqual([]);
    await at.reload();
    await until('it was looked for again', async () => (await states(url)).join() === 'lost');
    expect(await paintedOn(at)).toEqual([]);
    await at.close();
  });

  it('a click on an edited quote shows which words went and came', async () => {
    const [quote, , , , now] = FATES[2]!;
    const { at } = await revisited('wortlaut', [quote]);
    await isPainted(at, now!);
    await at.click('::-p-text(viel zu vage)');
    const said = await saveForm(at).says('Edited since you saved it:');
    expect(said).toContain('des Bundes viel zu ungenau vage und die Fristen');
    await at.close();
  });

  const FAR = '<div style="height: 4000px"></div>';
  const LONG = article(`${FAR}${[TOP, ...FATES.flatMap(([, , now]) => now ?? [])].map((text) => `<p>${text}</p>`).join('')}${FAR}`);

  /** Follows the library's link to the one highlight of a page. */
  async function follow(url: string): Promise<void> {
    const library = await world.session.openExtension('options.html#library');
    const link = await library.waitForSelector(`[data-open][href^="${url}#"]`);
    await link!.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await link!.click();
  }
  async function opened(url: string): Promise<Page> {
    await follow(url);
    const at = await until('the link opens its page', async () => {
      for (const each of await world.session.browser.pages()) if ((await each.evaluate(() => location.href)).startsWith(url)) return each;
      return null;
    });
    await at.bringToFront();
    return at;
  }
  const isInView = (at: Page, words: string) => at.evaluate((words) => {
    const { top, bottom } = [...document.querySelectorAll('p')].find(({ textContent }) => textContent.includes(words))!.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  }, words);

  it('the library’s link leads to where an edited quote stands now', async () => {
    const [quote] = FATES[2]!;
    const url = await saved('sprung', [quote]);
    world.put(url, LONG.replace('</article>', `</article><script>
      const isInView = (p) => p.getBoundingClientRect().top > 0 && p.getBoundingClientRect().bottom < innerHeight;
      addEventListener('scroll', () => { new Image().src = '/gesehen?' + [...document.querySelectorAll('p')].filter(isInView).length; });
    </script>`));
    await follow(url);
    await until('the page says that it was scrolled there', () => world.server.knocks.some((knock) => knock.url === `${HOST}/gesehen?5`));
  });

  // The remote protocol of Firefox loses sight of a tab that an extension's page opens.
  const isOutOfSight = kind === 'firefox';

  it.skipIf(isOutOfSight)('the library’s link leads there once', async () => {
    const [quote, , , , now] = FATES[2]!;
    const url = await saved('sprung-einmal', [quote]);
    world.put(url, LONG);
    const at = await opened(url);
    await until('it is in view', () => isInView(at, now!));
    await at.evaluate(() => scrollTo(0, 0));
    await at.reload();
    await isPainted(at, now!);
    expect(await isInView(at, now!)).toBe(false);
    await at.close();
  });

  it.skipIf(isOutOfSight)('the library’s link leads to a guess, which is asked about', async () => {
    const [[quote]] = FATES as [typeof FATES[number]];
    const url = await saved('sprung-vage', [quote]);
    world.put(url, LONG);
    const at = await opened(url);
    await until('it is in view', () => isInView(at, UNSURE));
    // Sooner than a page asks by itself.
    await notice(at).says(`Is this what you saved? “${quote}”`, 2_000);
    await at.close();
  });

  it.skipIf(isOutOfSight)('the library’s link to what is lost leads to where it stood', async () => {
    const url = await saved('sprung-luecke', [CRITICS]);
    world.put(url, article(`${FAR}${WITHOUT.map((text) => `<p>${text}</p>`).join('')}${FAR}`));
    const at = await opened(url);
    await notice(at).says('When you saved it, this stood between the marked words');
    expect(await isInView(at, UNIONS)).toBe(true);
    await at.close();
  });

  it('a page that was not opened from the library stays where it is', async () => {
    const [quote, , , , now] = FATES[2]!;
    const { at } = await revisited('kein-sprung', [quote], LONG);
    await isPainted(at, now!);
    expect(await at.evaluate(() => scrollY)).toBe(0);
    await at.close();
  });

  const LATE: [what: string, live: string][] = [
    ['it comes long after the page has loaded', `setTimeout(() => document.querySelector('article').innerHTML = TEXT, 4000)`],
    ['the page exchanges its body', `setTimeout(() => { const body = document.createElement('body'); body.innerHTML = TEXT; document.body.replaceWith(body); }, 1500)`],
    ['an element gets its shadow root late', `setTimeout(() => document.querySelector('article').attachShadow({ mode: 'open' }).innerHTML = TEXT, 1500)`],
    ['it is shown late', `document.querySelector('article').innerHTML = '<div hidden>' + TEXT + '</div>'; setTimeout(() => { document.querySelector('div').hidden = false; }, 1500)`],
    ['the page never rests', `document.querySelector('article').innerHTML = TEXT + '<p>Zeile für Zeile.</p>'.repeat(4000) + '<p id="clock"></p>';
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { document.getElementById('clock').textContent = performance.now(); setTimeout(() => port2.postMessage(0)); };
      port2.postMessage(0);`],
  ];
  it.each(LATE)('a highlight is found although %s', async (what, live) => {
    const [quote] = FATES[3]!;
    const text = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
    const url = await saved(encodeURIComponent(what), [quote]);
    world.put(url, article(`<p>Der Beitrag lädt.</p><script>const TEXT = ${JSON.stringify(text)}; addEventListener('load', () => { ${live} });</script>`));
    const at = await world.session.open(url);
    await isPainted(at, quote);
    await at.close();
  });

  /** Longer than a page is given to come to rest before it tells what it did not find. */
  const LONG_LOOKED = 5_000;
  const canonical = (html: string, url: string) => html.replace('<title>', `<link rel="canonical" href="${url}"><title>`);
  async function stays(at: Page, url: string, expected: string): Promise<void> {
    const end = Date.now() + LONG_LOOKED;
    while (Date.now() < end) {
      expect((await states(url)).join()).toBe(expected);
      await at.evaluate(() => new Promise((later) => { setTimeout(later, 200); }));
    }
  }

  // What follows watches pages for long, and tests what the background makes of addresses: once is enough.
  if (kind === 'firefox') return;

  it('frames without an address do not find what stands on their page, and say nothing of it', async () => {
    const advert = '<p>Anzeige: Auch hier liest man den Bericht der Kommission, doch von etwas ganz anderem.</p>';
    const frames = `<iframe srcdoc="${advert}"></iframe><iframe srcdoc="<p>Anzeige</p>"></iframe><iframe id="blank"></iframe><iframe id="written"></iframe>
      <script>
        document.getElementById('blank').contentDocument.body.innerHTML = '${advert}';
        const written = document.getElementById('written').contentDocument;
        written.open();
        written.write('${advert}');
        written.close();
      </script>`;
    const url = await saved('werbung', ['den Bericht der Kommission'], page(PARAGRAPHS).replace('</main>', `${frames}</main>`));
    const at = await world.session.open(url);
    await isPainted(at, 'den Bericht der Kommission');
    await until('the library knows', async () => (await states(url)).join() === 'exact');
    await at.reload();
    await stays(at, url, 'exact');
    const inFrames = await Promise.all(at.frames().slice(1).map((frame) => paintedOn(frame as unknown as Page)));
    expect([inFrames.length, inFrames.flat()]).toEqual([4, []]);
    await at.close();
  });

  it('what was saved in a frame without an address is not lost on the page around', async () => {
    const url = `${HOST}/gerahmt`;
    world.put(url, page([TOP]).replace('</main>', `<iframe srcdoc="<p>${UNIONS}</p>"></iframe><iframe srcdoc="<p>Anzeige</p>"></iframe></main>`));
    const at = await world.session.open(url);
    const frame = await until('the frame is there', async () => (await Promise.all(at.frames().slice(1).map(async (one) => ((await one.$eval('body', ({ innerText }) => innerText)).includes(UNIONS) ? one : null)))).find(Boolean) ?? null);
    await frame.click('p');
    await frame.evaluate(() => document.getSelection()!.selectAllChildren(document.querySelector('p')!));
    await until('it is saved', async () => {
      await fireCommand(world.session, at, 'save-highlight');
      return (await states(url)).length === 1;
    });
    await until('the library knows', async () => (await states(url)).join() === 'exact');
    await at.reload();
    await stays(at, url, 'exact');
    await at.close();
  });

  it('page 2 of an article, one with page 1 by its canonical address, does not lose what stands on page 1', async () => {
    const url = await saved('seiten', [CRITICS], canonical(page(PARAGRAPHS), `${HOST}/seiten`));
    const first = await world.session.open(url);
    await until('the library knows', async () => (await states(url)).join() === 'exact');
    await first.close();
    world.put(url, canonical(page([TOP]), url));
    const second = await world.session.open(`${url}?page=2`);
    await stays(second, url, 'exact');
    await second.close();
    const again = await world.session.open(url);
    await until('page 1 lost it', async () => (await states(url)).join() === 'lost');
    await again.close();
  });

  it('a single-page application that leaves the canonical address as it was does not lose what stands there', async () => {
    const url = await saved('anwendung', [CRITICS], canonical(page(PARAGRAPHS), `${HOST}/anwendung`));
    const at = await world.session.open(url);
    await until('the library knows', async () => (await states(url)).join() === 'exact');
    await at.evaluate((text) => {
      history.pushState(null, '', '/ganz-anders');
      document.querySelector('article')!.innerHTML = `<p>${text}</p>`;
    }, TOP);
    await stays(at, url, 'exact');
    await at.close();
  });
});
