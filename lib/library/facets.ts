import { valuesOf, type ColumnName } from './entry.ts';
import { SPAN, type Place } from './match.ts';
import type { Shelf } from './shelf.ts';

/** A value that highlights have, and how many of them. */
export interface Count { value: string; count: number }

/** The values of a column among these places, most frequent first. A highlight with three tags counts three times. */
export function countValues(shelves: readonly Shelf[], places: readonly Place[], column: ColumnName): Count[] {
  const totals = new Map<string, number>();
  const add = (cell: string, count: number): void => {
    for (const value of column === 'state' ? [cell || 'unseen'] : valuesOf(cell)) totals.set(value, (totals.get(value) ?? 0) + count);
  };
  for (const [number, cells] of cellCounts(shelves, places, column)) {
    for (const [at, count] of cells.entries()) if (count > 0) add(shelves[number]!.columns[column].cells[at]!, count);
  }
  return [...totals].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** How many of the places have any value in a column. */
export function countFilled(shelves: readonly Shelf[], places: readonly Place[], column: ColumnName): number {
  let filled = 0;
  for (const [number, counts] of cellCounts(shelves, places, column)) {
    for (const [at, count] of counts.entries()) if (shelves[number]!.columns[column].cells[at] !== '') filled += count;
  }
  return filled;
}

/** Per shelf, how many of the places point to each of its distinct cells. */
function cellCounts(shelves: readonly Shelf[], places: readonly Place[], column: ColumnName): Map<number, Uint32Array> {
  const counts = new Map<number, Uint32Array>();
  let [current, cells, at] = [-1, new Uint32Array(), new Uint16Array()];
  for (const place of places) {
    const number = Math.floor(place / SPAN);
    if (number !== current) {
      const found = shelves[number]!.columns[column];
      [current, at, cells] = [number, found.at as Uint16Array<ArrayBuffer>, (counts.get(number) ?? new Uint32Array(found.cells.length)) as Uint32Array<ArrayBuffer>];
      counts.set(number, cells);
    }
    cells[at[place % SPAN]!]!++;
  }
  return counts;
}
