/** Finding the highlights a query means, shelf by shelf: a pass over one long string, and look-ups in columns. */
import { cellNumbers, tableOf } from './columns.ts';
import { valuesOf, FIELDS, SEPARATOR, type ColumnName } from './entry.ts';
import { foldText } from './fold.ts';
import { mayHold, wordsOf, type NeedleWords } from './needle.ts';
import { countAll, SPAN, type Places } from './place.ts';
import { postingsOf } from './postings.ts';
import type { Meaning, Term, Wanted } from './query.ts';
import { fieldStarts, isWide, type Shelf } from './shelf.ts';
import { everything } from './sort.ts';

/** Places of what fits all terms, newest first. */
export function find(shelves: readonly Shelf[], terms: readonly Term[]): Places {
  const tests = [...terms].sort((a, b) => costOf(a.meaning) - costOf(b.meaning)).flatMap(({ meaning, not }): Test[] =>
    (meaning.kind === 'unclear' ? [] : [{ not, meaning, reading: 'needle' in meaning ? readingOf(meaning.needle) : null, verdicts: [] }]));
  if (tests.length === 0) return everything(shelves);
  const found = roomFor(countAll(shelves));
  let length = 0;
  for (const [number, shelf] of shelves.entries()) {
    if (narrow(shelf, tests) > 0) for (let at = shelf.ids.length - 1; at >= 0; at--) if (LEFT[at]) found[length++] = number * SPAN + at;
  }
  return found.slice(0, length);
}

/** Where places are noted while they are looked for; kept, since a large array made with every key would soon have to be cleared away. */
let room = new Uint32Array();
const roomFor = (count: number): Places => (room.length < count ? (room = new Uint32Array(count)) : room);

/** Columns first: they are cheap, and often leave nothing to be read. */
const costOf = ({ kind }: Meaning): number => (kind === 'text' || kind === 'field' ? 1 : 0);

/** A term at work; `verdicts` say of each cell, by its number, whether it fits, as far as that was asked. */
interface Test { not: boolean; meaning: Exclude<Meaning, { kind: 'unclear' }>; reading: Reading | null; verdicts: (0 | 1)[] }

/** How a needle is looked for; `seek` is `indexOf` with an end that is never reached for "not found". */
interface Reading { needle: string; wide: boolean; words: NeedleWords; seek(text: string, from: number): number }

const readingOf = (needle: string): Reading => ({ needle, wide: isWide(needle), words: wordsOf(needle), seek: seeker(needle) });

/** Of a shelf on which only so many entries are left, each is read by itself. */
const FEW = 24;

/** Which entries of the shelf at hand are left after the terms so far, and which fit the next one: written anew for each shelf, since making arrays takes longer than filling them. */
const LEFT = new Uint8Array(SPAN);
const FITS = new Uint8Array(SPAN);

/** Leaves in `LEFT` the entries that fit, and answers how many they are. */
function narrow(shelf: Shelf, tests: readonly Test[]): number {
  const size = shelf.ids.length;
  LEFT.fill(1, 0, size);
  let left = size;
  for (const test of tests) {
    FITS.fill(0, 0, size);
    fit(shelf, test);
    const other = test.not ? 1 : 0;
    left = 0;
    for (let at = 0; at < size; at++) left += LEFT[at]! &= FITS[at]! ^ other;
    if (left === 0) break;
  }
  return left;
}

/** Sets `FITS` where an entry fits; what is not left any more need not be right. */
function fit(shelf: Shelf, test: Test): void {
  const { meaning } = test;
  switch (meaning.kind) {
    case 'text': return fitText(shelf, test.reading!, -1);
    case 'field': return fitText(shelf, test.reading!, FIELDS.indexOf(meaning.field));
    case 'column': return fitColumn(shelf, meaning, test.verdicts);
    case 'time': return fitTime(shelf, meaning);
  }
}

/** Entries whose text holds the needle, in one field or (-1) anywhere. */
function fitText(shelf: Shelf, reading: Reading, field: number): void {
  if (reading.wide) return fitWide(shelf, reading.needle, field);
  const count = mayHold(shelf, reading.words, field, LEFT, FITS);
  if (count === 0 || (reading.words.exact && postingsOf(shelf))) return;
  if (field >= 0) return readField(shelf, reading.needle, field);
  if (count <= FEW) readEach(shelf, reading.needle);
  else readThrough(shelf, reading.seek);
}

function fitWide({ wide }: Shelf, needle: string, field: number): void {
  for (const [at, text] of wide) FITS[at] = (field < 0 ? text : text.split(SEPARATOR)[field]!).includes(needle) ? 1 : 0;
}

/** Takes out of `FITS` what does not hold the needle, entry by entry. */
function readEach({ text, starts, ids }: Shelf, needle: string): void {
  for (let at = 0; at < ids.length; at++) if (FITS[at]) FITS[at] = text.slice(starts[at]!, starts[at + 1]).includes(needle) ? 1 : 0;
}

/** The same in one go over the text, from one place that holds the needle to the next. */
function readThrough({ text, starts, ids }: Shelf, seek: Reading['seek']): void {
  let found = -1;
  for (let at = 0; at < ids.length; at++) {
    if (!FITS[at]) continue;
    if (found < starts[at]!) found = seek(text, starts[at]!);
    if (found >= (starts[at + 1] ?? text.length)) FITS[at] = 0;
  }
}

/** The same in one field of each entry. An empty needle: entries whose field is not empty. */
function readField(shelf: Shelf, needle: string, field: number): void {
  const starts = fieldStarts(shelf);
  for (let at = 0; at < shelf.ids.length; at++) {
    if (!FITS[at]) continue;
    const [start, end] = [starts[at * FIELDS.length + field]!, starts[at * FIELDS.length + field + 1]! - 1];
    FITS[at] = start < end && (needle === '' || shelf.text.slice(start, end).includes(needle)) ? 1 : 0;
  }
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
function seeker(needle: string): Reading['seek'] {
  let pivot = 0;
  for (let at = 1; at < needle.length - 1; at++) if (rarity(needle[at]!) > rarity(needle[pivot]!)) pivot = at;
  const orNever = (found: number): number => (found < 0 ? Number.MAX_SAFE_INTEGER : found);
  if (pivot === 0) return (text, from) => orNever(text.indexOf(needle, from));
  const tail = needle.slice(pivot);
  return (text, from) => {
    let found = text.indexOf(tail, from + pivot);
    while (found >= 0 && !text.startsWith(needle, found - pivot)) found = text.indexOf(tail, found + 1);
    return orNever(found < 0 ? found : found - pivot);
  };
}

const COLUMN_OF: Record<(Meaning & { kind: 'column' })['operator'], ColumnName> =
  { tag: 'tags', site: 'site', color: 'color', state: 'state', entity: 'entities', disputed: 'disagreements' };

function fitColumn(shelf: Shelf, { operator, wanted }: Meaning & { kind: 'column' }, verdicts: (0 | 1)[]): void {
  const numbers = cellNumbers(shelf, COLUMN_OF[operator]);
  const { cells } = tableOf(COLUMN_OF[operator]);
  for (let at = 0; at < numbers.length; at++) FITS[at] = verdicts[numbers[at]!] ??= fitsCell(cells[numbers[at]!]!, operator, wanted) ? 1 : 0;
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

function fitTime({ created }: Shelf, { operator, time }: Meaning & { kind: 'time' }): void {
  for (let at = 0; at < created.length; at++) FITS[at] = (operator === 'since') === (created[at]! >= time) ? 1 : 0;
}
