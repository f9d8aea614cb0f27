/** Big changes of a library of a given size, with what the same records cost in a store that does nothing else. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { bundleForPage } from '../browser/bundle.ts';
import { launchChromium, ROOT, temporaryProfile, until } from '../browser/index.ts';
import type { Floor, Took, Work } from './seed-writes.ts';

/** ms after which the background thinks of a backup, and some more; and the longest that one may take. */
const ROUTINE = 9_000;
const LONGEST = 300_000;

/** In this order. Erasing and restoring find a backup of the present state, as at the end of a day. */
const STEPS: (Work | Floor)[] = ['put', 'rewrite', 'clear', 'import', 'backup', 'tag', 'undo tag', 'delete', 'undo delete', 'backup', 'erase', 'restore', 'delete again', 'purge'];
const FLOORS: readonly string[] = ['put', 'rewrite', 'clear'] satisfies Floor[];

/** What is told, in words in which `n` stands for how many it concerns, and next to what. */
const ROWS: [what: string, work: Work, floor: Floor][] = [
  ['import all', 'import', 'put'], ['restore all', 'restore', 'put'], ['erase all', 'erase', 'clear'],
  ['tag n', 'tag', 'rewrite'], ['undo that', 'undo tag', 'rewrite'], ['delete n', 'delete', 'rewrite'], ['undo that', 'undo delete', 'rewrite'], ['purge n from the trash', 'purge', 'rewrite'],
];

export async function writesTable(extension: string, size: number): Promise<string> {
  const [script, profile] = [await bundleForPage(join(ROOT, 'tools/bench-library/seed-writes.ts'), 'writing'), temporaryProfile()];
  const session = await launchChromium({ extension, profile: profile.path, permitted: false });
  try {
    const page = await session.openExtension('options.html#about');
    await page.evaluate(script);
    const some = await page.evaluate(prepare, size);
    const took = new Map<Work | Floor, Took>();
    for (const step of STEPS) {
      await atRest(page);
      took.set(step, await doing(page, step));
    }
    return table(size, some, took);
  } finally {
    await session.close();
    profile.remove();
  }
}

async function atRest(page: Page): Promise<void> {
  await sleep(ROUTINE);
  await until('no backup is being made', () => page.evaluate(isIdle), LONGEST);
}

async function doing(page: Page, step: Work | Floor): Promise<Took> {
  await (FLOORS.includes(step) ? page.evaluate(beginFloor, step as Floor) : page.evaluate(begin, step as Work));
  const took = await until(`${step} is done`, () => page.evaluate(outcome, step), LONGEST);
  if (typeof took === 'string') throw new Error(`${step}: ${took}`);
  return took;
}

function table(size: number, some: number, took: ReadonlyMap<Work | Floor, Took>): string {
  const head = [`of ${size.toLocaleString('en')} highlights`, 'plain store ms', 'ours ms', 'ratio', 'longest wait of another request ms'];
  const cells = ROWS.map(([what, work, floor]) => {
    const [ours, plain] = [took.get(work)!, took.get(floor)!];
    return [what.replace(' n', ` ${some.toLocaleString('en')}`), plain.ms.toFixed(0), ours.ms.toFixed(0), (ours.ms / plain.ms).toFixed(1), ours.longest.toFixed(0)];
  });
  return [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

// In the page; each stands alone.

interface Writing {
  prepare(count: number): number;
  begin(work: Work): void;
  beginFloor(what: Floor): Promise<void>;
  isIdle(): Promise<boolean>;
  done: Record<string, Took | string>;
}
type InPage = { writing: Writing };
const prepare = (count: number): number => (globalThis as unknown as InPage).writing.prepare(count);
const begin = (work: Work): void => (globalThis as unknown as InPage).writing.begin(work);
const beginFloor = (what: Floor): Promise<void> => (globalThis as unknown as InPage).writing.beginFloor(what);
const isIdle = (): Promise<boolean> => (globalThis as unknown as InPage).writing.isIdle();
const outcome = (step: string): Took | string | undefined => (globalThis as unknown as InPage).writing.done[step];
