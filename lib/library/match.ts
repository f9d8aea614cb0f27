/** Finding the highlights a query means, shelf by shelf: a pass over one long string, and look-ups in columns. */
import { valuesOf, FIELDS, SEPARATOR, type ColumnName } from './entry.ts';
import { foldText } from './fold.ts';
import type { Meaning, Term, Wanted } from './query.ts';
import { textAt, type Shelf } from './shelf.ts';

/** Where an entry stands: number of its shelf × SPAN + its place there. Shelves are numbered from the newest. */
export type Place = number;
export const SPAN = 1_024;

/** Places of what fits all terms, newest first. */
export function find(shelves: readonly Shelf[], terms: readonly Term[]): Place[] {
  const ordered = [...terms].sort((a, b) => costOf(a.meaning) - costOf(b.meaning)).flatMap(({ meaning, not }): Test[] =>
    (meaning.kind === 'unclear' ? [] : [{ not, meaning, cells: new Map() }]));
  const found: Place[] = [];
  for (const [number, shelf] of shelves.entries()) {
    const mask = maskOf(shelf, ordered);
    if (mask) for (let at = shelf.ids.length - 1; at >= 0; at--) if (mask[at]) found.push(number * SPAN + at);
  }
  return found;
}

/** Columns first: they are cheap, and often leave nothing to be read. */
const costOf = ({ kind }: Meaning): number => (kind === 'text' || kind === 'field' ? 1 : 0);

/** A term at work; what it says of a cell is the same on every shelf. */
interface Test { not: boolean; meaning: Exclude<Meaning, { kind: 'unclear' }>; cells: Map<string, 0 | 1> }

/** Of a shelf on which only so many entries are left, each is read by itself. */
const FEW = 24;

/** Which entries of a shelf fit; null when none does. */
function maskOf(shelf: Shelf, tests: readonly Test[]): Uint8Array | null {
  const mask = new Uint8Array(shelf.ids.length).fill(1);
  let left = mask.length;
  for (const test of tests) {
    const fits = fitting(shelf, test, left <= FEW ? mask : null);
    left = 0;
    for (let at = 0; at < mask.length; at++) left += mask[at]! &= test.not ? 1 - fits[at]! : fits[at]!;
    if (left === 0) return null;
  }
  return mask;
}

/** `only`: the entries that still matter, when they are few. */
function fitting(shelf: Shelf, { meaning, cells }: Test, only: Uint8Array | null): Uint8Array {
  switch (meaning.kind) {
    case 'text': return only ? holdingOf(shelf, meaning.needle, only) : holding(shelf, meaning.needle);
    case 'field': return holding(shelf, meaning.needle, FIELDS.indexOf(meaning.field));
    case 'column': return inColumn(shelf, meaning, cells);
    case 'time': return inTime(shelf, meaning);
  }
}

const holdingOf = (shelf: Shelf, needle: string, only: Uint8Array): Uint8Array =>
  only.map((matters, at) => (matters && textAt(shelf, at).includes(needle) ? 1 : 0));

/** Entries whose text holds the needle, in one field or anywhere. An empty needle: entries whose field is not empty. */
function holding({ text, starts, ids }: Shelf, needle: string, field = -1): Uint8Array {
  const fits = new Uint8Array(ids.length);
  const seek = seeker(text, needle);
  let at = 0;
  for (let found = seek(0); found >= 0 && at < ids.length; found = at < ids.length ? seek(starts[at]!) : -1) {
    while (at + 1 < ids.length && starts[at + 1]! <= found) at++;
    fits[at] = field < 0 || isInField(text, starts[at]!, needle, field) ? 1 : 0;
    at++;
  }
  return fits;
}

/** Letters of German, English and French from the most frequent on; all others are rare. */
const FREQUENT = ' enitrsaduholcmgpbfvkwyzxjq';
function rarity(letter: string): number {
  const rank = FREQUENT.indexOf(letter);
  return rank < 0 ? FREQUENT.length : rank;
}

/**
 * `indexOf` that looks for the needle from its rarest letter on. Engines run over a text as fast as memory allows up to the next place where
 * the first letter stands: beginning with a rare one makes a search three to five times faster.
 */
function seeker(text: string, needle: string): (from: number) => number {
  let pivot = 0;
  for (let at = 1; at < needle.length - 1; at++) if (rarity(needle[at]!) > rarity(needle[pivot]!)) pivot = at;
  if (pivot === 0) return (from) => text.indexOf(needle, from);
  const tail = needle.slice(pivot);
  return (from) => {
    let found = text.indexOf(tail, from + pivot);
    while (found >= 0 && !text.startsWith(needle, found - pivot)) found = text.indexOf(tail, found + 1);
    return found < 0 ? -1 : found - pivot;
  };
}

function isInField(text: string, start: number, needle: string, field: number): boolean {
  let from = start;
  for (let skipped = 0; skipped < field; skipped++) from = text.indexOf(SEPARATOR, from) + 1;
  const end = text.indexOf(SEPARATOR, from);
  if (needle === '') return end > from;
  const found = text.indexOf(needle, from);
  return found >= 0 && found + needle.length <= end;
}

const COLUMN_OF: Record<(Meaning & { kind: 'column' })['operator'], ColumnName> =
  { tag: 'tags', site: 'site', color: 'color', state: 'state', entity: 'entities', disputed: 'disagreements' };

/** Each distinct cell is looked at once in a library; entries then only point to it. */
function inColumn(shelf: Shelf, { operator, wanted }: Meaning & { kind: 'column' }, known: Map<string, 0 | 1>): Uint8Array {
  const { cells, at } = shelf.columns[COLUMN_OF[operator]];
  const cellFits = new Uint8Array(cells.length);
  for (const [number, cell] of cells.entries()) {
    let fits = known.get(cell);
    if (fits === undefined) known.set(cell, (fits = fitsCell(cell, operator, wanted) ? 1 : 0));
    cellFits[number] = fits;
  }
  const found = new Uint8Array(at.length);
  for (let entry = 0; entry < at.length; entry++) found[entry] = cellFits[at[entry]!]!;
  return found;
}

function fitsCell(cell: string, operator: string, wanted: readonly Wanted[]): boolean {
  const values = operator === 'state' ? [cell || 'unseen'] : valuesOf(cell);
  const folded = operator === 'tag' || operator === 'site' ? values.map(foldText) : values;
  return wanted.some(({ text, match }) => {
    if (match === 'any') return values.length > 0;
    if (text === SEPARATOR) return values.length === 0;
    return folded.some((value) => (match === 'is' ? value === text : match === 'begins' ? value.startsWith(text) : value.includes(text)));
  });
}

function inTime({ created }: Shelf, { operator, time }: Meaning & { kind: 'time' }): Uint8Array {
  const found = new Uint8Array(created.length);
  for (let at = 0; at < created.length; at++) found[at] = (operator === 'since') === (created[at]! >= time) ? 1 : 0;
  return found;
}
