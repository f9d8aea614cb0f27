/** Edits (insert, delete, replace) that turn one word into the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}

/** A third of the letters may differ before a guess stops helping. */
const TOLERANCE = 1 / 3;

/** The known id most like the one written, or undefined when none is close. */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.ceil(written.length * TOLERANCE)) + 1;
  for (const id of known) {
    const d = distance(written, id);
    if (d < least) [best, least] = [id, d];
  }
  return best;
}
