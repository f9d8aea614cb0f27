import type { Looked, SavedMarks, Standing } from '../../lib/saved/paint.ts';

export interface Arriving {
  /** The library opened this page for a highlight: it is brought into view once it is found. */
  at(id: string): void;
  /** Highlights were found or moved. */
  look(): void;
  stop(): void;
}

/** ms after which what was not found is lost: a page may still be loading. */
const LOST_AFTER = 4_000;

/** How a reader goes on alone. */
const OWN_WAYS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

interface Ends { arrived(place: Standing): void; missed(lost: Looked): void }

/** Browsers follow a link to a text only while its words are the same; what was edited since only anchoring finds. Whoever has gone on alone stays there. */
export function makeArriving(marks: Pick<SavedMarks, 'of' | 'looked'>, { arrived, missed }: Ends): Arriving {
  let wanted: string | null = null;
  let isThere = false;
  let waiting = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function stop(): void {
    wanted = null;
    waiting.abort();
    clearTimeout(timer);
    timer = undefined;
  }

  function look(): void {
    const place = wanted === null ? null : marks.of(wanted);
    if (!place) {
      if (lost()) timer ??= setTimeout(miss, LOST_AFTER);
      return;
    }
    stop();
    if (!isThere || place.state === 'uncertain') bringIntoView(place.range);
    arrived(place);
  }

  const lost = (): Looked | undefined => marks.looked().find(({ saved, state }) => saved.id === wanted && state === 'lost');

  function miss(): void {
    const found = lost();
    timer = undefined;
    if (!found) return;
    stop();
    missed(found);
  }

  function at(id: string): void {
    stop();
    // The browser has found the text, or the reader was faster.
    isThere = scrollY > 0 && location.hash === '';
    wanted = id;
    waiting = new AbortController();
    for (const way of OWN_WAYS) addEventListener(way, stop, { capture: true, passive: true, signal: waiting.signal });
    look();
  }
  return { at, look, stop };
}

/** Where the browser has brought the reader already, it stays. */
export function bringIntoView(range: Range): void {
  if (isInView(range)) return;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  // An element may be much longer than the window.
  if (!isInView(range)) scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 3, behavior: 'instant' });
}

function isInView(range: Range): boolean {
  const { top } = range.getBoundingClientRect();
  return top >= 0 && top < innerHeight;
}
