import type { LocalServer, Session } from '../../browser/index.ts';
import type { LoadFigures } from './in-page.ts';

/** The load that must not be felt. */
const CHARACTERS = 500_000;
const HIGHLIGHTS = 200;
/** ms, of one task. */
export const LONGEST_TASK = 50;
const ADDRESS = 'https://long-page.example/';

/** As many lost highlights on as long a page as one may have, in a real browser. */
export async function measureLoad(session: Session, server: LocalServer, script: string): Promise<LoadFigures> {
  server.put(ADDRESS, '<!doctype html><meta charset="utf-8"><title>Long page</title><body>');
  const page = await session.open(ADDRESS);
  try {
    await page.evaluate(script);
    const measure = ([characters, highlights]: readonly [number, number]) =>
      (globalThis as unknown as { secondSourceAnchor: { load(characters: number, highlights: number): Promise<unknown> } }).secondSourceAnchor.load(characters, highlights);
    return (await page.evaluate(measure, [CHARACTERS, HIGHLIGHTS] as const)) as LoadFigures;
  } finally {
    await page.close();
  }
}

export function loadLine({ characters, highlights, states, longTasks, longestGap, total, save }: LoadFigures): string {
  const long = longTasks.length === 0 ? 'no task over 50 ms' : `${longTasks.length} tasks over 50 ms, the longest ${Math.max(...longTasks)} ms`;
  const told = Object.entries(states).map(([state, count]) => `${count} ${state}`).join(', ');
  return `${highlights} highlights on a page of ${characters} characters: ${told}; ${long}; longest wait of the page ${longestGap.toFixed(0)} ms, whole search ${total.toFixed(0)} ms; one save there ${save.toFixed(0)} ms`;
}
