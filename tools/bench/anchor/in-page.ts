/** Runs inside a page; bundled into one script that leaves `secondSourceAnchor` behind. */
import { describe } from '../../../lib/anchor/describe.ts';
import { EDITED, LOOKALIKES } from '../../../lib/anchor/edited.ts';
import { keepAnchored } from '../../../lib/anchor/keep-anchored.ts';
import { rangeOf } from '../../../lib/anchor/offsets.ts';
import type { AnchorState, Selectors } from '../../../lib/anchor/types.ts';
import { visibleText } from '../../../lib/anchor/visible-text.ts';
import { random } from '../../../lib/random.ts';

export const read = (): string => visibleText(document.body).text;

/** Characters of the quotes that are looked for. */
const QUOTE = 160;

export interface LoadFigures {
  characters: number; highlights: number; states: Partial<Record<AnchorState, number>>;
  /** ms; of tasks the browser itself calls long, and of the whole search. */
  longTasks: number[]; longestGap: number; total: number; save: number;
}

const next = random(5);
const below = (limit: number): number => Math.floor(next() * limit);
const WORDS = Array.from({ length: 4_000 }, () => Array.from({ length: 3 + below(8) }, () => 'abcdefghilmnoprstuvz'[below(20)]).join(''));
const sentence = (length: number): string => Array.from({ length }, () => WORDS[Math.floor(next() ** 2 * WORDS.length)]!).join(' ');

/** A page of paragraphs with that many characters. */
function fill(characters: number): void {
  const article = document.createElement('article');
  for (let length = 0; length < characters;) {
    const text = sentence(60);
    length += text.length + 1;
    article.append(Object.assign(document.createElement('p'), { textContent: text }));
  }
  document.body.replaceChildren(article);
}

/** Highlights made on the page as it is, as they are when one saves, whose texts are then rewritten so far that all have to be looked for. */
function makeLost(count: number): { selectors: Selectors }[] {
  const visible = visibleText(document.body);
  const made = Array.from({ length: count }, () => {
    const start = below(visible.text.length - QUOTE);
    return { selectors: describe(rangeOf({ start, end: start + QUOTE }, visible)!, visible, LOOKALIKES)! };
  });
  for (const { selectors } of made) selectors.quote = { ...selectors.quote, exact: rewrite(selectors.quote.exact), prefix: rewrite(selectors.quote.prefix), suffix: rewrite(selectors.quote.suffix) };
  return made;
}

const rewrite = (text: string): string => text.replace(/\S+/g, (word) => (next() < 0.7 ? sentence(1) : word));

/** 200 highlights that are nowhere on a page of 500,000 characters, looked for from start to end. */
export async function load(characters: number, count: number): Promise<LoadFigures> {
  fill(characters);
  const highlights = makeLost(count);
  const start = rangeOf({ start: 5_000, end: 5_000 + QUOTE }, visibleText(document.body))!;
  await quiet();
  const saving = performance.now();
  describe(start, undefined, LOOKALIKES);
  const save = performance.now() - saving;
  await quiet();
  const longTasks: number[] = [];
  const observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: 'longtask' });
  const since = performance.now();
  const beats = heartbeat();
  const states = await lookForAll(highlights);
  const total = performance.now() - since;
  const longestGap = beats.stop();
  await quiet();
  observer.disconnect();
  return { characters: read().length, highlights: count, states, longTasks, longestGap, total, save };
}

function lookForAll(highlights: readonly { selectors: Selectors }[]): Promise<Partial<Record<AnchorState, number>>> {
  const stop = new AbortController();
  const told = new Map<unknown, AnchorState>();
  return new Promise((done) => {
    let looks = 0;
    const loadEdited = async () => ({ ...EDITED, seekEdited: counted });
    function* counted(...args: Parameters<typeof EDITED.seekEdited>): ReturnType<typeof EDITED.seekEdited> {
      const verdict = yield* EDITED.seekEdited(...args);
      if (++looks === highlights.length) setTimeout(finish, 50);
      return verdict;
    }
    const finish = (): void => {
      stop.abort();
      const states: Partial<Record<AnchorState, number>> = {};
      for (const state of told.values()) states[state] = (states[state] ?? 0) + 1;
      done(states);
    };
    keepAnchored(highlights, { signal: stop.signal, onAnchored: (highlight, { state }) => told.set(highlight, state), loadEdited });
  });
}

/** The longest time a message to the page itself had to wait, ms: what a click would have waited. */
function heartbeat(): { stop(): number } {
  const { port1, port2 } = new MessageChannel();
  let [last, longest, stopped] = [performance.now(), 0, false];
  port1.addEventListener('message', () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!stopped) port2.postMessage(null);
  });
  port1.start();
  port2.postMessage(null);
  return { stop: () => { stopped = true; port1.close(); return longest; } };
}

/** Long enough for the browser to have reported a long task. */
const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300));
