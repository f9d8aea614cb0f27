/** What runs in the library page: `watchOpening` is sent there by itself, the rest as one script. */

/** Notes, from the page's very beginning, when the first highlight is drawn and when all are counted. */
export function watchOpening(): void {
  const times: Record<string, number> = {};
  Object.assign(globalThis, { openingTimes: times });
  const look = (): void => {
    times.first ??= document.querySelector('.highlight .quote, .state-title') ? performance.now() : undefined!;
    times.complete ??= /\d/.test(document.querySelector('.count')?.textContent ?? '') || document.querySelector('.state-title') ? performance.now() : undefined!;
    if (times.complete === undefined || times.first === undefined) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => { times.painted = performance.now(); }));
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true, characterData: true });
}

/** Resolves with the next task. */
const nextTask = (): Promise<void> => new Promise((done) => {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => done(), { once: true });
  port1.start();
  port2.postMessage(null);
});
/** Resolves when the next frame was drawn, with the time it began. */
const nextFrame = (): Promise<number> => new Promise((done) => { requestAnimationFrame((time) => void nextTask().then(() => done(time))); });

const TRIES = 20_000;
async function untilThere(what: string, isThere: () => boolean): Promise<void> {
  for (let tries = 0; !isThere(); tries++) {
    if (tries === TRIES) throw new Error(`${what}: nothing came of it`);
    await nextTask();
  }
}

const list = (): HTMLElement => document.querySelector<HTMLElement>('.rows')!;
/** All that changed is laid out when this returns. */
const layOut = (): unknown => document.querySelector('.rows')?.getBoundingClientRect();

/** ms from a key to the list that answers it, laid out, and to the records in it drawn. */
export async function typeQuery(query: string): Promise<{ list: number; drawn: number }> {
  const input = document.querySelector<HTMLInputElement>('input[type=search]')!;
  const start = performance.now();
  input.value = query;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await nextTask();
  layOut();
  const answered = performance.now() - start;
  await untilThere(query, () => !document.querySelector('.rows [aria-busy]'));
  const drawn = performance.now() - start;
  await nextFrame();
  return { list: answered, drawn };
}

export interface Scrolled {
  /** ms from each frame to the next. */
  frames: number[];
  /** Frames with a part of the window that the list reaches and no row stood in. */
  blank: number;
  /** Frames with a row in the window that still waited for its record. */
  waiting: number;
}

/** Scrolls down from the top, so many px with every frame, and looks at each frame that was drawn. */
export async function scrollDown(step: number, steps: number): Promise<Scrolled> {
  scrollTo(0, 0);
  await nextFrame();
  const scrolled: Scrolled = { frames: [], blank: 0, waiting: 0 };
  for (let n = 0; n < steps && scrollY + innerHeight < document.documentElement.scrollHeight; n++) {
    // Looking takes time that is not the list's: each step counts from a frame of its own.
    const before = await nextFrame();
    scrollBy(0, step);
    scrolled.frames.push(await nextFrame() - before);
    scrolled.blank += Number(isBlank());
    scrolled.waiting += Number([...list().querySelectorAll('[aria-busy]')].some(isInWindow));
  }
  scrollTo(0, 0);
  return scrolled;
}

function isBlank(): boolean {
  const { top, bottom } = list().getBoundingClientRect();
  const rows = [...list().children].map((row) => row.getBoundingClientRect()).sort((a, b) => a.top - b.top);
  let reached = Math.max(0, top);
  for (const row of rows) if (row.top <= reached + 1) reached = Math.max(reached, row.bottom);
  return reached + 1 < Math.min(innerHeight, bottom);
}

function isInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

const press = (key: string, ctrlKey = false): unknown =>
  document.querySelector('.highlight[tabindex="0"]')!.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }));

function groupBy(grouping: string): void {
  const field = document.querySelector<HTMLSelectElement>('.arrange select')!;
  field.value = grouping;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The focus is in the window, drawn, and nothing of the list is below it. */
const isLastRow = (focused: Element): boolean =>
  focused.matches('.highlight:not([aria-busy])') && isInWindow(focused) && focused.closest('.row')!.getBoundingClientRect().bottom >= list().getBoundingClientRect().bottom - 1;

/** A highlight takes keys, and all in the window are drawn. */
const isAtRest = (): boolean => document.querySelector('.highlight[tabindex="0"]') !== null && !document.querySelector('.rows [aria-busy]');

interface Deed { run(): unknown; isDone(): boolean; undo(): unknown }
const DEEDS = {
  selectAll: {
    run: () => press('a', true),
    isDone: () => document.querySelector('.selection-count') !== null && !document.querySelector('.highlight .select:not(:checked)'),
    undo: () => press('Escape'),
  },
  groupByTag: {
    run: () => groupBy('tag'),
    isDone: () => document.querySelector('.group-head h2')?.textContent?.startsWith('#') === true,
    undo: () => groupBy('page'),
  },
  lastRow: {
    run: () => press('End'),
    isDone: () => isLastRow(document.activeElement!),
    undo: () => press('Home'),
  },
} satisfies Record<string, Deed>;
export type DeedName = keyof typeof DEEDS;

/** ms from what a reader does to the rows that answer it, laid out; all is as before when it resolves. */
export async function take(name: DeedName): Promise<number> {
  const { run, isDone, undo } = DEEDS[name];
  await untilThere('the list', isAtRest);
  const start = performance.now();
  run();
  await untilThere(name, isDone);
  layOut();
  const took = performance.now() - start;
  await nextFrame();
  undo();
  await nextFrame();
  return took;
}
