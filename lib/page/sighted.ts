import type { Sight } from '../detect/sight.ts';
import { isSkipped, nameOf } from './skipped.ts';
import type { Work } from './slices.ts';
import { Texts } from './texts.ts';

/** No form is longer, UTF-16 units; and how much white space of the source may stand in it. */
const LONGEST_FORM = 150;
const REACH = 600;
const SPACE = /\s+/g;
const LETTER_LAST = /\p{L}$/u;
const LETTER_FIRST = /^\p{L}/u;

/** Texts before a new one that may read on into it: a name in three elements has a space between two of them. */
const JOINED = 4;
/** So much of what follows, from so many texts at most, tells whether a form goes on. */
const ENOUGH = 40;
const MOST_BETWEEN = 20;
/** Stands where the page ends: no form holds it. */
const NOTHING = '|';
/** Nothing inline follows the last text of these: the next one is another block's. */
const BLOCKS = new Set(['P', 'TD', 'TH', 'LI', 'DT', 'DD', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'FIGCAPTION', 'BLOCKQUOTE']);

/** A look at one text node. */
export function isSighted(node: Text, sight: Sight): boolean {
  const sighted = sight.at(node.data);
  return sighted !== 'none' && !isSkipped(node) && (sighted === 'hit' || goesOn(node, sight));
}

/** Whether a form that begins in a text may go on behind it: asked before anything is of their places. */
function goesOn(node: Text, sight: Sight): boolean {
  if (node.nextSibling === null && node.parentNode && BLOCKS.has(nameOf(node.parentNode))) return false;
  const own = read(node.data.slice(-REACH)).slice(-LONGEST_FORM);
  const isForm = (after: string): boolean => sight.at(own + after.padEnd(ENOUGH, NOTHING), own.length) !== 'none';
  let after = '';
  for (const text of textsAfter(node)) {
    // Another block may begin here.
    if (LETTER_LAST.test(after) && LETTER_FIRST.test(text) && isForm(after)) return true;
    after += text;
    if (after.length >= ENOUGH) break;
  }
  return isForm(after);
}

const read = (data: string): string => data.replace(SPACE, ' ');
const isBreak = (node: Node | null): boolean => node !== null && nameOf(node) === 'BR';

/** The prose that follows, a text each. */
function* textsAfter(node: Text): Generator<string, void, void> {
  const walker = document.createTreeWalker(node.getRootNode(), NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  let before = node;
  for (let n = 0; n < MOST_BETWEEN; n++) {
    const next = walker.nextNode() as Text | null;
    if (next === null) return;
    if (isBreak(before.nextSibling) || isBreak(next.previousSibling)) yield ' ';
    before = next;
    if (!isSkipped(next)) yield read(next.data.slice(0, REACH)).slice(0, LONGEST_FORM);
  }
}

/** The last texts before a node: a form that begins there may now go on in it. */
export function textsBefore(node: Node): Text[] {
  const walker = document.createTreeWalker(node.getRootNode(), NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  return Array.from({ length: JOINED }, () => walker.previousNode() as Text | null).filter((text) => text !== null);
}

/** Tells of every text below a node in which a form may stand or begin: every text is looked at, few are told. */
export function* sightedIn(root: Node, sight: Sight, tell: (node: Text) => void): Work {
  const all = new Texts(root);
  for (let { nodes, texts } = all.next(); nodes.length > 0; { nodes, texts } = all.next()) {
    for (const [n, sighted] of sight.among(texts)) {
      const node = nodes[n]!;
      // The page may have changed since the one before was told.
      if (!node.isConnected || isSkipped(node) || (sighted === 'open' && !goesOn(node, sight))) continue;
      // Whoever is told asks the page for styles: before the code is warm that takes a millisecond or more.
      tell(node);
      yield;
    }
    yield;
  }
}
