import type { Page } from 'puppeteer-core';

/** Lexicons made at once, so that the noise of the heap is shared. */
const COPIES = { ours: { 600: 20, 50_000: 3 }, ahoCorasick: { 600: 5, 50_000: 1 } } as const;
export type Kind = keyof typeof COPIES;

export interface Weight { kind: Kind; size: number; /** MB each */ megabytes: number }

/** JavaScript heap and the buffers of typed arrays, bytes. */
async function used(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage') as { usedSize: number; backingStorageSize?: number };
  await session.detach();
  return usedSize + (backingStorageSize ?? 0);
}

interface InPage { secondSourceBench: { prepare(kind: Kind, size: number): void; keep(count: number): void } }

async function weigh(page: Page, kind: Kind, size: number, copies: number): Promise<Weight> {
  const inPage = () => (globalThis as unknown as InPage).secondSourceBench;
  await page.evaluate(`(${inPage})().prepare(${JSON.stringify(kind)}, ${size}); (${inPage})().keep(1)`);
  const before = await used(page);
  await page.evaluate(`(${inPage})().keep(${copies})`);
  return { kind, size, megabytes: (await used(page) - before) / copies / 1e6 };
}

/** What an opened lexicon weighs, on a blank page that carries the bench's script. */
export async function weights(page: Page): Promise<Weight[]> {
  const all: Weight[] = [];
  for (const [kind, sizes] of Object.entries(COPIES)) {
    for (const [size, copies] of Object.entries(sizes)) all.push(await weigh(page, kind as Kind, Number(size), copies));
  }
  return all;
}
