import type { Arrangement } from '../../lib/library/arrange.ts';

/** The row of the highlight that many further on, over the heads of groups; the outermost one when there are fewer; -1 when there is none. */
export function step(rows: Arrangement, from: number, by: number): number {
  const direction = Math.sign(by);
  let [reached, left] = [-1, Math.abs(by)];
  for (let row = from + direction; row >= 0 && row < rows.length && left > 0; row += direction) {
    if (rows.rowAt(row).kind === 'head') continue;
    reached = row;
    left--;
  }
  if (reached >= 0) return reached;
  return from >= 0 && from < rows.length && rows.rowAt(from).kind === 'highlight' ? from : -1;
}
