/** `npm run bench:library [-- 12 10000 100000]`: the library page at several sizes, in Chromium, on the built extension. */
import type { Page } from 'puppeteer-core';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { queries } from './bench-library/highlights.ts';
import { typeQuery, watchOpening } from './bench-library/in-page.ts';
import { scriptOf } from './bench-library/script.ts';
import { writesTable } from './bench-library/writes.ts';
import { build, launchChromium, temporaryProfile, until, type Session } from './browser/index.ts';

const SIZES = [12, 10_000, 100_000];
/** Openings and queries measured; the first ones warm up and do not count. */
const OPENINGS = 11;
const QUERIES = 110;
const WARM_UP = 3;
const SAVES = 15;
/** Records written in one transaction. */
const AT_ONCE = 2_000;
/** ms until a browser that was just started has done what it does then. */
const AT_REST = 4_000;
/** ms after opening until a reader types. */
const SETTLED = 1_000;

const BLANK = 'blank.html';

interface Opening { first: number; paint: number; complete: number }
interface Figures extends Opening { size: number; blank: number; pass: number; list: number[]; drawn: number[]; heap: number; save: number; put: number }
interface Seeding {
  empty(count: number): Promise<void>;
  seed(from: number, to: number): Promise<void>;
  saveOne(times: number): Promise<{ save: number; floor: number }>;
  onePass(words: readonly string[]): Promise<number>;
}

async function seeded<T>(session: Session, script: string, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await session.openExtension('options.html#about');
  await page.evaluate(script);
  const result = await work(page);
  await page.close();
  return result;
}

async function fill(page: Page, size: number): Promise<void> {
  await page.evaluate((count) => (globalThis as unknown as { seeding: Seeding }).seeding.empty(count), size);
  for (let from = 0; from < size; from += AT_ONCE) {
    await page.evaluate((start, end) => (globalThis as unknown as { seeding: Seeding }).seeding.seed(start, end), from, from + AT_ONCE);
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

async function typing(session: Session): Promise<{ heap: number; typed: { list: number; drawn: number }[] }> {
  const { page } = await opened(session, LIBRARY);
  await sleep(SETTLED);
  const typed: { list: number; drawn: number }[] = [];
  for (const query of queries(QUERIES)) typed.push(await page.evaluate(typeQuery, query));
  // Afterwards: collecting all garbage throws compiled code away, which no reader's browser does between two keys.
  const heap = await memoryOf(page);
  await page.close();
  return { heap, typed: typed.slice(WARM_UP) };
}

/**
 * Fills the library in one run of the browser, opens it again and again in the next, and types in a third: what the filling and many
 * openings leave in memory is not a reader's.
 */
async function measured(extension: string, script: string, size: number): Promise<Figures> {
  const profile = temporaryProfile();
  try {
    await running(extension, profile.path, (session) => seeded(session, script, (page) => fill(page, size)));
    const opening = await running(extension, profile.path, measureOpening);
    const rest = await running(extension, profile.path, (session) => measureUse(session, script));
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
  const typical = (list: Opening[], what: keyof Opening): number => quantile(list.slice(WARM_UP).map((opening) => opening[what]), 0.5);
  return { blank: typical(blank, 'first'), first: typical(ours, 'first'), paint: typical(ours, 'paint'), complete: typical(ours, 'complete') };
}

async function measureUse(session: Session, script: string): Promise<Omit<Figures, keyof Opening | 'blank' | 'size'>> {
  const { heap, typed } = await typing(session);
  const { save, floor, pass } = await seeded(session, script, (page) => page.evaluate(async (times, words) => {
    const { seeding } = globalThis as unknown as { seeding: Seeding };
    return { ...(await seeding.saveOne(times)), pass: await seeding.onePass(words) };
  }, SAVES, queries(QUERIES).filter((query) => /^\p{L}+$/u.test(query))));
  return { heap, save, put: floor, pass, list: typed.map(({ list }) => list), drawn: typed.map(({ drawn }) => drawn) };
}

const quantile = (values: readonly number[], share: number): number => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;

function table(rows: readonly Figures[]): string {
  const head = [
    'highlights', 'blank page ms', 'first paint ms', 'first result ms', 'all counted ms', 'one pass ms', 'search p50 ms', 'p95 ms', 'drawn p95 ms', 'memory MB', 'plain put ms', 'save one ms',
  ];
  const cells = rows.map(({ size, blank, first, paint, complete, pass, list, drawn, heap, put, save }) =>
    [size.toLocaleString('en'), ...[blank, paint, first, complete, pass, quantile(list, 0.5), quantile(list, 0.95), quantile(drawn, 0.95), heap, put, save].map((value) => value.toFixed(1))]);
  return [head, head.map(() => '---:'), ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n');
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
const [extension, script] = [await withBlankPage(), await scriptOf('seed.ts', 'seeding')];
const before = load();
try {
  const rows: Figures[] = [];
  for (const size of sizes.length > 0 ? sizes : SIZES) rows.push(await measured(extension, script, size));
  console.log(table(rows));
  console.log(`\n${await writesTable(extension, rows.at(-1)!.size)}`);
  console.log(`\nLoad average (1, 5, 15 min) before: ${before}; after: ${load()}.`);
} finally {
  rmSync(extension, { recursive: true, force: true });
}
