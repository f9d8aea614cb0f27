import type { Page } from 'puppeteer-core';
import { askThrough, build, launchChromium, startServer, type LocalServer, type Session } from '../browser/index.ts';
import { serveTargets, type Target } from '../start/targets.ts';
import { bundleInPage } from './bundle.ts';
import { SIZES } from './in-page/aliases.ts';
import type { PageFigures, SizeFigures } from './in-page/index.ts';
import type { WrapFigures } from './in-page/wrapping.ts';
import { hoverToCard, infiniteScroll, loadTime, type ScrollFigures } from './live.ts';
import { weights, type Weight } from './memory.ts';
import type { OwnTime } from './profile.ts';
import { SCRIPTS, scriptSize, type ScriptSize } from './size.ts';

/** Samples for each median. */
export const SAMPLES = 15;
/** Pages on which the peers are run: they take seconds each. */
const COMPARED = 6;
/** Times a tab is asked to come to the front. */
const FRONT_TRIES = 20;
/** mark.js looks for each alias in all of the text: with more it takes minutes. */
const MARK_JS_SIZES = [100, 600];

export interface MeasuredPage { name: string; figures: PageFigures; pointer: number[]; compared: Compared | null }
export interface Compared { sizes: SizeFigures[]; /** ms, by size. */ markJs: Record<number, number> }
export interface Figures {
  pages: MeasuredPage[]; loads: { name: string; time: OwnTime }[]; wrapping: WrapFigures; scroll: ScrollFigures;
  cards: { first: number; later: number[] }; weights: Weight[]; scripts: (ScriptSize & { script: string })[];
}

interface Setup { server: LocalServer; script: string; extension: string; say(text: string): void }

const call = <T>(page: Page, what: string): Promise<T> => page.evaluate(`secondSourceBench.${what}`) as Promise<T>;

/** Headless tabs hide now and then when another one opens; hidden tabs are not read. */
async function keepVisible(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  for (let n = 0; n < FRONT_TRIES && await page.evaluate(() => document.hidden); n++) await page.bringToFront();
}

async function withScript<T>(session: Session, url: string, script: string, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await session.open(url);
  try {
    await keepVisible(page);
    // Styles and pictures of the page itself are not what is measured.
    await page.waitForFunction(() => document.readyState === 'complete' && !document.hidden);
    await page.evaluate(script);
    return await work(page);
  } finally {
    await page.close();
  }
}

const measurePage = (session: Session, { name, url }: Target, script: string, compared: boolean): Promise<MeasuredPage> =>
  withScript(session, url, script, async (page) => ({
    name: name.split('/').at(-1)!,
    figures: await call<PageFigures>(page, `measure(${SAMPLES})`),
    pointer: await call<number[]>(page, 'pointer()'),
    compared: compared ? { sizes: await compareSizes(page), markJs: await markJsTimes(session, url, script) } : null,
  }));

async function compareSizes(page: Page): Promise<SizeFigures[]> {
  const figures: SizeFigures[] = [];
  for (const size of SIZES) figures.push(await call<SizeFigures>(page, `compare(${size}, ${SAMPLES})`));
  return figures;
}

async function markJsTimes(session: Session, url: string, script: string): Promise<Record<number, number>> {
  const times: Record<number, number> = {};
  for (const size of MARK_JS_SIZES) times[size] = await withScript(session, url, script, (page) => call<number>(page, `compareMarkJs(${size})`));
  return times;
}

/** With the extension at hand but not allowed on any page: the scripts under measurement are the bench's own. */
async function benchScripts({ server, script, extension, say }: Setup, targets: readonly Target[]): Promise<Pick<Figures, 'pages' | 'wrapping' | 'weights'>> {
  const session = await launchChromium({ extension, server, permitted: false });
  try {
    // The first tab of a browser may stay hidden, and hidden tabs are not read.
    await session.open('about:blank');
    const every = Math.max(1, Math.floor(targets.length / COMPARED));
    const pages: MeasuredPage[] = [];
    for (const [n, target] of targets.entries()) {
      say(`${target.name.split('/').at(-1)}`);
      pages.push(await measurePage(session, target, script, n % every === 0 && n / every < COMPARED));
    }
    say('marks, memory');
    const wrapping = await withScript(session, 'about:blank', script, (page) => call<WrapFigures>(page, `wrapping(${SAMPLES})`));
    return { pages, wrapping, weights: await withScript(session, 'about:blank', script, weights) };
  } finally {
    await session.close();
  }
}

/** With the extension allowed everywhere, as a reader has it. */
async function benchExtension({ server, extension, say }: Setup, targets: readonly Target[]): Promise<Pick<Figures, 'loads' | 'scroll' | 'cards'>> {
  const session = await launchChromium({ extension, server });
  try {
    // The background registers the scripts for pages when it first runs.
    await askThrough(session);
    say('infinite scroll');
    const scroll = await infiniteScroll(session, server);
    say('cards');
    const cards = await hoverToCard(session, server, SAMPLES);
    const loads: Figures['loads'] = [];
    for (const { name, url } of targets) {
      say(`loading ${name.split('/').at(-1)}`);
      loads.push({ name: name.split('/').at(-1)!, time: await loadTime(session, url) });
    }
    return { scroll, cards, loads };
  } finally {
    await session.close();
  }
}

/** Everything, on these pages. */
export async function runBench(files: readonly string[], say: (text: string) => void): Promise<Figures> {
  const [extension, script, server] = [await build('chromium'), await bundleInPage(), await startServer()];
  try {
    const targets = await serveTargets(server, files);
    const setup = { server, script, extension, say };
    const scripts = SCRIPTS.map((one) => ({ script: one, ...scriptSize(extension, one) }));
    return { ...await benchScripts(setup, targets), ...await benchExtension(setup, targets), scripts };
  } finally {
    await server.close();
  }
}
