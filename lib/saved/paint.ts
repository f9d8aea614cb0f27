import { anchor } from '../anchor/anchor.ts';
import { PRIORITY, savedMark, UNCERTAIN_MARK } from '../page/names.ts';
import { COLORS, type Highlight as Saved } from '../store/types.ts';

export interface SavedMarks {
  /** Paints these, and takes away what was painted and is not among them. */
  set(highlights: readonly Saved[]): void;
  /** Takes all paint off the page. */
  stop(): void;
}

interface Painted { saved: Saved; range: Range | null; sure: boolean; text: string }

/** ms of quiet after the page changed before lost places are looked for; doubles with each try that finds nothing new. */
const FIRST_RETRY = 400;
const LAST_RETRY = 30_000;

/** Paints saved highlights where they are now; a place that moves or comes later is found again. */
export function paintSaved(document: Document): SavedMarks {
  const registry = document.defaultView!.CSS.highlights;
  const mine = new Map<string, Highlight>();
  let painted: Painted[] = [];
  let pause = FIRST_RETRY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changes = new MutationObserver(() => {
    if (timer === undefined && painted.some(isBroken)) timer = setTimeout(retry, pause);
  });

  function retry(): void {
    timer = undefined;
    const before = painted.filter(isBroken).length;
    painted = painted.map((each) => (isBroken(each) ? place(each.saved, document) : each));
    pause = painted.filter(isBroken).length < before ? FIRST_RETRY : Math.min(pause * 2, LAST_RETRY);
    draw();
  }

  function draw(): void {
    for (const name of [...COLORS.map(savedMark), UNCERTAIN_MARK]) {
      const ranges = painted.filter(({ saved, sure }) => (sure ? savedMark(saved.color) : UNCERTAIN_MARK) === name).flatMap(({ range }) => range ?? []);
      ranges.length > 0 ? register(name, ranges) : remove(name);
    }
  }

  function register(name: string, ranges: Range[]): void {
    const highlight = new Highlight(...ranges);
    highlight.priority = PRIORITY.saved;
    mine.set(name, highlight);
    registry.set(name, highlight);
  }

  /** A newer script of ours may have taken the name over. */
  function remove(name: string): void {
    if (mine.has(name) && registry.get(name) === mine.get(name)) registry.delete(name);
    mine.delete(name);
  }

  function set(highlights: readonly Saved[]): void {
    pause = FIRST_RETRY;
    const standing = new Map(painted.filter((each) => !isBroken(each)).map((each) => [each.saved.id, each]));
    painted = highlights.map((saved) => {
      const old = standing.get(saved.id);
      return old ? { ...old, saved } : place(saved, document);
    });
    draw();
    changes.disconnect();
    if (painted.length > 0) changes.observe(document.body, { childList: true, characterData: true, subtree: true });
  }

  function stop(): void {
    changes.disconnect();
    clearTimeout(timer);
    for (const name of [...mine.keys()]) remove(name);
    painted = [];
  }
  return { set, stop };
}

function place(saved: Saved, document: Document): Painted {
  const { state, range } = anchor(saved.selectors, document.body);
  return { saved, range, sure: state !== 'uncertain', text: range?.toString() ?? '' };
}

const isBroken = ({ range, text }: Painted): boolean => range === null || range.collapsed || !range.startContainer.isConnected || range.toString() !== text;
