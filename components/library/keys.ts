import { COLORS, type Color } from '../../lib/store/types.ts';

/** What keys do while a highlight has the focus. */
export interface ListKeys {
  /** To the highlight that many further; `select` takes it into the selection. */
  move(by: number, select: boolean): void;
  toEnd(last: boolean): void;
  toggle(range: boolean): void;
  selectAll(): void;
  clear(): void;
  remove(): void;
  color(color: Color): void;
  /** Goes into a part of the highlight: its note, its tags; with several chosen, to the field that tags them all. */
  enter(part: 'note' | 'tags'): void;
  /** Goes to the button that exports what is chosen; chooses this one if nothing is. */
  toExport(): void;
  openPage(): void;
}

/** Highlights that Page Up and Page Down go over: about a screen. */
const SCREEN = 4;

type Press = (keys: ListKeys, event: KeyboardEvent) => void;
const PRESSES: Record<string, Press> = {
  ArrowDown: (keys, { shiftKey }) => keys.move(1, shiftKey), j: (keys) => keys.move(1, false), J: (keys) => keys.move(1, true),
  ArrowUp: (keys, { shiftKey }) => keys.move(-1, shiftKey), k: (keys) => keys.move(-1, false), K: (keys) => keys.move(-1, true),
  PageDown: (keys) => keys.move(SCREEN, false), PageUp: (keys) => keys.move(-SCREEN, false),
  Home: (keys) => keys.toEnd(false), End: (keys) => keys.toEnd(true),
  ' ': (keys, { shiftKey }) => keys.toggle(shiftKey), x: (keys) => keys.toggle(false), X: (keys) => keys.toggle(true),
  Escape: (keys) => keys.clear(), Delete: (keys) => keys.remove(), Backspace: (keys) => keys.remove(),
  n: (keys) => keys.enter('note'), t: (keys) => keys.enter('tags'), e: (keys) => keys.toExport(), Enter: (keys) => keys.openPage(), o: (keys) => keys.openPage(),
  ...Object.fromEntries(COLORS.map((color, at): [string, Press] => [String(at + 1), (keys) => keys.color(color)])),
};

/** Runs what a key means for the focused highlight; inside of its fields only Escape means something: back to the highlight. */
export function pressKey(keys: ListKeys, event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  if (!target.matches('.highlight')) {
    if (event.key === 'Escape') target.closest<HTMLElement>('.highlight')?.focus();
    return;
  }
  const withCommand = event.ctrlKey || event.metaKey;
  const press = withCommand ? (event.key === 'a' ? (all: ListKeys) => all.selectAll() : undefined) : PRESSES[event.key];
  if (!press || event.altKey) return;
  event.preventDefault();
  press(keys, event);
}
