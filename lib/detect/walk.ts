import { EXPAND, HYPHEN, SKIP, SPACE, expansionOf, fold, isDigit, isLetter } from './fold.ts';
import { childOf, mayBegin, type Trie } from './trie.ts';


/** Where a separator ends: white space or a hyphen, and white space after it, with one line break but no empty line. */
function separatorEnd(text: string, at: number): number {
  let breaks = 0;
  let i = at;
  do {
    if (text.charCodeAt(i) === 0x0a) breaks++;
    i++;
  } while (i < text.length && isGap(fold(text.charCodeAt(i))));
  return breaks > 1 ? -1 : i;
}

const isGap = (f: number): boolean => f === SPACE || f === SKIP;

function stepThrough(trie: Trie, node: number, letters: string): number {
  let at = node;
  for (let i = 0; i < letters.length; i++) {
    at = childOf(trie, at, letters.charCodeAt(i));
    if (at === 0) return 0;
  }
  return at;
}

/**
 * Walks the trie from `start` and reports every key that ends on the way.
 * Answers whether the text ended while the walk was still alive (the name may go on in the next piece of text).
 */
export function walkFrom(text: string, start: number, trie: Trie, report: (start: number, end: number, value: number) => void): boolean {
  let node = 0;
  let i = start;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    const f = fold(unit);
    if (f === SKIP) { i++; continue; }
    const separator = f === SPACE || f === HYPHEN;
    const next = separator ? separatorEnd(text, i) : i + 1;
    if (next < 0) return false;
    node = f === EXPAND ? stepThrough(trie, node, expansionOf(unit)) : childOf(trie, node, separator ? SPACE : f);
    if (node === 0) return false;
    i = next;
    const value = trie.value[node]!;
    if (value !== 0) report(start, i, value);
  }
  return true;
}

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

/** Two units tell that no key begins here. An invisible or unusual second one tells nothing. */
function cannotBegin(text: string, at: number, trie: Trie): boolean {
  const first = fold(text.charCodeAt(at));
  if (first === EXPAND || at + 1 >= text.length) return false;
  const second = fold(text.charCodeAt(at + 1));
  if (second === SKIP || second === EXPAND) return false;
  return !mayBegin(trie, first, second === HYPHEN ? SPACE : second);
}

/**
 * Reports every key of the trie that begins at a word start of `text` (a letter or digit after something else, or a letter
 * after a digit). Whether the word also ends there is for the caller to judge.
 * Answers whether a walk was still alive at the end of the text.
 */
export function walk(text: string, trie: Trie, report: (start: number, end: number, value: number) => void): boolean {
  let alive = false;
  let before = GAP;
  const { length } = text;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    const known = unit < TABLE_END ? kinds[unit]! : UNKNOWN;
    const kind = known === UNKNOWN ? kindOf(unit) : known;
    if (kind === before || kind === INVISIBLE) continue;
    const starts = kind > before && kind >= DIGIT;
    before = kind;
    if (starts && !cannotBegin(text, i, trie) && walkFrom(text, i, trie, report)) alive = true;
  }
  return alive;
}
