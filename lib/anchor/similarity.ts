/** How alike two short texts are, 0 to 1. */

/** Share of three-character pieces two texts have in common (Dice): words may be exchanged, added and moved. */
export function alike(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [pieces(a), pieces(b)];
  if (left.length === 0 || right.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const piece of left) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  let common = 0;
  for (const piece of right) {
    const rest = counts.get(piece) ?? 0;
    if (rest > 0) common++;
    counts.set(piece, rest - 1);
  }
  return (2 * common) / (left.length + right.length);
}

const PIECE = 3;
const pieces = (text: string) => Array.from({ length: Math.max(0, text.length - PIECE + 1) }, (_, at) => text.slice(at, at + PIECE));

/** Characters two texts have in common at their end. */
export function commonSuffix(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
}

/** Characters two texts have in common at their beginning. */
export function commonPrefix(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}
