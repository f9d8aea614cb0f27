/**
 * A shelf holds the entries of up to 256 highlights that were saved one after the other, packed so that a browser reads it back in well under a
 * millisecond: one long string to search in and a few typed arrays. A library of 100,000 is some four hundred shelves.
 */
import { COLUMNS, SEPARATOR, shelfKey, type ColumnName, type Entry } from './entry.ts';

/** Entries of a full shelf: a save rewrites one shelf (about 100 kB), opening the library reads one before it shows something. */
export const SHELF_SIZE = 256;

/** Distinct cells of a column, and which of them each entry has. */
export interface Column { cells: string[]; at: Uint16Array }

export interface Shelf {
  /** All entries have a key from here on, up to the next shelf. */
  first: string;
  /** Another number with every change. */
  stamp: number;
  ids: string[];
  /** The entries' texts, each with a separator behind it. */
  text: string;
  /** Where each text begins. */
  starts: Uint32Array;
  created: Float64Array;
  updated: Float64Array;
  places: Float64Array;
  columns: Record<ColumnName, Column>;
}

/** Packs entries that are in the order of their keys. */
export function pack(entries: readonly Entry[], first: string = keyOf(entries[0]!)): Shelf {
  const starts = new Uint32Array(entries.length);
  let text = '';
  for (const [at, entry] of entries.entries()) {
    starts[at] = text.length;
    text += entry.text + SEPARATOR;
  }
  return {
    first, stamp: Math.random(), ids: entries.map(({ id }) => id), text, starts,
    created: Float64Array.from(entries, ({ created }) => created),
    updated: Float64Array.from(entries, ({ updated }) => updated),
    places: Float64Array.from(entries, ({ place }) => place),
    columns: Object.fromEntries(COLUMNS.map((name) => [name, column(entries.map(({ facts }) => facts[name]))])) as Shelf['columns'],
  };
}

function column(cells: readonly string[]): Column {
  const known = new Map<string, number>();
  const at = Uint16Array.from(cells, (cell) => {
    const number = known.get(cell) ?? known.size;
    known.set(cell, number);
    return number;
  });
  return { cells: [...known.keys()], at };
}

export const unpack = (shelf: Shelf): Entry[] => shelf.ids.map((id, at) => ({
  id, created: shelf.created[at]!, updated: shelf.updated[at]!, place: shelf.places[at]!, text: textAt(shelf, at),
  facts: Object.fromEntries(COLUMNS.map((name) => [name, cellAt(shelf, name, at)])) as Entry['facts'],
}));

export const textAt = ({ text, starts }: Shelf, at: number): string => text.slice(starts[at]!, (starts[at + 1] ?? text.length) - 1);

export function cellAt(shelf: Shelf, name: ColumnName, at: number): string {
  const { cells, at: numbers } = shelf.columns[name];
  return cells[numbers[at]!]!;
}

export const keyOf = ({ created, id }: Entry): string => shelfKey(created, id);
