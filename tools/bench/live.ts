/** Figures of the extension itself, as a reader has it. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { hover, type LocalServer, type Session } from '../browser/index.ts';
import { startProfile, type OwnTime } from './profile.ts';

/** For a page to be read and to come to rest, ms. */
const REST = 1200;

/** Time of our scripts from an empty tab until the page rests. */
export async function loadTime(session: Session, url: string): Promise<OwnTime> {
  const page = await session.open('about:blank');
  try {
    const profile = await startProfile(page);
    await page.goto(url, { waitUntil: 'load' });
    await sleep(REST);
    return await profile.stop(session.origin);
  } finally {
    await page.close();
  }
}

const NEWS = 'https://bench.example';
const PARAGRAPHS = 10_000;
const APPENDING = 5000;
const STEP = 20;
/** One paragraph in so many names something. */
const NAMED = 10;
/** The text of a paragraph is about as long as in news. */
const PLAIN = 'Die Mitglieder des Ausschusses kamen am Vormittag zusammen und berieten bis in den Abend über die Vorlage, die im nächsten Jahr gelten soll; Beschlüsse fielen nicht. ';
const NAMING = 'Die Souveräne Technologie-Allianz und der AI Act standen auf der Tagesordnung, dazu sprach Evan Solomon vor den Abgeordneten, die bis in den Abend berieten.';

export interface ScrollFigures extends OwnTime { paragraphs: number; longTasks: number; longTasksWithout: number; /** ms */ perParagraph: number }

interface Appending { paragraphs: number; time: number; step: number; named: number; plain: string; naming: string }

/** Runs in the page: appends at an even pace and counts the long tasks meanwhile. */
async function append({ paragraphs, time, step, named, plain, naming }: Appending): Promise<number> {
  let longTasks = 0;
  const observer = new PerformanceObserver((list) => { longTasks += list.getEntries().length; });
  observer.observe({ entryTypes: ['longtask'] });
  const start = performance.now();
  let done = 0;
  while (done < paragraphs) {
    const due = Math.min(paragraphs, Math.floor(((performance.now() - start) / time) * paragraphs));
    for (; done < due; done++) document.body.append(Object.assign(document.createElement('p'), { textContent: done % named === 0 ? naming : plain }));
    await new Promise((resolve) => { setTimeout(resolve, step); });
  }
  observer.disconnect();
  return longTasks;
}

async function appended(page: Page): Promise<number> {
  return page.evaluate(append, { paragraphs: PARAGRAPHS, time: APPENDING, step: STEP, named: NAMED, plain: PLAIN, naming: NAMING });
}

/** 10,000 paragraphs come in over five seconds, in a tab with the extension and in one that it does not read. */
export async function infiniteScroll(session: Session, server: LocalServer): Promise<ScrollFigures> {
  const url = `${NEWS}/scroll`;
  server.put(url, `<!doctype html><meta charset="utf-8"><title>Ticker</title><p>${NAMING}`);
  const page = await session.open(url);
  await sleep(REST);
  const profile = await startProfile(page);
  const longTasks = await appended(page);
  await sleep(REST);
  const own = await profile.stop(session.origin);
  await page.close();
  const bare = await session.open('about:blank');
  const longTasksWithout = await appended(bare);
  await bare.close();
  return { ...own, paragraphs: PARAGRAPHS, longTasks, longTasksWithout, perParagraph: own.total / PARAGRAPHS };
}

/** Of the settings as installed, ms. */
const DWELL = 300;
const NAMES = ['Souveräne Technologie-Allianz', 'STACKIT', 'Evan Solomon', 'Vector Institute', 'Max-Planck-Gesellschaft', 'Karsten Wildberger', 'DeepSeek', 'Schwarz Digits'];

/** Runs in the page: notes when the pointer last moved and when something of ours was shown. */
function watchCard(): void {
  const seen = { moved: 0, shown: 0 };
  Object.assign(globalThis, { seen });
  addEventListener('pointermove', () => { seen.moved = performance.now(); }, true);
  new MutationObserver((records) => {
    if (seen.shown === 0 && records.some(({ addedNodes }) => addedNodes.length > 0)) requestAnimationFrame(() => { seen.shown ||= performance.now(); });
  }).observe(document.documentElement, { childList: true });
}

interface Seen { moved: number; shown: number }
const seenIn = (page: Page): Promise<Seen> => page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);

async function cardOn(page: Page, name: string): Promise<number | null> {
  await page.evaluate(() => { (globalThis as unknown as { seen: Seen }).seen.shown = 0; });
  await hover(page, name);
  await page.waitForFunction(() => (globalThis as unknown as { seen: Seen }).seen.shown > 0, { timeout: 5000 }).catch(() => null);
  const { moved, shown } = await seenIn(page);
  await page.mouse.move(5, 5);
  await page.keyboard.press('Escape');
  await sleep(REST / 2);
  return shown > 0 ? shown - moved - DWELL : null;
}

/** From the end of the dwell to the frame the card is in, ms: the first card of a page, and each after it. */
export async function hoverToCard(session: Session, server: LocalServer, rounds: number): Promise<{ first: number; later: number[] }> {
  const url = `${NEWS}/cards`;
  server.put(url, `<!doctype html><meta charset="utf-8"><title>Namen</title><body style="font:16px/3 serif">${NAMES.map((name) => `<h2>Neues</h2><p>${PLAIN} ${name}`).join('')}`);
  const page = await session.open(url);
  await sleep(REST);
  await page.evaluate(watchCard);
  const times: number[] = [];
  for (let n = 0; n <= rounds; n++) {
    const time = await cardOn(page, NAMES[n % NAMES.length]!);
    if (time !== null) times.push(time);
  }
  await page.close();
  const [first = Number.NaN, ...later] = times;
  return { first, later };
}
