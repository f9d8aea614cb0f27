import type { Meet } from './along.ts';
import { EXPAND, SKIP, SPACE, HYPHEN, expansionOf, fold, isDigit, isLetter } from './fold.ts';
import { HEAD, type Keys } from './keys.ts';

/** What a unit is for finding word starts. */
const UNKNOWN = 0;
const GAP = 1;
const INVISIBLE = 2;
const DIGIT = 3;
const LETTER = 4;
const TABLE_END = 0x2220;
const kinds = new Uint8Array(TABLE_END);

function kindOf(unit: number): number {
  const f = fold(unit);
  const kind = f === SKIP ? INVISIBLE : isLetter(f) ? LETTER : isDigit(f) ? DIGIT : GAP;
  if (unit < TABLE_END) kinds[unit] = kind;
  return kind;
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = unit < TABLE_END ? kinds[unit]! : UNKNOWN;
  return known === UNKNOWN ? kindOf(unit) : known;
}

/** The first three folded units from `start` where they are not one to one with the text's; fewer at its end. */
function headAt(text: string, start: number): string {
  let head = '';
  for (let i = start; i < text.length && head.length < 3; i++) {
    const unit = text.charCodeAt(i);
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
  return line > 0 && keys.read(text, start, line, head.length > 2 ? head.charCodeAt(2) : SKIP, SKIP, meet);
}

/** The fourth folded unit of a text from `start` where the three before it stand for themselves. */
function fourthAt(text: string, start: number, third: number): number {
  if (third <= EXPAND || third === SPACE || third === HYPHEN || start + HEAD >= text.length) return SKIP;
  const f = fold(text.charCodeAt(start + HEAD));
  return f === HYPHEN ? SPACE : f === EXPAND ? SKIP : f;
}

function readAt(text: string, start: number, keys: Keys, meet: Meet): boolean {
  if (start + 2 >= text.length) return readCarefully(text, start, keys, meet);
  const first = fold(text.charCodeAt(start));
  const second = fold(text.charCodeAt(start + 1));
  if (first === EXPAND || second === SKIP || second === EXPAND) return readCarefully(text, start, keys, meet);
  if (second === SPACE || second === HYPHEN) return keys.lineOf(first, SPACE) > 0 && readCarefully(text, start, keys, meet);
  const line = keys.lineOf(first, second);
  if (line === 0) return false;
  const third = fold(text.charCodeAt(start + 2));
  return keys.read(text, start, line, third, fourthAt(text, start, third), meet);
}

/**
 * Tells of every form that begins at a word start of `text` (a letter or digit after something else, or a letter
 * after a digit). Whether the word also ends there is for the caller to judge.
 * Answers whether the text ended while a form might still go on in the next piece of text.
 */
export function walk(text: string, keys: Keys, meet: Meet): boolean {
  let alive = false;
  let before = GAP;
  const { length } = text;
  for (let i = 0; i < length; i++) {
    const kind = kindAt(text, i);
    if (kind === INVISIBLE) continue;
    if (kind > before && kind >= DIGIT && readAt(text, i, keys, meet)) alive = true;
    before = kind;
    // The rest of a word or a gap holds no start: most of a text is passed here.
    while (i + 1 < length && kindAt(text, i + 1) === kind) i++;
  }
  return alive;
}
