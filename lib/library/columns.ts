/**
 * Cells and values of the columns, numbered over all shelves: what a query says of a cell is worked out once, and groups and counts are
 * arrays by number. Numbers are given when a shelf is first looked at and stay as long as the page lives.
 */
import { valuesOf, type ColumnName } from './entry.ts';
import { dayOf } from './since.ts';
import type { Shelf } from './shelf.ts';

/** `day`: the local day of saving. */
export type Facts = ColumnName | 'day';

export class Table {
  /** Distinct cells by their number. */
  readonly cells: string[] = [];
  /** Distinct values by their number; an empty cell has the empty one, which is the first. */
  readonly values: string[] = [''];
  /** By the number of a cell, the numbers of its values. */
  readonly valuesOfCell: (readonly number[])[] = [];
  #flat: FlatValues = { starts: new Uint32Array(1), values: new Uint32Array() };
  readonly #cellNumbers = new Map<string, number>();
  readonly #valueNumbers = new Map([['', 0]]);

  numberOf(cell: string): number {
    const known = this.#cellNumbers.get(cell);
    if (known !== undefined) return known;
    this.#cellNumbers.set(cell, this.cells.length);
    this.valuesOfCell.push(cell === '' ? [0] : valuesOf(cell).map((value) => this.numberOfValue(value)));
    return this.cells.push(cell) - 1;
  }

  /** `valuesOfCell` in two arrays, for loops over all that is found. */
  flat(): FlatValues {
    if (this.#flat.starts.length <= this.valuesOfCell.length) this.#flat = flattened(this.valuesOfCell);
    return this.#flat;
  }

  numberOfValue(value: string): number {
    const known = this.#valueNumbers.get(value);
    if (known !== undefined) return known;
    this.#valueNumbers.set(value, this.values.length);
    return this.values.push(value) - 1;
  }
}

/** The values of a cell stand from its start up to the next one's. */
interface FlatValues { starts: Uint32Array; values: Uint32Array }

function flattened(valuesOfCell: readonly (readonly number[])[]): FlatValues {
  const starts = new Uint32Array(valuesOfCell.length + 1);
  for (const [cell, { length }] of valuesOfCell.entries()) starts[cell + 1] = starts[cell]! + length;
  return { starts, values: Uint32Array.from(valuesOfCell.flat()) };
}

const tables = new Map<Facts, Table>();
const numbered = new WeakMap<Shelf, Map<Facts, Uint32Array>>();

export function tableOf(column: Facts): Table {
  const table = tables.get(column) ?? new Table();
  tables.set(column, table);
  return table;
}

/** The number of each entry's cell, in the table of the column. */
export function cellNumbers(shelf: Shelf, column: Facts): Uint32Array {
  const known = numbered.get(shelf) ?? new Map<Facts, Uint32Array>();
  numbered.set(shelf, known);
  const numbers = known.get(column) ?? (column === 'day' ? numberDays(shelf) : numberCells(shelf, column));
  known.set(column, numbers);
  return numbers;
}

function numberCells({ columns }: Shelf, column: ColumnName): Uint32Array {
  const { cells, at } = columns[column];
  const table = tableOf(column);
  const numbers = cells.map((cell) => table.numberOf(cell));
  return Uint32Array.from(at, (cell) => numbers[cell]!);
}

/** Some time zones are a quarter of an hour off: the calendar is asked once for each, since a day never begins within one. */
const QUARTER = 15 * 60 * 1000;

function numberDays({ created }: Shelf): Uint32Array {
  const table = tableOf('day');
  const known = new Map<number, number>();
  return Uint32Array.from(created, (time) => {
    const quarter = Math.floor(time / QUARTER);
    const number = known.get(quarter) ?? table.numberOf(String(dayOf(time)));
    known.set(quarter, number);
    return number;
  });
}
