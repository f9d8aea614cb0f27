import type { Piece, Segment } from './segment.ts';

interface CaretPosition { offsetNode: Node; offset: number }
interface Pointed {
  caretPositionFromPoint?(x: number, y: number, options?: { shadowRoots: readonly ShadowRoot[] }): CaretPosition | null;
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

/** The text position nearest to a viewport point. */
function caretAt(x: number, y: number, shadowRoots: readonly ShadowRoot[]): CaretPosition | null {
  const doc = document as unknown as Pointed;
  if (doc.caretPositionFromPoint) return doc.caretPositionFromPoint(x, y, { shadowRoots });
  const range = doc.caretRangeFromPoint?.(x, y);
  return range ? { offsetNode: range.startContainer, offset: range.startOffset } : null;
}

/** Position in the text of a registered segment under a viewport point. */
export function positionAt(
  x: number, y: number, segments: ReadonlyMap<Node, Segment>, shadowRoots: readonly ShadowRoot[],
): { segment: Segment; position: number } | null {
  const caret = caretAt(x, y, shadowRoots);
  const segment = caret && segments.get(caret.offsetNode);
  if (!segment) return null;
  return { segment, position: segment.starts[segment.nodes.indexOf(caret.offsetNode as Piece)]! + caret.offset };
}

/** The caret snaps to the nearest text, even from far away: only the rectangles tell. */
export function isOver(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some((rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom);
}
