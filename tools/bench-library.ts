/** `npm run bench:library [-- 12 10000 100000]`: the library page at several sizes, in Chromium, on the built extension. */
import type { Page } from 'puppeteer-core';
import { build as bundle, type Rollup } from 'vite';
import { join } from 'node:path';
import { queries } from './bench-library/highlights.ts';
import { typeQuery, watchOpening } from './bench-library/in-page.ts';
import { build, launchChromium, ROOT, until, type Session } from './browser/index.ts';

const SIZES = [12, 10_000, 100_000];
/** Openings and queries measured; the first ones warm up and do not count. */
const OPENINGS = 11;
const QUERIES = 110;
const WARM_UP = 3;
const SAVES = 15;
/** Records written in one transaction. */
const AT_ONCE = 2_000;

interface Figures { size: number; first: number; paint: number; complete: number; list: number[]; drawn: number[]; heap: number; save: number }
interface Seeding { empty(count: number): Promise<void>; seed(from: number, to: number): Promise<void>; saveOne(times: number): Promise<number> }

async function seedingScript(): Promise<string> {
  const result = await bundle({
    configFile: false, logLevel: 'error',
    build: { write: false, lib: { entry: join(ROOT, 'tools/bench-library/seed.ts'), formats: ['iife'], name: 'seeding' } },
  });
  const [first] = Array.isArray(result) ? result : [result];
  return `${(first as Rollup.RollupOutput).output[0].code};globalThis.seeding = seeding`;
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

async function opened(session: Session): Promise<{ page: Page; times: Record<string, number>; paint: number }> {
  const page = await session.browser.newPage();
  await page.evaluateOnNewDocument(watchOpening);
  await page.goto(`${session.origin}/options.html#library`, { waitUntil: 'domcontentloaded' });
  const timesOf = () => page.evaluate(() => (globalThis as unknown as { openingTimes: Record<string, number> }).openingTimes);
  await until('the library is drawn', async () => (await timesOf()).painted !== undefined);
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN);
  return { page, times: await timesOf(), paint };
}

async function heapOf(page: Page): Promise<number> {
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  return ((await page.metrics()).JSHeapUsedSize ?? Number.NaN) / 2 ** 20;
}

async function measure(session: Session, script: string, size: number): Promise<Figures> {
  await seeded(session, script, (page) => fill(page, size));
  const openings: { first: number; paint: number; complete: number }[] = [];
  for (let time = 0; time < OPENINGS; time++) {
    const { page, times, paint } = await opened(session);
    openings.push({ first: times.first!, complete: times.complete!, paint });
    await page.close();
  }
  const { page } = await opened(session);
  const heap = await heapOf(page);
  const typed: { list: number; drawn: number }[] = [];
  for (const query of queries(QUERIES)) typed.push(await page.evaluate(typeQuery, query));
  await page.close();
  const save = await seeded(session, script, (at) => at.evaluate((times) => (globalThis as unknown as { seeding: Seeding }).seeding.saveOne(times), SAVES));
  const counted = openings.slice(WARM_UP);
  const answered = typed.slice(WARM_UP);
  return {
    size, heap, save, first: quantile(counted.map(({ first }) => first), 0.5), paint: quantile(counted.map(({ paint }) => paint), 0.5),
    complete: quantile(counted.map(({ complete }) => complete), 0.5), list: answered.map(({ list }) => list), drawn: answered.map(({ drawn }) => drawn),
  };
}

const quantile = (values: readonly number[], share: number): number => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;

function table(rows: readonly Figures[]): string {
  const head = ['highlights', 'first paint ms', 'first result ms', 'all counted ms', 'search p50 ms', 'p95 ms', 'drawn p95 ms', 'heap MB', 'save one ms'];
  const cells = rows.map(({ size, first, paint, complete, list, drawn, heap, save }) =>
    [size.toLocaleString('en'), ...[paint, first, complete, quantile(list, 0.5), quantile(list, 0.95), quantile(drawn, 0.95), heap, save].map((value) => value.toFixed(1))]);
  return [head, head.map(() => '---:'), ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

const sizes = process.argv.slice(2).map(Number).filter((size) => size >= 0);
const [extension, script] = [await build('chromium'), await seedingScript()];
const session = await launchChromium({ extension, permitted: false });
try {
  const rows: Figures[] = [];
  for (const size of sizes.length > 0 ? sizes : SIZES) rows.push(await measure(session, script, size));
  console.log(table(rows));
} finally {
  await session.close();
}
