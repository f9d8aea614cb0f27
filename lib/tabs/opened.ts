/** For which highlights the library has just opened tabs, until the pages in them ask. It outlives the worker, not the browser. */
import { browser } from '../browser.ts';

/** `opener` is the library's own tab. */
interface Opening { highlight: string; opener: number; at: number }

const KEY = 'openings';
/** ms in which a page has to ask: then the tab shows something else, or nothing of it is to be read. */
const LONGEST = 60_000;

let turn: Promise<unknown> = Promise.resolve();

export const noteOpening = (highlight: string, opener: number): Promise<void> =>
  inTurn(async () => keep([...(await openings()), { highlight, opener, at: Date.now() }]));

/** Which of these highlights of its page a tab was opened for; answered once. */
export const openedFor = (tab: number, highlights: readonly string[]): Promise<string | null> =>
  inTurn(async () => {
    const known = await openings();
    if (known.length === 0) return null;
    const { openerTabId } = await browser.tabs.get(tab);
    const found = known.find(({ highlight, opener }) => opener === openerTabId && highlights.includes(highlight));
    if (found) await keep(known.filter((each) => each !== found));
    return found?.highlight ?? null;
  });

async function openings(): Promise<Opening[]> {
  const kept = ((await browser.storage.session.get(KEY))[KEY] ?? []) as Opening[];
  return kept.filter(({ at }) => Date.now() - at < LONGEST);
}

const keep = (all: Opening[]): Promise<void> => browser.storage.session.set({ [KEY]: all });

/** Two at once would write over each other. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const result = turn.then(work);
  turn = result.catch(() => undefined);
  return result;
}
