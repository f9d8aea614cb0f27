import type { SavedMarks, Standing } from '../../lib/saved/paint.ts';

export interface Arriving {
  /** The library opened this page for a highlight: it is brought into view once it is found. */
  at(id: string): void;
  /** Highlights were found or moved. */
  look(): void;
  stop(): void;
}

/** How a reader goes on alone. */
const OWN_WAYS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

/** Browsers follow a link to a text only while its words are the same; what was edited since only anchoring finds. Whoever has gone on alone stays there. */
export function makeArriving(marks: Pick<SavedMarks, 'of'>, arrived: (place: Standing) => void): Arriving {
  let wanted: string | null = null;
  let waiting = new AbortController();

  function stop(): void {
    wanted = null;
    waiting.abort();
  }

  function look(): void {
    const place = wanted === null ? null : marks.of(wanted);
    if (!place) return;
    stop();
    bringIntoView(place.range);
    arrived(place);
  }

  function at(id: string): void {
    // The browser has found the text, or the reader was faster.
    if (scrollY > 0 && location.hash === '') return;
    wanted = id;
    waiting = new AbortController();
    for (const way of OWN_WAYS) addEventListener(way, stop, { capture: true, passive: true, signal: waiting.signal });
    look();
  }
  return { at, look, stop };
}

/** Where the browser has brought the reader already, it stays. */
function bringIntoView(range: Range): void {
  if (isInView(range)) return;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  // An element may be much longer than the window.
  if (!isInView(range)) scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 3, behavior: 'instant' });
}

function isInView(range: Range): boolean {
  const { top } = range.getBoundingClientRect();
  return top >= 0 && top < innerHeight;
}
