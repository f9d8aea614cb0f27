import { goesOn } from '../detect/goes-on.ts';
import type { Sight } from '../detect/sight.ts';
import { isBreak, isSkipped, nameOf } from './skipped.ts';
import type { Work } from './slices.ts';
import { Texts } from './texts.ts';

/** Texts before a new one that may read on into it: a name in three elements has a space between two of them. */
const JOINED = 4;
/** From so many texts at most is told whether a form goes on. */
const MOST_BETWEEN = 20;
/** With the elements around them. */
const MOST_NODES = 100;
/** Nothing inline follows the last text of these: the next one is another block's. */
const BLOCKS = new Set(['P', 'TD', 'TH', 'LI', 'DT', 'DD', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'FIGCAPTION', 'BLOCKQUOTE']);

/** A look at one text node. */
export function isSighted(node: Text, sight: Sight): boolean {
  const sighted = sight.at(node.data);
  return sighted !== 'none' && !isSkipped(node) && (sighted === 'hit' || goesOnBehind(node, sight));
}

/** Whether a form that begins in a text, from a place on, may go on behind it: asked before anything is of their places. */
function goesOnBehind(node: Text, sight: Sight, from = 0): boolean {
  if (node.nextSibling === null && node.parentNode && BLOCKS.has(nameOf(node.parentNode))) return false;
  return goesOn(node.data.slice(from), textsAfter(node), sight);
}

/** The prose that follows, a text each, and what ends a line as a space. */
function* textsAfter(node: Text): Generator<string, void, void> {
  const walker = document.createTreeWalker(node.getRootNode(), NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  walker.currentNode = node;
  let left = MOST_BETWEEN;
  for (let n = 0; n < MOST_NODES && left > 0; n++) {
    const next = walker.nextNode();
    if (next === null) return;
    if (isBreak(next)) yield ' ';
    if (!(next instanceof Text)) continue;
    left--;
    if (!isSkipped(next)) yield next.data;
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
    for (const [n, sighted, from] of sight.among(texts)) {
      const node = nodes[n]!;
      // The page may have changed since the one before was told.
      if (!node.isConnected || isSkipped(node) || (sighted === 'open' && !goesOnBehind(node, sight, from))) continue;
      // Whoever is told asks the page for styles: before the code is warm that takes a millisecond or more.
      tell(node);
      yield;
    }
    yield;
  }
}
