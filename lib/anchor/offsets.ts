/** Between ranges of the DOM and offsets into the visible text. */
import type { Piece, VisibleText } from './visible-text.ts';

export interface Span { start: number; end: number }

/** The part of the visible text inside a range, without white space at its ends; null when there is none. */
export function spanOf(range: Range, { text, pieces }: VisibleText): Span | null {
  let [start, end] = [Infinity, -1];
  for (const piece of pieces) {
    if (!range.intersectsNode(piece.node)) continue;
    const from = Math.max(piece.offset, piece.node === range.startContainer ? range.startOffset : 0);
    const to = Math.min(piece.offset + piece.length, piece.node === range.endContainer ? range.endOffset : Infinity);
    if (from >= to) continue;
    start = Math.min(start, piece.at + from - piece.offset);
    end = Math.max(end, piece.at + to - piece.offset);
  }
  return trimmed(text, { start, end });
}

function trimmed(text: string, { start, end }: Span): Span | null {
  while (start < end && text[start] === ' ') start++;
  while (end > start && text[end - 1] === ' ') end--;
  return start < end ? { start, end } : null;
}

/** A live range over a span of the visible text. Separators at its ends, which stand in no node, are left out; null when that is all. */
export function rangeOf({ start, end }: Span, { pieces }: VisibleText): Range | null {
  const first = pieces[firstEndingAfter(pieces, start)];
  const last = pieces[firstEndingAfter(pieces, end - 1, true)];
  if (!first || !last || first.at >= end || last.at + last.length <= start) return null;
  const [from, to] = [first.offset + Math.max(0, start - first.at), last.offset + Math.min(last.length, end - last.at)];
  // The page may have cut its text since it was read.
  if (from > first.node.length || to > last.node.length) return null;
  return within([first.node, from], [last.node, to]);
}

/** Whether the page still has a span where and as it was read. */
export function isIntact({ start, end }: Span, { text, pieces }: VisibleText): boolean {
  for (let n = firstEndingAfter(pieces, start); n < pieces.length && pieces[n]!.at < end; n++) {
    const { node, offset, at, length } = pieces[n]!;
    if (!node.isConnected || node.data.slice(offset, offset + length) !== text.slice(at, at + length)) return false;
  }
  return true;
}

type Boundary = [node: Node, offset: number];

/**
 * A range lies in one tree: an end in a shadow root that does not hold the other end becomes the edge of its host. Null when that leaves
 * nothing, as where slots show texts in another order than they stand.
 */
function within(start: Boundary, end: Boundary): Range | null {
  const roots = rootsOf(start[0]);
  const common = rootsOf(end[0]).find((root) => roots.includes(root));
  if (!common) return null;
  const range = start[0].ownerDocument!.createRange();
  range.setStart(...inTree(start, common, 0));
  range.setEnd(...inTree(end, common, 1));
  return range.collapsed ? null : range;
}

/** The trees a node is in, from its own to the document. */
function rootsOf(node: Node): Node[] {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsOf(root.host)] : [root];
}

function inTree([node, offset]: Boundary, tree: Node, side: 0 | 1): Boundary {
  const root = node.getRootNode();
  if (root === tree) return [node, offset];
  const { host } = root as ShadowRoot;
  return inTree([host.parentNode!, Array.prototype.indexOf.call(host.parentNode!.childNodes, host) + side], tree, side);
}

/** Index of the first piece that ends after an offset; with `orBefore` the last piece before it when the offset falls between two. */
function firstEndingAfter(pieces: readonly Piece[], offset: number, orBefore = false): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle]!;
    if (piece.at + piece.length > offset) high = middle;
    else low = middle + 1;
  }
  return orBefore && (pieces[low]?.at ?? Infinity) > offset ? low - 1 : low;
}
