/** `npm run bench [-- <folder with HTML pages>]`: time to scan and mark each page in Chromium, and what the content script weighs. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleInPage } from './bench/bundle.ts';
import type { PageFigures } from './bench/in-page.ts';
import { SCRIPTS, scriptSize } from './bench/size.ts';
import { pageTable, summary, type MeasuredPage } from './bench/table.ts';
import { ROOT, build, launchChromium, startServer, type Session } from './browser/index.ts';
import { serveTargets, type Target } from './start/targets.ts';

/** Samples for each median. */
const SAMPLES = 15;

async function measurePage(session: Session, target: Target, script: string): Promise<MeasuredPage> {
  const page = await session.open(target.url);
  try {
    await page.evaluate(`${script};globalThis.secondSourceBench = secondSourceBench`);
    const figures = await page.evaluate((samples) =>
      (globalThis as unknown as { secondSourceBench: { measure(samples: number): Promise<unknown> } }).secondSourceBench.measure(samples), SAMPLES);
    return { name: target.name.split('/').at(-1)!, figures: figures as PageFigures };
  } finally {
    await page.close();
  }
}

function weigh(extension: string): boolean {
  const sizes = SCRIPTS.map((script) => ({ script, ...scriptSize(extension, script) }));
  for (const { script, raw, gzip, found } of sizes) {
    console.log(`${script}: ${raw} bytes, ${gzip} gzip; ${found.length > 0 ? `CONTAINS ${found.join(', ')}` : 'neither zod nor Dexie in it'}`);
  }
  return sizes.every(({ found }) => found.length === 0);
}

async function bench(folder: string): Promise<boolean> {
  const files = readdirSync(folder).filter((name) => /\.html?$/.test(name)).toSorted().map((name) => join(folder, name));
  const [extension, script, server] = [await build('chromium'), await bundleInPage(), await startServer()];
  const session = await launchChromium({ extension, server, permitted: false });
  try {
    const pages: MeasuredPage[] = [];
    for (const target of await serveTargets(server, files)) pages.push(await measurePage(session, target, script));
    console.log(`${pageTable(pages)}\n\n${summary(pages)}`);
    return weigh(extension);
  } finally {
    await session.close();
    await server.close();
  }
}

process.exitCode = (await bench(resolve(process.argv[2] ?? join(ROOT, 'samples')))) ? 0 : 1;
