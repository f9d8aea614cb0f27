// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SIGHTS } from '../../data/lexicon/marked-sights.ts';
import { LEXICON } from '../../data/lexicon/marked.ts';
import { Lexicon } from '../detect/lexicon.ts';
import { openSights, type Sight } from '../detect/sight.ts';
import { sightedAmong } from '../detect/sight-through.ts';
import { inOneGo } from '../detect/steps.ts';
import { sightBy } from '../detect/touch.ts';
import { sightedIn } from './sighted.ts';
import { TextSource, type FarSight } from './text-source.ts';
import { proseIn } from './texts.ts';

let source: TextSource | null = null;
let sighted = 0;
afterEach(() => source?.stop());

const named = () => vi.waitUntil(() => sighted > 0);

/** Begins to look through the page as it stands. */
function open(): void {
  sighted = 0;
  source = new TextSource(() => openSights(SIGHTS));
  void source.sighted.then(() => { sighted++; });
}

async function watch(html: string): Promise<void> {
  source?.stop();
  document.body.innerHTML = html;
  open();
  await source!.slices.settled();
}

const PAGES: [what: string, html: string, sighted: number][] = [
  ['a name', '<p>Der EU AI Act</p>', 1],
  ['a name that begins in one element and ends in another', '<p>Der <b>AI</b> Act</p>', 1],
  ['many names once', '<p>EU AI Act</p><p>EU AI Act</p>', 1],
  ['nothing', '<p>Rosen und Tulpen</p>', 0],
  ['nothing in scripts', '<script>"EU AI Act"</script>', 0],
  ['nothing in small letters that need capitals', '<p>the sap is rising</p>', 0],
];

describe('watching for names', () => {
  it.each(PAGES)('sights %s', async (_, html, expected) => {
    await watch(html);
    expect(sighted).toBe(expected);
    expect(source!.isQuiet).toBe(expected === 0);
  });

  it('sights a name that comes late, and one that is written in place', async () => {
    await watch('<p>Rosen</p>');
    document.body.insertAdjacentHTML('beforeend', '<p>Karsten Wildberger</p>');
    await named();
    expect(sighted).toBe(1);
    await watch('<p>Rosen</p>');
    document.querySelector('p')!.firstChild!.nodeValue = 'Karsten Wildberger';
    await named();
    expect(sighted).toBe(1);
  });

  it('sights a name in an open shadow root', async () => {
    document.body.innerHTML = '<div></div>';
    document.querySelector('div')!.attachShadow({ mode: 'open' }).innerHTML = '<p>EU AI Act</p>';
    open();
    await named();
    expect(sighted).toBe(1);
  });
});

describe('a page that is looked through elsewhere', () => {
  const sight = openSights(SIGHTS);
  const open = vi.fn<() => Sight>(() => sight);
  const far = vi.fn<FarSight>();
  let told: string[] = [];
  const reader = { sighted: (node: Text) => told.push(node.data), changed: () => [], read: () => undefined };

  function look(html: string, answer: FarSight): TextSource {
    told = [];
    open.mockClear();
    far.mockReset().mockImplementation(answer);
    document.body.innerHTML = html;
    source?.stop();
    source = new TextSource(open, far);
    source.readTo(reader);
    return source;
  }
  const warm = sightBy(new Lexicon(LEXICON));
  const elsewhere: FarSight = async (texts) => sightedAmong(texts, warm);

  it('tells of what is sighted there, and needs no sight of its own', async () => {
    await look('<p>Rosen</p><p>Der EU AI Act</p><script>"STACKIT"</script><textarea>STACKIT</textarea><p>und <b>AI</b><br> Act</p>', elsewhere).settled();
    expect(far.mock.calls).toEqual([[['Rosen', 'Der EU AI Act', 'und ', 'AI\n', ' Act']]]);
    expect(told).toEqual(['Der EU AI Act', 'AI']);
    document.body.append(document.createElement('img'));
    await new Promise((resolve) => { setTimeout(resolve); });
    expect(open).not.toHaveBeenCalled();
  });

  it.each([`The AI <svg>${'\n<path/>'.repeat(30)}</svg>Act applies.`, 'Das KI<svg>\n</svg>-Gesetz gilt.'])('reads a name on behind a drawing: %#', async (html) => {
    await look(`<p>${html}</p>`, elsewhere).settled();
    expect(told).toEqual([html.split('<', 1)[0]]);
  });

  it('is not at rest, and not quiet, before the answer', async () => {
    const { promise, resolve } = Promise.withResolvers<number[]>();
    const waiting = look('<p>Rosen</p>', () => promise);
    await waiting.slices.settled();
    expect([waiting.isIdle, waiting.isQuiet]).toEqual([false, false]);
    resolve([]);
    await waiting.settled();
    expect(waiting.isIdle).toBe(true);
  });

  it('looks itself where nobody answers, and where its text is too much to send', async () => {
    for (const answer of [async () => null, () => Promise.reject(new Error('gone'))]) {
      await look('<p>Der EU AI Act</p>', answer).settled();
      expect(told).toEqual(['Der EU AI Act']);
    }
    await look(`<p>${'Rosen '.repeat(40_000)}</p><p>STACKIT</p>`, elsewhere).settled();
    expect([told, far.mock.calls.length]).toEqual([['STACKIT'], 0]);
  });

  it('comes to rest when it is stopped, answered or not', async () => {
    const waiting = look('<p>Rosen</p>', () => new Promise(() => undefined));
    await waiting.slices.settled();
    const settled = waiting.settled();
    waiting.stop();
    await settled;
    expect(waiting.isIdle).toBe(true);
  });

  it('is at rest only when shadow roots were looked for, too', async () => {
    document.body.innerHTML = '<div></div>';
    document.querySelector('div')!.attachShadow({ mode: 'open' }).innerHTML = '<p>STACKIT</p>';
    const page = look(document.body.innerHTML, elsewhere);
    document.querySelector('div')!.attachShadow({ mode: 'open' }).innerHTML = '<p>STACKIT</p>';
    await page.settled();
    expect(told).toEqual(['STACKIT']);
  });

  it('sees what changes meanwhile itself, and says nothing of what is gone', async () => {
    const { promise, resolve } = Promise.withResolvers<number[]>();
    const waiting = look('<p>STACKIT</p><p>LawZero</p>', () => promise);
    await waiting.slices.settled();
    document.querySelector('p')!.remove();
    document.body.insertAdjacentHTML('beforeend', '<p>Karsten Wildberger</p>');
    await vi.waitUntil(() => told.length > 0);
    resolve([0, 1]);
    await waiting.settled();
    expect([...new Set(told)].sort()).toEqual(['Karsten Wildberger', 'LawZero']);
  });

  it('misses nothing that it would see itself, however names are split', () => {
    const parts = ['STACKIT', 'Sovereign', 'Technology', ' Alliance', 'AI', ' Act', '-Act', 'Law', 'Zero', 'Evan ', 'Solomon', 'Rosen', ' ', ', ', '. ', 'der ', 'G', '7', 'S'];
    let seed = 7;
    const pick = <T>(all: readonly T[]): T => all[(seed = (seed * 48_271) % 2_147_483_647) % all.length]!;
    const between = ['', '', ' ', '<br>', '<style>x</style>', '<button>i</button>', '\n  ', '</p><p>', `<svg>${'\n<g/>'.repeat(30)}</svg>`];
    const piece = (): string => pick([(t: string) => t, (t: string) => `<b>${t}</b>`, (t: string) => `<i><u>${t}</u></i>`])(pick(parts)) + pick(between);
    let [told, more] = [0, 0];
    for (let n = 0; n < 1000; n++) {
      document.body.innerHTML = `<p>${Array.from({ length: 12 }, piece).join('')}</p>`;
      const here: Text[] = [];
      inOneGo(sightedIn(document.body, warm, (node) => here.push(node)));
      const { nodes, texts } = inOneGo(proseIn(document.body, () => false))!;
      const there = new Set(sightedAmong(texts, warm).map((one) => nodes[one]));
      expect({ html: document.body.innerHTML, missed: here.filter((node) => !there.has(node)).map(({ data }) => data) }).toEqual({ html: document.body.innerHTML, missed: [] });
      told += here.length;
      more += there.size - here.length;
    }
    expect(more / told).toBeLessThan(0.05);
  });
});
