import { ADJECTIVE, HEAD_NOUN, PLURAL, endingsOf, take, taken } from './declension.ts';
import { EXPAND, HYPHEN, OTHER, SKIP, SPACE, charCodeAt, expansionOf, fold } from './fold.ts';

/** Is told of every form that stands in a text. `at` is where the form begins in its line of the packed forms; `variant` its endings. */
export interface Meet {
  meet(start: number, end: number, line: number, at: number, variant: number): void;
  /** The rest of the text need not be read. */
  readonly isDone?: boolean;
}

const isGap = (f: number): boolean => f === SPACE || f === SKIP;
const isSeparator = (f: number): boolean => f === SPACE || f === HYPHEN;
const isSeparatorAt = (line: string, k: number, to: number): boolean => k < to && isSeparator(fold(charCodeAt.call(line, k)));

/** Where a separator ends: white space or a hyphen, and white space after it, with one line break; -1 where an empty line comes. */
function separatorEnd(text: string, at: number): number {
  let breaks = 0;
  let i = at;
  do {
    if (charCodeAt.call(text, i) === 0x0a) breaks++;
    i++;
  } while (i < text.length && isGap(fold(charCodeAt.call(text, i))));
  return breaks > 1 ? -1 : i;
}

/**
 * Of the form last read. `at`: where it departed from the text, in units of the form; -1 where that says nothing of forms that begin alike.
 * `plain`: so many of its first units stand in the text one by one: of a form that begins with them only the rest need be read.
 */
export const departed = { at: -1, plain: 0 };

/** The text does not go on as asked. */
const NO = -1;
/** The text ended before it could be told. */
const ENDED = -2;

/** Reads letters along a text, whose ligatures count for their letters; answers where they end. */
function alongLetters(text: string, start: number, letters: string): number {
  let i = start;
  for (let n = 0; n < letters.length;) {
    if (i >= text.length) return ENDED;
    const unit = charCodeAt.call(text, i++);
    const f = fold(unit);
    if (f === SKIP) continue;
    if (f === EXPAND) {
      const expansion = expansionOf(unit);
      if (!letters.startsWith(expansion, n)) return NO;
      n += expansion.length;
    } else if (f !== letters.charCodeAt(n++)) return NO;
  }
  return i;
}

/** A stretch of a form without separators and marks, folded. Asked for only where ligatures and their like make counting units impossible. */
function lettersOf(form: string, from: number, to: number): { letters: string; end: number } {
  let letters = '';
  let k = from;
  for (; k < to; k++) {
    const unit = form.charCodeAt(k);
    const f = fold(unit);
    if (isSeparator(f) || unit === ADJECTIVE || unit === HEAD_NOUN || unit === PLURAL) break;
    if (f === EXPAND) letters += expansionOf(unit);
    else if (f !== SKIP && f !== OTHER) letters += String.fromCharCode(f);
  }
  return { letters, end: k };
}

/** Departs where the last of all endings does. */
function alongMark(text: string, start: number, i: number, line: string, n: number, at: number, k: number, to: number, variant: number, meet: Meet): boolean {
  const mark = charCodeAt.call(line, k);
  const next = mark === ADJECTIVE ? k + 2 : k + 1;
  const endings = endingsOf(mark);
  const known = taken(variant, mark);
  let alive = false;
  let isTold = true;
  let last = k - at;
  for (let e = 0; e < endings.length; e++) {
    if (known >= 0 && e !== known) continue;
    const end = alongLetters(text, i, endings[e]!);
    if (end === NO) continue;
    departed.at = -1;
    if (end === ENDED || along(text, start, end, line, n, at, next, to, take(variant, mark, e), meet)) alive = true;
    isTold &&= departed.at >= 0;
    last = Math.max(last, departed.at);
  }
  departed.at = isTold ? last : -1;
  return alive;
}

/** @param plain as in `departed`, where that is less than all that was read */
function departAt(unit: number, plain: number): false {
  departed.at = unit;
  departed.plain = plain < 0 ? unit : plain;
  return false;
}

function along(text: string, start: number, from: number, line: string, n: number, at: number, fromKey: number, to: number, variant: number, meet: Meet): boolean {
  let i = from;
  let k = fromKey;
  let plain = -1;
  while (k < to) {
    const key = charCodeAt.call(line, k);
    if (key === ADJECTIVE || key === HEAD_NOUN || key === PLURAL) {
      if (plain < 0) plain = k - at;
      const alive = alongMark(text, start, i, line, n, at, k, to, variant, meet);
      departed.plain = plain;
      return alive;
    }
    const wanted = fold(key);
    if (wanted === SKIP || wanted === OTHER) {
      if (plain < 0) plain = k - at;
      k++;
      continue;
    }
    if (i >= text.length) return true;
    const f = fold(charCodeAt.call(text, i));
    if (f === SKIP) {
      if (plain < 0) plain = k - at;
      i++;
      continue;
    }
    if (isSeparator(wanted)) {
      if (!isSeparator(f)) return departAt(k - at, plain);
      const end = separatorEnd(text, i);
      if (end < 0) return false;
      if (plain < 0 && (end > i + 1 || isSeparatorAt(line, k + 1, to))) plain = k - at;
      i = end;
      do k++; while (isSeparatorAt(line, k, to));
    } else if (wanted === EXPAND || f === EXPAND) {
      if (plain < 0) plain = k - at;
      const { letters, end } = lettersOf(line, k, to);
      i = alongLetters(text, i, letters);
      if (i < 0) return i === ENDED;
      k = end;
    } else {
      if (f !== wanted) return departAt(k - at, plain);
      i++;
      k++;
    }
  }
  meet.meet(start, i, n, at, variant);
  return false;
}

/**
 * Reads a form along a text from `start` and tells of it when all of it stands there, in whatever endings.
 * Answers whether the text ended while the form could still go on in the next piece of text.
 * @param n the number of the line, to be told with the form
 * @param known so many of its first units stand there one by one
 */
export function alongForm(text: string, start: number, line: string, n: number, at: number, to: number, known: number, meet: Meet): boolean {
  departed.at = -1;
  departed.plain = 0;
  return along(text, start, start + known, line, n, at, at + known, to, 0, meet);
}
