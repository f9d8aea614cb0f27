import { alongForm, departed, type Meet } from './along.ts';
import { EXPAND, HYPHEN, SKIP, SPACE, charCodeAt, fold, isLetter } from './fold.ts';
import { FIELD, FIELD_UNIT, PLAIN, PLAIN_BITS, headsOf, type Heads } from './heads.ts';

/** Folded units a line of packed forms is headed by at most; where a form is shorter, or changes within them, it is fewer. */
export const HEAD = 6;
export const DIVIDER = '|';
const DIVIDER_UNIT = 0x7c;

/** Heads begin with ASCII after folding, nearly always: those are found by table, the rest in a map. */
const PAIRS = PLAIN << PLAIN_BITS;
/** Pairs with more lines get an index when first met: only lexicons of many thousand names have them. */
const LONG = 16;
/** Half of what is compared at once: one unit. */
const UNIT_BITS = 16;
const UNIT = 0xffff;
const NO_LINES: readonly number[] = [];

const pairOf = (first: number, second: number): number => (first < PLAIN && second < PLAIN ? (first << PLAIN_BITS) | second : first * 0x10000 + second);

/** Of each form of a line, those that begin alike side by side: where it begins, where it ends, and how many units it shares with the one before, the first one with the head. */
function formsIn(line: string): number[] {
  const bounds: [from: number, to: number][] = [];
  for (let mark = line.indexOf(FIELD); mark >= 0;) {
    let from = line.indexOf(FIELD, mark + 1) + 1;
    const next = line.indexOf(FIELD, from);
    const end = next < 0 ? line.length : next;
    for (;;) {
      const to = endOfForm(line, from);
      bounds.push([from, to]);
      if (to === end) break;
      from = to + 1;
    }
    mark = next;
  }
  const forms: number[] = [];
  let before = 0;
  for (const [from, to] of sorted(bounds, line)) {
    forms.push(from, to, shared(line, before, from, to));
    before = from;
  }
  return forms;
}

function sorted(bounds: readonly [number, number][], line: string): readonly [number, number][] {
  if (bounds.length < 3) return bounds;
  const named = bounds.map((bound) => ({ bound, name: line.slice(...bound).toLowerCase() }));
  return named.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)).map(({ bound }) => bound);
}

/** Units that read alike, one by one. */
function shared(line: string, a: number, b: number, end: number): number {
  let n = 0;
  while (b + n < end && isAlike(line, a + n, b + n)) n++;
  // Separators that follow each other are read at one go.
  while (n > 0 && isGapAt(line, b + n - 1) && (isGapAt(line, a + n) || isGapAt(line, b + n))) n--;
  return n;
}

function isAlike(line: string, a: number, b: number): boolean {
  const [one, other] = [charCodeAt.call(line, a), charCodeAt.call(line, b)];
  if (one === other) return true;
  const f = fold(one);
  return f === fold(other) && isLetter(f) && f !== EXPAND;
}

function endOfForm(line: string, from: number): number {
  let to = from;
  while (to < line.length && charCodeAt.call(line, to) !== FIELD_UNIT && charCodeAt.call(line, to) !== DIVIDER_UNIT) to++;
  return to;
}

/** The third to sixth folded unit of a text, two to a number, as far as they are plain to see; zero bits in the masks where they are not. And whether that is all of the text. */
const seen = { third: 0, thirdMask: 0, fifth: 0, fifthMask: 0, isAll: false };

function see(text: string, from: number): void {
  seen.third = seen.thirdMask = seen.fifth = seen.fifthMask = 0;
  seen.isAll = false;
  if (from < 0) return;
  for (let n = 0; n < HEAD - 2 && from + n < text.length; n++) {
    const f = fold(charCodeAt.call(text, from + n));
    if (f === SKIP || f === EXPAND) return;
    const isGap = f === SPACE || f === HYPHEN;
    const shift = n % 2 === 0 ? UNIT_BITS : 0;
    if (n < 2) {
      seen.third |= (isGap ? SPACE : f) << shift;
      seen.thirdMask |= UNIT << shift;
    } else {
      seen.fifth |= (isGap ? SPACE : f) << shift;
      seen.fifthMask |= UNIT << shift;
    }
    // How far a gap of several units reaches is not plain.
    if (isGap && isGapAt(text, from + n + 1)) return;
  }
  seen.isAll = true;
}

function isGapAt(text: string, at: number): boolean {
  const f = at < text.length ? fold(charCodeAt.call(text, at)) : SKIP;
  return f === SPACE || f === HYPHEN || f === SKIP;
}

/**
 * Forms to look for in text. Nothing is built at the start but tables of beginnings; forms are read where they stand in the packed text:
 * a line for each beginning, `head TAB mark TAB form|form TAB mark TAB form…`, lines sorted by head. What a mark says of its forms is
 * for the owner to know; forms may carry the marks of `declension.ts`.
 */
export class Keys {
  readonly #lines: readonly string[];
  /** By first and second unit: the first line with this pair, plus one. */
  readonly pairs = new Uint16Array(PAIRS);
  readonly #rare = new Map<number, number>();
  readonly #firsts = new Set<number>();
  /** By line: what stands in its head, as in `seen`. */
  readonly #thirds: Int32Array;
  readonly #thirdMasks: Int32Array;
  readonly #fifths: Int32Array;
  readonly #fifthMasks: Int32Array;
  /** By line: whether it is the last of its pair. */
  readonly #isLast: Uint8Array;
  readonly #forms: (readonly number[] | undefined)[] = [];
  /** By first line of a long pair, once met: its lines by third and fourth unit; under zero those that do not say both. */
  readonly #indices = new Map<number, ReadonlyMap<number, readonly number[]> | null>();

  #heads: Heads | undefined;

  /** @param lines as they are shipped; written by `data/lexicon/keys.ts` */
  constructor(lines: string) {
    this.#lines = lines === '' ? [] : lines.split('\n');
    const count = this.#lines.length;
    [this.#thirds, this.#thirdMasks, this.#fifths, this.#fifthMasks] = [new Int32Array(count), new Int32Array(count), new Int32Array(count), new Int32Array(count)];
    this.#isLast = new Uint8Array(count);
    let last = -1;
    let first = 0;
    for (let n = 0; n < count; n++) {
      const line = this.#lines[n]!;
      this.#readHead(n, line);
      const pair = pairOf(charCodeAt.call(line, 0), charCodeAt.call(line, 1));
      if (pair === last) continue;
      this.#firsts.add(charCodeAt.call(line, 0));
      if (pair < PAIRS) this.pairs[pair] = n + 1;
      else this.#rare.set(pair, n + 1);
      if (n > 0) this.#endPair(first, n - 1);
      first = n;
      last = pair;
    }
    if (count > 0) this.#endPair(first, count - 1);
  }

  /** Tells of most words that no form begins so. */
  get heads(): Heads {
    return (this.#heads ??= headsOf(this.#lines));
  }

  #endPair(first: number, last: number): void {
    this.#isLast[last] = 1;
    if (last - first > LONG) this.#indices.set(first, null);
  }

  #readHead(n: number, line: string): void {
    for (let at = 2; at < HEAD; at++) {
      const unit = charCodeAt.call(line, at);
      if (unit === FIELD_UNIT) return;
      const shift = at % 2 === 0 ? UNIT_BITS : 0;
      const [units, masks] = at < 4 ? [this.#thirds, this.#thirdMasks] : [this.#fifths, this.#fifthMasks];
      units[n]! |= unit << shift;
      masks[n]! |= UNIT << shift;
    }
  }

  /** Number of the first line whose head begins with two folded units, plus one; 0 for none. */
  lineOf(first: number, second: number): number {
    const pair = pairOf(first, second === HYPHEN ? SPACE : second);
    return pair < PAIRS ? this.pairs[pair]! : this.#rare.get(pair) ?? 0;
  }

  /** Whether a form begins with a folded unit. */
  begins(first: number): boolean {
    return this.#firsts.has(first);
  }

  /**
   * Tells of every form at `start`. Answers whether the text ended while one might still go on.
   * @param line as `lineOf` answers for the first two units
   * @param next where the third unit stands; -1 when that is not plain
   */
  read(text: string, start: number, line: number, next: number, meet: Meet): boolean {
    const plain = next >= 0 && next < text.length ? fold(charCodeAt.call(text, next)) : SKIP;
    const wanted = plain === HYPHEN ? SPACE : plain;
    const isPlain = plain !== SKIP && plain !== EXPAND;
    const thirds = this.#thirds;
    let n = line - 1;
    if (next >= 0 && this.#indices.size > 0 && this.#indices.has(n)) return this.#readLong(text, start, n, next, meet);
    let hasSeen = false;
    let alive = false;
    do {
      const third = thirds[n]! >>> UNIT_BITS;
      // Most lines of a pair are told apart by their third unit.
      if (third === wanted || third === 0 || !isPlain) {
        if (!hasSeen) see(text, next);
        hasSeen = true;
        if (this.#readLike(text, start, n, meet)) alive = true;
      }
    } while (this.#isLast[n++] === 0);
    return alive;
  }

  /** Whether a line may begin what is seen. */
  #isLike(n: number): boolean {
    return ((this.#thirds[n]! ^ seen.third) & this.#thirdMasks[n]! & seen.thirdMask) === 0
      && ((this.#fifths[n]! ^ seen.fifth) & this.#fifthMasks[n]! & seen.fifthMask) === 0;
  }

  #readLong(text: string, start: number, first: number, next: number, meet: Meet): boolean {
    let index = this.#indices.get(first);
    if (!index) this.#indices.set(first, (index = this.#indexOf(first)));
    see(text, next);
    const alive = seen.thirdMask === -1 ? this.#readLines(text, start, index.get(seen.third) ?? NO_LINES, meet) : this.#readUnseen(text, start, index, meet);
    return this.#readLines(text, start, index.get(0) ?? NO_LINES, meet) || alive;
  }

  /** What the text does not show may be anything. */
  #readUnseen(text: string, start: number, index: ReadonlyMap<number, readonly number[]>, meet: Meet): boolean {
    let alive = false;
    for (const [key, lines] of index) {
      if (key === 0 || ((key ^ seen.third) & seen.thirdMask) !== 0) continue;
      if (seen.isAll) return true;
      if (this.#readLines(text, start, lines, meet)) alive = true;
    }
    return alive;
  }

  /** Reads a line if it may begin what is seen. Where that is all of the text, longer heads are not to be read any further. */
  #readLike(text: string, start: number, n: number, meet: Meet): boolean {
    if (!this.#isLike(n)) return false;
    const isLonger = ((this.#thirdMasks[n]! & ~seen.thirdMask) | (this.#fifthMasks[n]! & ~seen.fifthMask)) !== 0;
    return (isLonger && seen.isAll) || this.#readLine(text, start, n, meet);
  }

  #readLines(text: string, start: number, lines: readonly number[], meet: Meet): boolean {
    let alive = false;
    for (let n = 0; n < lines.length; n++) if (this.#readLike(text, start, lines[n]!, meet)) alive = true;
    return alive;
  }

  #indexOf(first: number): Map<number, number[]> {
    const index = new Map<number, number[]>();
    let n = first;
    do {
      const key = this.#thirdMasks[n] === -1 ? this.#thirds[n]! : 0;
      const known = index.get(key);
      if (known) known.push(n);
      else index.set(key, [n]);
    } while (this.#isLast[n++] === 0);
    return index;
  }

  #readLine(text: string, start: number, n: number, meet: Meet): boolean {
    const line = this.#lines[n]!;
    const forms = (this.#forms[n] ??= formsIn(line));
    let alive = false;
    let where = -1;
    let plain = seen.isAll && this.#fifthMasks[n] === -1 ? HEAD : 0;
    for (let f = 0; f < forms.length; f += 3) {
      const alike = forms[f + 2]!;
      // What is the same up to where the one before departed from the text departs there, too.
      if (where >= 0 && alike > where) continue;
      if (alongForm(text, start, line, n, forms[f]!, forms[f + 1]!, Math.min(alike, plain), meet)) alive = true;
      where = departed.at;
      plain = departed.plain;
    }
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
