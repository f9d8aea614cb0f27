import type { Sight } from '../detect/sight.ts';
import { isSkippedName } from './skipped.ts';
import type { Work } from './slices.ts';
import { Texts } from './texts.ts';

/** Text nodes that are looked at in one step, and how much text at most; a longer node makes a step of its own. */
const NODES_PER_STEP = 100;
const UNITS_PER_STEP = 10_000;
/** Only a script or style holds more than this without being prose; asking every node for its parent would triple the cost. */
const SUSPICIOUS_LENGTH = 400;
/** No form is longer, UTF-16 units. */
const LONGEST_FORM = 150;

const isSkipped = (node: Text): boolean => isSkippedName(node.parentNode?.nodeName.toUpperCase() ?? '');

/** A look at one text node. */
export const isSighted = (node: Text, sight: Sight): boolean => sight.at(node.data) !== 'none' && !isSkipped(node);

/** Whether a form that begins in one text may go on in the next of the page: asked before anything is of their places. */
const goesOn = (node: Text, next: Text, sight: Sight): boolean =>
  sight.at(node.data.slice(-LONGEST_FORM) + next.data.slice(0, LONGEST_FORM)) !== 'none';

/** Nothing inline follows: the next text is another block's. Cheap, and true for most paragraphs. */
const isAlone = (node: Text): boolean => node.nextSibling === null && node.parentNode?.nodeName === 'P';

/** Text nodes that follow each other, and their texts. */
class Batch {
  readonly nodes: Text[] = [];
  readonly #texts: string[] = [];
  #units = 0;

  /** False when the page has no more. */
  fill(texts: Texts): boolean {
    while (this.nodes.length < NODES_PER_STEP && this.#units < UNITS_PER_STEP) {
      const node = texts.next();
      if (node === null) return false;
      const { data } = node;
      if (data.length >= SUSPICIOUS_LENGTH && isSkipped(node)) continue;
      this.nodes.push(node);
      this.#texts.push(data);
      this.#units += data.length;
    }
    return true;
  }

  /** Those in which a form may stand, or begin and go on; the last one is left open when one may begin in it. */
  sighted(sight: Sight): { nodes: Text[]; open: Text | null } {
    const { nodes } = this;
    const found: Text[] = [];
    let open: Text | null = null;
    sight.among(this.#texts, (n, sighted) => {
      const node = nodes[n]!;
      const next = nodes[n + 1];
      if (isSkipped(node) || (sighted === 'open' && isAlone(node))) return;
      if (sighted === 'open' && !next) open = node;
      else if (sighted === 'hit' || goesOn(node, next!, sight)) found.push(node);
    });
    return { nodes: found, open };
  }
}

/** Tells of every text below a node in which a form may stand or begin: every text is looked at, few are told. */
export function* sightedIn(root: Node, sight: Sight, tell: (node: Text) => void): Work {
  const texts = new Texts(root);
  let before: Text | null = null;
  for (let more = true; more;) {
    const batch = new Batch();
    more = batch.fill(texts);
    const [first] = batch.nodes;
    if (before && first && goesOn(before, first, sight)) tell(before);
    const { nodes, open } = batch.sighted(sight);
    // Whoever is told asks the page for styles: before the code is warm that takes a millisecond or more.
    for (const node of nodes) {
      tell(node);
      yield;
    }
    if (first) before = open;
    yield;
    texts.resume();
  }
  // What follows it stands outside of the tree.
  if (before) tell(before);
}
