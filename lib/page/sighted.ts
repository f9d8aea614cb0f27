import type { Sight, Sighted } from '../detect/sight.ts';
import { isSkippedName } from './skipped.ts';
import type { Work } from './slices.ts';
import { Texts } from './texts.ts';

/** Text nodes between two looks at the clock; a look costs about as much as ten short nodes. */
const NODES_PER_STEP = 40;
/** Only a script or style holds more than this without being prose; asking every node for its parent would triple the cost. */
const SUSPICIOUS_LENGTH = 400;
/** Text in one step; a longer node makes a step of its own. */
const UNITS_PER_STEP = 8000;
/** What telling of a text counts: whoever is told asks the page for styles, and before the code is warm that takes a millisecond or more. */
const UNITS_OF_LOOK = 4000;
/** No form is longer, UTF-16 units. */
const LONGEST_FORM = 150;

const isSkipped = (node: Text): boolean => isSkippedName(node.parentNode?.nodeName.toUpperCase() ?? '');

/** A quick look at one text node. */
export function sightedAt(node: Text, sight: Sight): Sighted {
  if (node.data.length >= SUSPICIOUS_LENGTH && isSkipped(node)) return 'none';
  const sighted = sight(node.data);
  return sighted !== 'none' && isSkipped(node) ? 'none' : sighted;
}

/** Whether a form that begins in one text may go on in the next of the page: asked before anything is of their places. */
const goesOn = (text: string, next: string, sight: Sight): boolean =>
  sight(text.slice(-LONGEST_FORM) + next.slice(0, LONGEST_FORM)) !== 'none';

/** Nothing inline follows: the next text is another block's. Cheap, and true for most paragraphs. */
const isAlone = (node: Text): boolean => node.nextSibling === null && node.parentNode?.nodeName === 'P';

/** Tells of every text below a node in which a form may stand or begin: every text is looked at, few are told. */
export function* sightedIn(root: Node, sight: Sight, tell: (node: Text) => void): Work {
  const texts = new Texts(root);
  let [nodes, units] = [0, 0];
  let open: Text | null = null;
  for (let node = texts.next(); node; node = texts.next()) {
    units += node.data.length;
    if (open && goesOn(open.data, node.data, sight)) {
      tell(open);
      units += UNITS_OF_LOOK;
    }
    const sighted = sightedAt(node, sight);
    open = sighted === 'open' && !isAlone(node) ? node : null;
    if (sighted === 'hit') {
      tell(node);
      units += UNITS_OF_LOOK;
    }
    if (++nodes < NODES_PER_STEP && units < UNITS_PER_STEP) continue;
    [nodes, units] = [0, 0];
    yield;
    texts.resume();
  }
  // What follows it stands outside of the tree.
  if (open) tell(open);
}
