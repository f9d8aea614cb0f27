/**
 * A shelf holds the entries of up to 256 highlights that were saved one after the other, packed so that a browser reads it back in well under a
 * millisecond: one long string to search in and a few typed arrays. A library of 100,000 is some four hundred shelves.
 */
import { COLUMNS, FIELDS, SEPARATOR, shelfKey, type ColumnName, type Entry } from './entry.ts';

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
  /** The entries' texts, each with a separator behind it, in letters of one byte: `WIDE` stands for the others. */
  text: string;
  /** The whole texts of entries that have such letters, by their place. */
  wide: [at: number, text: string][];
  /** Where each text begins. */
  starts: Uint32Array;
  created: Float64Array;
  updated: Float64Array;
  places: Float64Array;
  columns: Record<ColumnName, Column>;
}

/** In place of a letter that takes two bytes; folding takes it out of every text. */
const WIDE = '\u001e';

/** Has letters that take two bytes. */
export const isWide = (text: string): boolean => /[^\0-\xff]/.test(text);

/** An entry that stands on a shelf already, and is taken over from it as it is. */
export interface Standing { shelf: Shelf; at: number; /** Its whole text, where that has letters of two bytes. */ wide: string | undefined }

/** Packs entries that are in the order of their keys. */
export function pack(entries: readonly (Entry | Standing)[], first: string = keyOf(entries[0]!)): Shelf {
  const starts = new Uint32Array(entries.length);
  const wide: [number, string][] = [];
  const texts: string[] = [];
  let length = 0;
  for (const [at, entry] of entries.entries()) {
    const whole = 'shelf' in entry ? entry.wide : wideText(entry);
    const text = 'shelf' in entry ? narrowAt(entry.shelf, entry.at) : narrowed(entry);
    if (whole !== undefined) wide.push([at, whole]);
    starts[at] = length;
    length += texts[texts.push(text) - 1]!.length;
  }
  const numbers = (name: 'created' | 'updated' | 'places', own: 'created' | 'updated' | 'place'): Float64Array =>
    Float64Array.from(entries, (entry) => ('shelf' in entry ? entry.shelf[name][entry.at]! : entry[own]));
  return {
    first, stamp: Math.random(), ids: entries.map((entry) => ('shelf' in entry ? entry.shelf.ids[entry.at]! : entry.id)), text: texts.join(''), wide, starts,
    created: numbers('created', 'created'), updated: numbers('updated', 'updated'), places: numbers('places', 'place'),
    columns: Object.fromEntries(COLUMNS.map((name) =>
      [name, column(entries.map((entry) => ('shelf' in entry ? cellAt(entry.shelf, name, entry.at) : entry.facts[name])))])) as Shelf['columns'],
  };
}

const wideText = ({ text }: Entry): string | undefined => (isWide(text) ? text + SEPARATOR : undefined);
const narrowed = ({ text }: Entry): string => inBytes(text.replaceAll(/[^\0-\xff]/g, WIDE)) + SEPARATOR;
const narrowAt = ({ text, starts }: Shelf, at: number): string => text.slice(starts[at]!, starts[at + 1] ?? text.length);

/** Letters handed over in one call: engines limit the number of arguments. */
const AT_ONCE = 4_096;
const CODES = new Uint8Array(AT_ONCE);

/** The same text made anew of its letters: one that was cut or folded out of a wider text takes two bytes a letter, and twice the time to search. */
function inBytes(text: string): string {
  let made = '';
  for (let from = 0; from < text.length; from += AT_ONCE) {
    const count = Math.min(AT_ONCE, text.length - from);
    for (let at = 0; at < count; at++) CODES[at] = text.charCodeAt(from + at);
    made += String.fromCharCode.apply(null, CODES.subarray(0, count) as unknown as number[]);
  }
  return made;
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

export function textAt(shelf: Shelf, at: number): string {
  const full = shelf.wide.find(([place]) => place === at)?.[1] ?? narrowAt(shelf, at);
  return full.slice(0, -1);
}

const fields = new WeakMap<Shelf, Uint32Array>();

/** Where each entry's fields begin, entry by entry, and at last where the text ends; one letter before the next begins the separator stands. */
export function fieldStarts(shelf: Shelf): Uint32Array {
  const known = fields.get(shelf);
  if (known) return known;
  const starts = new Uint32Array(shelf.ids.length * FIELDS.length + 1);
  let next = 0;
  for (let at = 1; at < starts.length; at++) starts[at] = next = shelf.text.indexOf(SEPARATOR, next) + 1;
  fields.set(shelf, starts);
  return starts;
}

export function cellAt(shelf: Shelf, name: ColumnName, at: number): string {
  const { cells, at: numbers } = shelf.columns[name];
  return cells[numbers[at]!]!;
}

export const keyOf = (entry: Entry | Standing): string =>
  ('shelf' in entry ? shelfKey(entry.shelf.created[entry.at]!, entry.shelf.ids[entry.at]!) : shelfKey(entry.created, entry.id));

export function standingOn(shelf: Shelf): Standing[] {
  const wide = new Map(shelf.wide);
  return shelf.ids.map((_, at) => ({ shelf, at, wide: wide.get(at) }));
}
