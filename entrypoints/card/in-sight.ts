/** Whether any of a text can be seen in the window. */
export function isInSight(range: Range | null): boolean {
  return range !== null && [...range.getClientRects()].some(({ top, bottom, left, right }) => bottom > 0 && top < innerHeight && right > 0 && left < innerWidth);
}
