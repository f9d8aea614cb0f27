import type { Meet } from './along.ts';
import { EXPAND, SKIP, SPACE, HYPHEN, charCodeAt, expansionOf, fold, isDigit, isLetter } from './fold.ts';
import { GAP_UNIT, PLAIN, placeBehind, placeOf, type Heads } from './heads.ts';
import type { Keys } from './keys.ts';

/** What a unit is for finding word starts: one begins at a digit or letter that is more than what stands before it. */
const GAP = 1;
const DIGIT = 2;
const LETTER = 3;
const INVISIBLE = 4;
const UNITS = 0x10000;
/** By unit, as far as met: what it is, and what it folds to where that is ASCII. */
const kinds = new Uint8Array(UNITS);
const plains = new Uint8Array(UNITS);

function learn(unit: number): number {
  const f = fold(unit);
  if (f > EXPAND && f < PLAIN) plains[unit] = f === SPACE || f === HYPHEN ? GAP_UNIT : f;
  return (kinds[unit] = f === SKIP ? INVISIBLE : isLetter(f) ? LETTER : isDigit(f) ? DIGIT : GAP);
}

/** The first two folded units from `start`; fewer at the text's end. */
function headAt(text: string, start: number): string {
  let head = '';
  for (let i = start; i < text.length && head.length < 2; i++) {
    const unit = charCodeAt.call(text, i);
    const f = fold(unit);
    if (f === SKIP) continue;
    if (f === EXPAND) head += expansionOf(unit);
    else if (f !== SPACE && f !== HYPHEN) head += String.fromCharCode(f);
    else if (!head.endsWith(' ')) head += ' ';
  }
  return head;
}

/** Where units vanish, expand or run together, or the text is about to end. */
function readCarefully(text: string, start: number, keys: Keys, meet: Meet): boolean {
  const head = headAt(text, start);
  if (head.length < 2) return keys.begins(head.charCodeAt(0));
  const line = keys.lineOf(head.charCodeAt(0), head.charCodeAt(1));
  return line > 0 && keys.read(text, start, line, -1, meet);
}

function readAt(text: string, start: number, keys: Keys, meet: Meet): boolean {
  const first = fold(charCodeAt.call(text, start));
  const second = start + 1 < text.length ? fold(charCodeAt.call(text, start + 1)) : SKIP;
  if (first === EXPAND || second === SKIP || second === EXPAND) return readCarefully(text, start, keys, meet);
  const line = keys.lineOf(first, second);
  return line > 0 && keys.read(text, start, line, second === SPACE || second === HYPHEN ? -1 : start + 2, meet);
}

/**
 * Tells of every form that begins at a word start of `text` (a letter or digit after something else, or a letter
 * after a digit). Whether the word also ends there is for the caller to judge.
 * Answers where the first begins that might still go on in the next piece of text; -1 for none.
 * @param length only forms that begin before this place count
 */
export function walk(text: string, keys: Keys, meet: Meet, length = text.length): number {
  const { heads } = keys;
  let open = -1;
  let before = GAP;
  for (let i = 0; i < length; i++) {
    const unit = charCodeAt.call(text, i);
    const kind = kinds[unit] || learn(unit);
    if (kind > before) {
      if (kind === INVISIBLE) continue;
      if (mayBegin(text, i, heads)) {
        if (readAt(text, i, keys, meet) && open < 0) open = i;
        if (meet.isDone) return open;
      }
    }
    before = kind;
  }
  return open;
}

/** Six units tell of nearly all words that no form begins so; of those nothing is known before they are read whose units vanish, expand or run together. */
function mayBegin(text: string, start: number, { fourths, ends, sixths }: Heads): boolean {
  if (start + 2 >= text.length) return true;
  const first = plains[charCodeAt.call(text, start)]!;
  const second = plains[charCodeAt.call(text, start + 1)]!;
  const third = plains[charCodeAt.call(text, start + 2)]!;
  if (first === 0 || second === 0 || second === GAP_UNIT || third === 0) return true;
  const fourth = start + 3 < text.length ? plains[charCodeAt.call(text, start + 3)]! : 0;
  const place = placeOf(first, second, third, fourths.length);
  const bit = 1 << fourth;
  if ((fourths[place]! & bit) === 0) return false;
  if (fourth === 0 || start + 5 >= text.length || (ends[place]! & bit) !== 0) return true;
  const fifth = plains[charCodeAt.call(text, start + 4)]!;
  const sixth = plains[charCodeAt.call(text, start + 5)]!;
  if (fifth === 0 || sixth === 0 || (fourth === GAP_UNIT && (third === GAP_UNIT || fifth === GAP_UNIT)) || (fifth === GAP_UNIT && sixth === GAP_UNIT)) return true;
  return (sixths[placeBehind(place, fourth, fifth, sixths.length)]! & (1 << sixth)) !== 0;
}
