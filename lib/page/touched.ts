import { touch } from '../detect/touch.ts';
import type { Forms } from '../detect/sightings.ts';
import { isSkippedName } from './skipped.ts';
import type { Work } from './slices.ts';
import { Texts } from './texts.ts';

/** `hit`: a form may stand in the text; `open`: one may begin in it and go on in the next. */
export type Touched = 'hit' | 'open';

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
export function touchedAt(node: Text, forms: Forms): Touched | 'none' {
  if (node.data.length >= SUSPICIOUS_LENGTH && isSkipped(node)) return 'none';
  const touched = touch(node.data, forms);
  return touched !== 'none' && isSkipped(node) ? 'none' : touched;
}

/** Whether a form that begins in one text may go on in the next of the page: asked before anything is of their places. */
const goesOn = (text: string, next: string, forms: Forms): boolean =>
  touch(text.slice(-LONGEST_FORM) + next.slice(0, LONGEST_FORM), forms) !== 'none';

/** Nothing inline follows: the next text is another block's. Cheap, and true for most paragraphs. */
const isAlone = (node: Text): boolean => node.nextSibling === null && node.parentNode?.nodeName === 'P';

/** Tells of every text below a node in which a form may stand or begin: every text is looked at, few are told. */
export function* touchedIn(root: Node, forms: Forms, tell: (node: Text, how: Touched) => void): Work {
  const texts = new Texts(root);
  let [nodes, units] = [0, 0];
  let open: Text | null = null;
  for (let node = texts.next(); node; node = texts.next()) {
    units += node.data.length;
    if (open && goesOn(open.data, node.data, forms)) {
      tell(open, 'open');
      units += UNITS_OF_LOOK;
    }
    const touched = touchedAt(node, forms);
    open = touched === 'open' && !isAlone(node) ? node : null;
    if (touched === 'hit') {
      tell(node, touched);
      units += UNITS_OF_LOOK;
    }
    if (++nodes < NODES_PER_STEP && units < UNITS_PER_STEP) continue;
    [nodes, units] = [0, 0];
    yield;
    texts.resume();
  }
  // What follows it stands outside of the tree.
  if (open) tell(open, 'open');
}
