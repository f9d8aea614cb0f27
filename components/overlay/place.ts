/** Where a box stands beside a text. Pure; all numbers are CSS pixels in viewport coordinates. */
export interface Box { x: number; y: number; width: number; height: number }
export interface Size { width: number; height: number }
export interface Spot { x: number; y: number; maxHeight: number; side: 'below' | 'above' | 'over' }

/** Between the text and the box: near enough to travel, far enough not to cover the underline. */
const GAP = 7;
/** Between the box and the edge of the view. */
const MARGIN = 8;
/** Below this height a card cannot be read: rather cover the text (view of 256 px: a laptop at 400 % zoom). */
const LEAST_HEIGHT = 176;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/**
 * Below the text if it fits there whole, else above, else on the roomier side with less height, else over the text.
 * `inset` moves the box left, so that its own text stands flush with the text on the page.
 */
export function spotFor(text: Box, box: Size, view: Box, inset = 0): Spot {
  const below = view.y + view.height - (text.y + text.height) - GAP - MARGIN;
  const above = text.y - view.y - GAP - MARGIN;
  const x = clamp(text.x - inset, view.x + MARGIN, Math.max(view.x + MARGIN, view.x + view.width - MARGIN - box.width));
  const isBelow = box.height <= below || (box.height > above && below >= above);
  const room = isBelow ? below : above;
  if (room < Math.min(box.height, LEAST_HEIGHT)) return over(text, box, view, x);
  const maxHeight = Math.min(room, view.height - 2 * MARGIN);
  const height = Math.min(box.height, maxHeight);
  const y = isBelow ? text.y + text.height + GAP : text.y - GAP - height;
  return { x, y: clamp(y, view.y + MARGIN, view.y + view.height - MARGIN - height), maxHeight, side: isBelow ? 'below' : 'above' };
}

function over(text: Box, box: Size, view: Box, x: number): Spot {
  const maxHeight = view.height - 2 * MARGIN;
  const height = Math.min(box.height, maxHeight);
  const y = clamp(text.y + text.height + GAP, view.y + MARGIN, view.y + view.height - MARGIN - height);
  return { x, y, maxHeight, side: 'over' };
}

/** The line of a text that counts: the one nearest to the pointer, else the first. */
export function lineOf(lines: readonly Box[], point?: { x: number; y: number }): Box | null {
  const solid = lines.filter(({ width, height }) => width > 0 && height > 0);
  if (!point) return solid[0] ?? null;
  const distance = ({ x, y, width, height }: Box): number =>
    Math.hypot(point.x - clamp(point.x, x, x + width), point.y - clamp(point.y, y, y + height));
  return solid.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** The end of a text as a place of its own: where a selection was finished. */
export function endOf(lines: readonly Box[]): Box | null {
  const last = lines.findLast(({ width, height }) => width > 0 && height > 0);
  return last ? { x: last.x + last.width, y: last.y, width: 0, height: last.height } : null;
}

/** Whether any of a text can be seen. */
export const isInView = (lines: readonly Box[], view: Box): boolean =>
  lines.some(({ x, y, width, height }) => x < view.x + view.width && x + width > view.x && y < view.y + view.height && y + height > view.y);
