/** Finding the highlights a query means, shelf by shelf: a pass over one long string, and look-ups in columns. */
import { valuesOf, FIELDS, SEPARATOR, type ColumnName } from './entry.ts';
import { foldText } from './fold.ts';
import type { Meaning, Term, Wanted } from './query.ts';
import type { Shelf } from './shelf.ts';

/** Where an entry stands: number of its shelf × SPAN + its place there. Shelves are numbered from the newest. */
export type Place = number;
export const SPAN = 1_024;

/** Places of what fits all terms, newest first. */
export function find(shelves: readonly Shelf[], terms: readonly Term[]): Place[] {
  const ordered = [...terms].sort((a, b) => costOf(a.meaning) - costOf(b.meaning));
  const found: Place[] = [];
  for (const [number, shelf] of shelves.entries()) {
    const mask = maskOf(shelf, ordered);
    if (mask) for (let at = shelf.ids.length - 1; at >= 0; at--) if (mask[at]) found.push(number * SPAN + at);
  }
  return found;
}

/** Columns first: they are cheap, and often leave nothing to be read. */
const costOf = ({ kind }: Meaning): number => (kind === 'text' || kind === 'field' ? 1 : 0);

/** Which entries of a shelf fit; null when none does. */
function maskOf(shelf: Shelf, terms: readonly Term[]): Uint8Array | null {
  const mask = new Uint8Array(shelf.ids.length).fill(1);
  for (const { meaning, not } of terms) {
    if (meaning.kind === 'unclear') continue;
    const fits = fitting(shelf, meaning);
    let left = 0;
    for (let at = 0; at < mask.length; at++) left += mask[at]! &= not ? 1 - fits[at]! : fits[at]!;
    if (left === 0) return null;
  }
  return mask;
}

function fitting(shelf: Shelf, meaning: Exclude<Meaning, { kind: 'unclear' }>): Uint8Array {
  switch (meaning.kind) {
    case 'text': return holding(shelf, meaning.needle);
    case 'field': return holding(shelf, meaning.needle, FIELDS.indexOf(meaning.field));
    case 'column': return inColumn(shelf, meaning);
    case 'time': return inTime(shelf, meaning);
  }
}

/** Entries whose text holds the needle, in one field or anywhere. An empty needle: entries whose field is not empty. */
function holding({ text, starts, ids }: Shelf, needle: string, field = -1): Uint8Array {
  const fits = new Uint8Array(ids.length);
  let at = 0;
  for (let found = text.indexOf(needle); found >= 0 && at < ids.length; found = text.indexOf(needle, found)) {
    while (at + 1 < ids.length && starts[at + 1]! <= found) at++;
    if (field < 0) fits[at] = 1;
    else fits[at] = isInField(text, starts[at]!, needle, field) ? 1 : 0;
    at++;
    if (at >= ids.length) break;
    found = starts[at]!;
  }
  return fits;
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

/** Each distinct cell is looked at once; entries then only point to it. */
function inColumn(shelf: Shelf, { operator, wanted }: Meaning & { kind: 'column' }): Uint8Array {
  const { cells, at } = shelf.columns[COLUMN_OF[operator]];
  const cellFits = Uint8Array.from(cells, (cell) => (fitsCell(cell, operator, wanted) ? 1 : 0));
  return Uint8Array.from(at, (number) => cellFits[number]!);
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

const inTime = ({ created }: Shelf, { operator, time }: Meaning & { kind: 'time' }): Uint8Array =>
  Uint8Array.from(created, (saved) => (operator === 'since' ? saved >= time : saved < time) ? 1 : 0);
