/** `npm run bench:library [-- 12 10000 100000]`: the library page at several sizes, in Chromium, on the built extension. */
import type { Page } from 'puppeteer-core';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { queries } from './bench-library/highlights.ts';
import { watchOpening, type DeedName, type Scrolled } from './bench-library/in-page.ts';
import { figureTables, targetsHeld, targetTable, type Figures, type Opening } from './bench-library/report.ts';
import { writesTable } from './bench-library/writes.ts';
import { median } from './bench/table.ts';
import { bundleForPage } from './browser/bundle.ts';
import { build, launchChromium, ROOT, temporaryProfile, until, type Session } from './browser/index.ts';

const SIZES = [12, 10_000, 100_000];
/** Openings and queries measured; the first ones warm up and do not count. */
const OPENINGS = 11;
const QUERIES = 110;
const WARM_UP = 3;
const SAVES = 15;
/** A hand that throws the list: px a frame, and frames. */
const STEP = 700;
const STEPS = 300;
/** Times each deed of a reader is done; the slowest counts, which is mostly the first. */
const DEEDS = 7;
/** Records written in one transaction. */
const AT_ONCE = 2_000;
/** ms until a browser that was just started has done what it does then. */
const AT_REST = 4_000;
/** ms after opening until a reader types. */
const SETTLED = 1_000;

const BLANK = 'blank.html';

interface Seeding {
  empty(count: number): Promise<void>;
  seed(from: number, to: number): Promise<void>;
  saveOne(times: number): Promise<{ save: number; floor: number }>;
  onePass(words: readonly string[]): Promise<number>;
}

type InPage = typeof import('./bench-library/in-page.ts');
type Globals = { seeding: Seeding; inPage: InPage };

const scriptOf = (file: string, name: keyof Globals): Promise<string> => bundleForPage(join(ROOT, 'tools/bench-library', file), name);

async function seeded<T>(session: Session, script: string, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await session.openExtension('options.html#about');
  await page.evaluate(script);
  const result = await work(page);
  await page.close();
  return result;
}

async function fill(page: Page, size: number): Promise<void> {
  await page.evaluate((count) => (globalThis as unknown as Globals).seeding.empty(count), size);
  for (let from = 0; from < size; from += AT_ONCE) {
    await page.evaluate((start, end) => (globalThis as unknown as Globals).seeding.seed(start, end), from, from + AT_ONCE);
  }
}

/** Opens a page of the extension and waits until it shows what it has. */
async function opened(session: Session, path: string): Promise<{ page: Page; times: Opening }> {
  const page = await session.browser.newPage();
  await page.evaluateOnNewDocument(watchOpening);
  await page.goto(`${session.origin}/${path}`, { waitUntil: 'domcontentloaded' });
  const timesOf = () => page.evaluate(() => (globalThis as unknown as { openingTimes: Record<string, number> }).openingTimes);
  await until('the library is drawn', async () => (await timesOf()).painted !== undefined);
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN);
  const { first, complete } = await timesOf();
  return { page, times: { first: first!, complete: complete!, paint } };
}

/** Strings and objects, and the arrays beside them. */
async function memoryOf(page: Page): Promise<number> {
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await client.send('Runtime.getHeapUsage');
  return (usedSize + backingStorageSize) / 2 ** 20;
}

const LIBRARY = 'options.html#library';

async function openings(session: Session, path: string): Promise<Opening> {
  const { page, times } = await opened(session, path);
  await page.close();
  return times;
}

interface Use { heap: number; list: number[]; drawn: number[]; scrolled: Scrolled; deeds: Record<DeedName, number> }

async function inUse(session: Session, script: string): Promise<Use> {
  const { page } = await opened(session, LIBRARY);
  await page.evaluate(script);
  await sleep(SETTLED);
  const typed: { list: number; drawn: number }[] = [];
  for (const query of queries(QUERIES)) typed.push(await page.evaluate((text) => (globalThis as unknown as Globals).inPage.typeQuery(text), query));
  // Afterwards: collecting all garbage throws compiled code away, which no reader's browser does between two keys.
  const heap = await memoryOf(page);
  await page.evaluate(() => (globalThis as unknown as Globals).inPage.typeQuery(''));
  const scrolled = await page.evaluate((step, steps) => (globalThis as unknown as Globals).inPage.scrollDown(step, steps), STEP, STEPS);
  const deeds = { selectAll: await taken(page, 'selectAll'), groupByTag: await taken(page, 'groupByTag'), lastRow: await taken(page, 'lastRow') };
  await page.close();
  const [list, drawn] = [typed.map(({ list }) => list), typed.map(({ drawn }) => drawn)];
  return { heap, list: list.slice(WARM_UP), drawn: drawn.slice(WARM_UP), scrolled, deeds };
}

async function taken(page: Page, deed: DeedName): Promise<number> {
  const took: number[] = [];
  for (let time = 0; time < DEEDS; time++) took.push(await page.evaluate((name) => (globalThis as unknown as Globals).inPage.take(name), deed));
  return Math.max(...took);
}

type Scripts = Record<keyof Globals, string>;

/**
 * Fills the library in one run of the browser, opens it again and again in the next, and types in a third: what the filling and many
 * openings leave in memory is not a reader's.
 */
async function measured(extension: string, scripts: Scripts, size: number): Promise<Figures> {
  const profile = temporaryProfile();
  try {
    await running(extension, profile.path, (session) => seeded(session, scripts.seeding, (page) => fill(page, size)));
    const opening = await running(extension, profile.path, measureOpening);
    const rest = await running(extension, profile.path, (session) => measureUse(session, scripts));
    return { size, ...opening, ...rest };
  } finally {
    profile.remove();
  }
}

async function running<T>(extension: string, profile: string, work: (session: Session) => Promise<T>): Promise<T> {
  const session = await launchChromium({ extension, profile, permitted: false });
  try {
    await sleep(AT_REST);
    return await work(session);
  } finally {
    await session.close();
  }
}

async function measureOpening(session: Session): Promise<Opening & { blank: number }> {
  const [ours, blank]: [Opening[], Opening[]] = [[], []];
  // In turn, so that both meet the same machine.
  for (let time = 0; time < OPENINGS; time++) {
    ours.push(await openings(session, LIBRARY));
    blank.push(await openings(session, BLANK));
  }
  const typical = (list: Opening[], what: keyof Opening): number => median(list.slice(WARM_UP).map((opening) => opening[what]));
  return { blank: typical(blank, 'first'), first: typical(ours, 'first'), paint: typical(ours, 'paint'), complete: typical(ours, 'complete') };
}

async function measureUse(session: Session, { seeding, inPage }: Scripts): Promise<Omit<Figures, keyof Opening | 'blank' | 'size'>> {
  const use = await inUse(session, inPage);
  const { save, floor, pass } = await seeded(session, seeding, (page) => page.evaluate(async (times, words) => {
    const { seeding } = globalThis as unknown as Globals;
    return { ...(await seeding.saveOne(times)), pass: await seeding.onePass(words) };
  }, SAVES, queries(QUERIES).filter((query) => /^\p{L}+$/u.test(query))));
  return { ...use, save, put: floor, pass };
}

/** The extension with one more page in it, which shows a highlight without reading or computing anything: nothing can open faster. */
async function withBlankPage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-bench-'));
  cpSync(await build('chromium'), folder, { recursive: true });
  writeFileSync(join(folder, BLANK), '<!doctype html><meta charset="utf-8"><div id="app"></div><script type="module" src="/blank.js"></script>');
  writeFileSync(join(folder, 'blank.js'), "document.getElementById('app').innerHTML = '<p class=\"count\">1</p><article class=\"highlight\"><p class=\"quote\">x</p></article>';");
  return folder;
}

const load = (): string => loadavg().map((value) => value.toFixed(1)).join(', ');

const sizes = process.argv.slice(2).map(Number).filter((size) => size >= 0);
const extension = await withBlankPage();
const scripts: Scripts = { seeding: await scriptOf('seed.ts', 'seeding'), inPage: await scriptOf('in-page.ts', 'inPage') };
const before = load();
try {
  const rows: Figures[] = [];
  for (const size of sizes.length > 0 ? sizes : SIZES) rows.push(await measured(extension, scripts, size));
  const held = targetsHeld(rows);
  console.log(`${figureTables(rows)}\n\n${targetTable(held)}\n\n${await writesTable(extension, rows.at(-1)!.size)}`);
  console.log(`\nLoad average (1, 5, 15 min) before: ${before}; after: ${load()}.`);
  process.exitCode = held.every(({ isHeld }) => isHeld) ? 0 : 1;
} finally {
  rmSync(extension, { recursive: true, force: true });
}
