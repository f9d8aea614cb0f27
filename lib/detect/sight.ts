import { BETWEEN, patternOf } from './pattern.ts';

/** What a page carries of the lexicon: enough to tell that a text may hold a form. Written by `data/lexicon/pack.ts`. */
export interface PackedSights {
  /** A regular expression for how forms begin, as `patternOf` takes it. */
  beginnings: string;
  /** The forms, folded, a line each, sorted; the whole ones end with `|`, of longer ones their first letters stand here. */
  anyCase: string;
  /** Those that are written with a capital. */
  cased: string;
}

/** `hit`: a form may stand in the text; `open`: one may begin in it and go on in the next piece of text. */
export type Sighted = 'hit' | 'open' | 'none';

/** A quick look at text. What follows a hit is the full scan of the text around it. */
export interface Sight {
  /** @param before only forms that begin before this place count */
  at(text: string, before?: number): Sighted;
  /** Looks at many pieces at once: the number of each in which something is sighted, in order, what, and where the first that is open begins. */
  among(texts: readonly string[]): [n: number, sighted: Exclude<Sighted, 'none'>, from: number][];
}

/** Folded units of a form that are enough to send for the code that reads it: more would weigh on every page. */
export const ENOUGH = 12;
/** Letters an ending may have. */
export const INFLECTION = 2;
/** Folded units from where a form begins that tell whether it stands there. */
const AHEAD = ENOUGH + INFLECTION + 1;
/** Units of raw text by which most of it is told from all forms: texts are full of the same beginnings. */
const HEAD = 8;
const MOST_HEADS = 5000;
/** Of raw text, where white space does not run on; and where it does. */
const NEAR = 40;
const FAR = 400;
/** Ends a line whose form is whole. */
export const WHOLE = '|';
const WHOLE_UNIT = 0x7c;

const NOT_PLAIN = /[`\x80-\uffff]/g;
const GAPS = /[\0- -]+/g;
const SPACE = /\s/;
const DASH = /[\u2010-\u2015\u2212]/;
const APOSTROPHE = /[`\u2018-\u201b\u02b9-\u02bf\xb4\u2032]/;
const INVISIBLE = /[\u0300-\u036f\xad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]/;
const ACCENTED = /[\xe0-\u024f\u1e00-\u1eff]/;
const MARKS = /[\u0300-\u036f]/g;
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };
/** A word ends here, with an ending of `endings.ts` or the digits of a footnote. */
const ENDS = /^(?:e?[ns]|e|x|\d\d?)?(?![a-z0-9\xdf-\xf6\xf8-\u024f\u0370-\u0589\u1e00-\u1fff])/;

const plains = new Map<string, string>();

/** What stands for a small letter or a sign that is not plain; nothing for what is not seen. */
function plainOf(char: string): string {
  let plain = plains.get(char);
  if (plain === undefined) plains.set(char, (plain = readPlain(char)));
  return plain;
}

function readPlain(char: string): string {
  if (INVISIBLE.test(char)) return '';
  if (SPACE.test(char)) return ' ';
  if (DASH.test(char)) return '-';
  if (APOSTROPHE.test(char)) return '\'';
  return LETTERS[char] ?? (ACCENTED.test(char) ? char.normalize('NFD').replace(MARKS, '') : char);
}

/** Folded as the forms are. */
const folded = (text: string): string => text.toLowerCase().replace(NOT_PLAIN, plainOf).replace(GAPS, ' ');

/** The folded units from where a form may begin to where the text ends, or as many as it takes. */
function aheadOf(text: string, at: number, end: number): string {
  const near = folded(text.slice(at, Math.min(at + NEAR, end)));
  return (near.length >= AHEAD || at + NEAR >= end ? near : folded(text.slice(at, Math.min(at + FAR, end)))).slice(0, AHEAD);
}

/** The lines of a list by their first two units, each block taken out of it when it is first asked for. */
class Lines {
  readonly #all: string;
  readonly #blocks = new Map<string, readonly string[]>();

  constructor(all: string) {
    this.#all = all;
  }

  /** What the forms say of a text that goes on so. */
  lookUp(ahead: string): Sighted {
    const lines = this.#blockOf(ahead.slice(0, 2));
    const isShort = ahead.length < AHEAD;
    const third = ahead.charCodeAt(2);
    let sighted: Sighted = 'none';
    for (let n = 0; n < lines.length; n++) {
      const line = lines[n]!;
      // Most of a block departs here.
      if (line.charCodeAt(2) !== third && line.charCodeAt(2) !== WHOLE_UNIT && !isShort) continue;
      const isWhole = line.endsWith(WHOLE);
      const form = isWhole ? line.slice(0, -1) : line;
      if (ahead.startsWith(form) && (!isWhole || ENDS.test(ahead.slice(form.length)))) return 'hit';
      if (isShort && form.startsWith(ahead)) sighted = 'open';
    }
    return sighted;
  }

  /** Whether a form begins so, or a short one ends within it. */
  hasHead(head: string): boolean {
    return head.length < 2 || this.#blockOf(head.slice(0, 2)).some((line) => line.startsWith(head) || head.startsWith(line.endsWith(WHOLE) ? line.slice(0, -1) : line));
  }

  #blockOf(head: string): readonly string[] {
    let block = this.#blocks.get(head);
    if (!block) this.#blocks.set(head, (block = this.#read(`\n${head}`)));
    return block;
  }

  #read(head: string): string[] {
    const first = this.#all.indexOf(head);
    if (first < 0) return [];
    let last = first;
    while (this.#all.startsWith(head, last)) last = this.#all.indexOf('\n', last + 1);
    return this.#all.slice(first + 1, last).split('\n');
  }
}

export const isCapital = (char: string): boolean => char !== char.toLowerCase();

/** Made to be fast at once: the browser's own search does nearly all of it, and no table is built. */
export function openSights({ beginnings, anyCase, cased }: PackedSights): Sight {
  const pattern = patternOf(beginnings);
  const [linesInAnyCase, linesCased] = [new Lines(anyCase), new Lines(cased)];

  const heads = new Map<string, boolean>();
  function isHead(raw: string): boolean {
    let known = heads.get(raw);
    if (known === undefined) {
      const head = folded(raw);
      known = linesInAnyCase.hasHead(head) || linesCased.hasHead(head);
      if (heads.size < MOST_HEADS) heads.set(raw, known);
    }
    return known;
  }

  function lookAt(text: string, at: number, end: number): Sighted {
    if (!isHead(text.slice(at, Math.min(at + HEAD, end)))) return 'none';
    const ahead = aheadOf(text, at, end);
    const any = linesInAnyCase.lookUp(ahead);
    if (any === 'hit' || !isCapital(text[at]!)) return any;
    const one = linesCased.lookUp(ahead);
    return one === 'none' ? any : one;
  }

  function at(text: string, before = text.length): Sighted {
    let sighted: Sighted = 'none';
    const read = text + BETWEEN;
    for (pattern.lastIndex = 0; pattern.test(read) && pattern.lastIndex <= before;) {
      const found = lookAt(read, pattern.lastIndex - 1, text.length);
      if (found === 'hit') return found;
      if (found === 'open') sighted = found;
    }
    return sighted;
  }

  function among(texts: readonly string[]): ReturnType<Sight['among']> {
    const found: ReturnType<Sight['among']> = [];
    const joined = texts.join(BETWEEN) + BETWEEN;
    let [n, end, open] = [0, texts[0]?.length ?? 0, -1];
    const endText = (): void => {
      if (open >= 0) found.push([n, 'open', open - end + texts[n]!.length]);
      open = -1;
    };
    for (pattern.lastIndex = 0; pattern.test(joined);) {
      const here = pattern.lastIndex - 1;
      for (; here >= end; end += texts[++n]!.length + 1) endText();
      const sighted = lookAt(joined, here, end);
      if (sighted === 'open' && open < 0) open = here;
      if (sighted !== 'hit') continue;
      found.push([n, sighted, 0]);
      open = -1;
      pattern.lastIndex = end;
    }
    endText();
    return found;
  }

  return { at, among };
}
