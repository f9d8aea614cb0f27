import type { Lexicon } from '../detect/lexicon.ts';
import { scan } from '../detect/scan.ts';
import { touch } from '../detect/touch.ts';
import { Regions } from './regions.ts';
import { blockOf, readText, runOf, startsOf, type Segment } from './segment.ts';
import { isSkippedName } from './skipped.ts';
import type { Work } from './slices.ts';
import { Texts } from './texts.ts';

/** Text nodes between two looks at the clock; a look costs about as much as ten short nodes. */
const NODES_PER_STEP = 40;
/** Only a script or style holds more than this without being prose; asking every node for its parent would triple the cost. */
const SUSPICIOUS_LENGTH = 400;
/** Text in one step; a longer node makes a step of its own. */
const UNITS_PER_STEP = 8000;
/** What a close look counts: it asks the page for styles, and before the code is warm it takes a millisecond or more. */
const UNITS_OF_LOOK = 4000;

/** No form is longer, UTF-16 units. */
const LONGEST_FORM = 150;

let lastId = 0;

function isProse(node: Text, length: number): boolean {
  return length < SUSPICIOUS_LENGTH || !isSkippedName(node.parentNode?.nodeName.toUpperCase() ?? '');
}

/** Reads the run of text around a node; null when nothing of ours stands in it or marks are not wanted there. */
export function readSegment(node: Text, lexicon: Lexicon, regions: Regions): Segment | null {
  const parent = node.parentElement ?? (node.parentNode instanceof ShadowRoot ? node.parentNode.host : null);
  if (!parent || isSkippedName(parent.nodeName.toUpperCase())) return null;
  const nodes = runOf(node, regions);
  const text = readText(nodes);
  const candidates = scan(text, lexicon);
  if (candidates.length === 0 || regions.isForbidden(parent)) return null;
  const root = blockOf(node, regions);
  return root && { id: ++lastId, root, nodes, starts: startsOf(nodes), text, candidates };
}

/** Finds the segments of a tree that hold candidates: every text node is looked at, few are looked at closely. */
export class Finder {
  readonly #lexicon: Lexicon;
  readonly #found: (segment: Segment) => void;
  readonly #isKnown: (node: Text) => boolean;

  constructor(lexicon: Lexicon, found: (segment: Segment) => void, isKnown: (node: Text) => boolean) {
    this.#lexicon = lexicon;
    this.#found = found;
    this.#isKnown = isKnown;
  }

  *tree(root: Node): Work {
    const texts = new Texts(root);
    const regions = new Regions();
    let [nodes, units] = [0, 0];
    let open: Text | null = null;
    for (let node = texts.next(); node; node = texts.next()) {
      const { data } = node;
      units += data.length;
      if (open && this.#goesOn(open.data, data)) {
        this.look(open, 'open', regions);
        units += UNITS_OF_LOOK;
      }
      const touched = isProse(node, data.length) ? touch(data, this.#lexicon) : 'none';
      open = touched === 'open' ? node : null;
      if (touched === 'hit') {
        this.look(node, touched, regions);
        units += UNITS_OF_LOOK;
      }
      if (++nodes < NODES_PER_STEP && units < UNITS_PER_STEP) continue;
      [nodes, units] = [0, 0];
      yield;
      texts.resume();
    }
    // What follows it stands outside of the tree.
    if (open) this.look(open, 'open', regions);
  }

  /** Whether a form that begins in one text may go on in the next of the page: asked before anything is of their places. */
  #goesOn(text: string, next: string): boolean {
    return touch(text.slice(-LONGEST_FORM) + next.slice(0, LONGEST_FORM), this.#lexicon) !== 'none';
  }

  /** A node whose text holds a form, or begins one that may go on in the next node. */
  look(node: Text, touched: 'hit' | 'open', regions: Regions): void {
    if (this.#isKnown(node) || (touched === 'open' && isAlone(node))) return;
    const segment = readSegment(node, this.#lexicon, regions);
    if (segment) this.#found(segment);
  }
}

/** Nothing inline follows: the next text is another block's. Cheap, and true for most paragraphs. */
function isAlone(node: Text): boolean {
  return node.nextSibling === null && (node.parentNode as Element | null)?.nodeName === 'P';
}
