import { alongForm, type Meet } from './along.ts';
import { ADJECTIVE, HEAD_NOUN, PLURAL } from './declension.ts';
import { EXPAND, HYPHEN, OTHER, SKIP, SPACE, fold } from './fold.ts';

/** Folded units a line of packed forms is headed by. Forms of two units have a head of two. */
export const HEAD = 3;
export const FIELD = '\t';
export const DIVIDER = '|';
const FIELD_UNIT = 0x09;
const DIVIDER_UNIT = 0x7c;

/** Heads begin with ASCII after folding, nearly always: those are found by table, the rest in a map. */
const PLAIN = 0x80;
const PLAIN_BITS = 7;
const PAIRS = PLAIN << PLAIN_BITS;
/** Among the third units: the last line of its pair. No folded letter has this bit. */
const LAST = 0x8000;
/** A head of two units, which any third may follow. */
const ANY = 0;
/** Lines with more forms get an index when first met: only lexicons of many thousand names have them. */
const LONG_LINE = 16;
/** In the index: forms whose fourth and fifth unit are not all said. */
const OPEN = -1;

const pairOf = (first: number, second: number): number => (first < PLAIN && second < PLAIN ? (first << PLAIN_BITS) | second : first * 0x10000 + second);

function endOfForm(line: string, from: number): number {
  let to = from;
  while (to < line.length && line.charCodeAt(to) !== FIELD_UNIT && line.charCodeAt(to) !== DIVIDER_UNIT) to++;
  return to;
}

/** For each form of a line in turn: where it begins, where it ends, and its fourth folded unit, `SKIP` where that is not plain to see. */
const FACTS = 3;

function formsIn(line: string): number[] {
  const forms: number[] = [];
  for (let mark = line.indexOf(FIELD); mark >= 0;) {
    let from = line.indexOf(FIELD, mark + 1) + 1;
    const next = line.indexOf(FIELD, from);
    const end = next < 0 ? line.length : next;
    for (;;) {
      const to = endOfForm(line, from);
      forms.push(from, to, fourthUnit(line, from, to));
      if (to === end) break;
      from = to + 1;
    }
    mark = next;
  }
  return forms;
}

const isPlain = (f: number): boolean => f > EXPAND && f !== SPACE && f !== HYPHEN;

/** The fourth folded unit of a form where all before it stand for themselves. */
function fourthUnit(line: string, from: number, to: number): number {
  if (from + HEAD >= to) return SKIP;
  for (let i = from; i <= from + HEAD; i++) {
    const unit = line.charCodeAt(i);
    if (unit === ADJECTIVE || unit === HEAD_NOUN || unit === PLURAL) return SKIP;
    const f = fold(unit);
    if (i < from + HEAD && !isPlain(f)) return SKIP;
    if (i === from + HEAD) return f === HYPHEN ? SPACE : f <= EXPAND ? SKIP : f;
  }
  return SKIP;
}

/** The fourth and fifth folded unit from `at`; `OPEN` where they are not plain to see. */
function furtherUnits(text: string, at: number, end: number): number {
  let units = 0;
  let seen = 0;
  for (let i = at; i < end; i++) {
    const unit = text.charCodeAt(i);
    const f = fold(unit);
    if (f === SKIP || f === OTHER || f === EXPAND || f === SPACE || f === HYPHEN || unit === ADJECTIVE || unit === HEAD_NOUN || unit === PLURAL) return OPEN;
    if (++seen > HEAD) units = units * 0x10000 + f;
    if (seen === HEAD + 2) return units;
  }
  return OPEN;
}

/** Whether two fourth units may be the same. */
const mayBe = (own: number, seen: number): boolean => own === seen || own === SKIP || seen === SKIP;

function indexOf(line: string, forms: readonly number[]): Map<number, number[]> {
  const index = new Map<number, number[]>();
  for (let f = 0; f < forms.length; f += FACTS) {
    const key = furtherUnits(line, forms[f]!, forms[f + 1]!);
    const known = index.get(key);
    if (known) known.push(f);
    else index.set(key, [f]);
  }
  return index;
}

/**
 * Forms to look for in text. Nothing is built at the start but a table of beginnings; forms are read where they stand in the packed text:
 * a line for each beginning, `head TAB mark TAB form|form TAB mark TAB form…`, lines sorted by head. What a mark says of its forms is
 * for the owner to know; forms may carry the marks of `declension.ts`. Written by `data/lexicon/pack.ts`.
 */
export class Keys {
  readonly #lines: readonly string[];
  /** By first and second unit: the first line with this pair, plus one. */
  readonly #pairs = new Uint16Array(PAIRS);
  readonly #rare = new Map<number, number>();
  /** By line: the third unit of its head. */
  readonly #thirds: Uint16Array;
  readonly #forms: (readonly number[] | undefined)[] = [];
  readonly #indices: (ReadonlyMap<number, readonly number[]> | undefined)[] = [];

  constructor(packed: string) {
    this.#lines = packed === '' ? [] : packed.split('\n');
    this.#thirds = new Uint16Array(this.#lines.length);
    let last = -1;
    for (let n = 0; n < this.#lines.length; n++) {
      const line = this.#lines[n]!;
      const pair = pairOf(line.charCodeAt(0), line.charCodeAt(1));
      const third = line.charCodeAt(2);
      this.#thirds[n] = (third === FIELD_UNIT ? ANY : third) | LAST;
      if (pair === last) this.#thirds[n - 1]! &= ~LAST;
      else if (pair < PAIRS) this.#pairs[pair] = n + 1;
      else this.#rare.set(pair, n + 1);
      last = pair;
    }
  }

  /** Number of the first line whose head begins with two folded units, plus one; 0 for none. */
  lineOf(first: number, second: number): number {
    const pair = pairOf(first, second === HYPHEN ? SPACE : second);
    return pair < PAIRS ? this.#pairs[pair]! : this.#rare.get(pair) ?? 0;
  }

  /** Whether a form begins with a folded unit. */
  begins(first: number): boolean {
    return this.#lines.some((line) => line.charCodeAt(0) === first);
  }

  /**
   * Tells of every form at `start`. Answers whether the text ended while one might still go on.
   * @param line as `lineOf` answers for the first two units
   * @param third the folded unit after them, `fourth` the one after that; `SKIP` when it is not known
   */
  read(text: string, start: number, line: number, third: number, fourth: number, meet: Meet): boolean {
    const unit = third === HYPHEN ? SPACE : third;
    let alive = false;
    for (let n = line - 1; ; n++) {
      const head = this.#thirds[n]!;
      const own = head & ~LAST;
      if ((own === unit || own === ANY || unit === SKIP || unit === EXPAND) && this.#readLine(text, start, n, fourth, meet)) alive = true;
      if (head & LAST) return alive;
    }
  }

  /** @param fourth the unit after the head; `SKIP` when it is not known */
  #readLine(text: string, start: number, n: number, fourth: number, meet: Meet): boolean {
    const line = this.#lines[n]!;
    const forms = (this.#forms[n] ??= formsIn(line));
    let alive = false;
    if (forms.length <= LONG_LINE * FACTS) {
      for (let f = 0; f < forms.length; f += FACTS) if (mayBe(forms[f + 2]!, fourth) && alongForm(text, start, line, n, forms[f]!, forms[f + 1]!, meet)) alive = true;
      return alive;
    }
    const index = (this.#indices[n] ??= indexOf(line, forms));
    const further = furtherUnits(text, start, text.length);
    const open = index.get(OPEN) ?? [];
    const like = further === OPEN ? [...index.values()].flat() : [...index.get(further) ?? [], ...open];
    for (const f of like) if (alongForm(text, start, line, n, forms[f]!, forms[f + 1]!, meet)) alive = true;
    return alive;
  }

  /** The form that begins at `at` of a line, as it is packed. */
  form(n: number, at: number): string {
    const line = this.#lines[n]!;
    return line.slice(at, endOfForm(line, at));
  }

  /** What the lexicon says of the form that begins at `at` of a line. */
  mark(n: number, at: number): string {
    const line = this.#lines[n]!;
    const end = line.lastIndexOf(FIELD, at - 1);
    return line.slice(line.lastIndexOf(FIELD, end - 1) + 1, end);
  }

  /** Whether the form that begins at `at` of a line has a capital there. */
  isCapital(n: number, at: number): boolean {
    const first = this.#lines[n]!.charAt(at);
    return first !== first.toLowerCase();
  }
}
