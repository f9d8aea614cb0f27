import { cellNumbers, tableOf } from './columns.ts';
import type { ColumnName } from './entry.ts';
import { SPAN, type Places } from './place.ts';
import type { Shelf } from './shelf.ts';

/** A value that highlights have, and how many of them. */
export interface Count { value: string; count: number }

/** The values of a column among these places, most frequent first. A highlight with three tags counts three times. */
export function countValues(shelves: readonly Shelf[], places: Places, column: ColumnName): Count[] {
  const { values, valuesOfCell } = tableOf(column);
  const totals = new Map<number, number>();
  for (const [cell, count] of countCells(shelves, places, column).entries()) {
    if (count > 0) for (const value of valuesOfCell[cell]!) totals.set(value, (totals.get(value) ?? 0) + count);
  }
  const counts = [...totals].map(([value, count]) => ({ value: values[value]! || (column === 'state' ? 'unseen' : ''), count }));
  return counts.filter(({ value }) => value !== '').sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** How many of the places have any value in a column. */
export function countFilled(shelves: readonly Shelf[], places: Places, column: ColumnName): number {
  const { cells } = tableOf(column);
  return countCells(shelves, places, column).reduce((sum, count, cell) => (cells[cell] === '' ? sum : sum + count), 0);
}

/** How many of the places have each cell of a column, by its number. */
function countCells(shelves: readonly Shelf[], places: Places, column: ColumnName): Uint32Array {
  const numbers = shelves.map((shelf) => cellNumbers(shelf, column));
  const counts = new Uint32Array(tableOf(column).cells.length);
  for (const place of places) counts[numbers[Math.floor(place / SPAN)]![place % SPAN]!]!++;
  return counts;
}
