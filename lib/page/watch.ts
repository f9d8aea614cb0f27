import { isBreak } from './skipped.ts';

/** What a batch of mutations leaves to do. */
export interface Changes { added: Set<Node>; changed: Set<Text>; removed: boolean }

const WATCHED = { childList: true, characterData: true, subtree: true } as const;

/** Watches the document and open shadow roots; tells of changes in batches. Highlights and styles cause none. */
export class Watch {
  readonly #observer: MutationObserver;

  constructor(tell: (changes: Changes) => void) {
    this.#observer = new MutationObserver((records) => tell(collect(records)));
  }

  observe(root: Node): void {
    this.#observer.observe(root, WATCHED);
  }

  stop(): void {
    this.#observer.disconnect();
  }
}

function collect(records: readonly MutationRecord[]): Changes {
  const changes: Changes = { added: new Set(), changed: new Set(), removed: false };
  for (const { type, target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
    if (type === 'characterData') {
      if (target instanceof Text) changes.changed.add(target);
      continue;
    }
    changes.removed ||= removedNodes.length > 0;
    // Without the break between them two lines read as one.
    if ([...removedNodes].some(holdsBreak)) {
      for (const text of [textAt(previousSibling, target, 'previousSibling'), textAt(nextSibling, target, 'nextSibling')]) if (text) changes.changed.add(text);
    }
    for (const node of addedNodes) changes.added.add(node);
  }
  return changes;
}

/** Added nodes that still stand in the page and lie in no other added node. */
export function outermost(added: ReadonlySet<Node>): Node[] {
  const isInside = (node: Node): boolean => {
    for (let at = node.parentNode; at; at = at.parentNode) if (added.has(at)) return true;
    return false;
  };
  return [...added].filter((node) => node.isConnected && (node instanceof Text || node instanceof Element) && !isInside(node));
}

/** A line break, alone or in an element of its own. */
const holdsBreak = (node: Node): boolean => isBreak(node) || (node instanceof Element && node.firstElementChild !== null && isBreak(node.firstElementChild));

/** Text, or the end of a line: what is before it may now read on. */
export const holdsText = (node: Node): boolean => holdsBreak(node) || (node.textContent ?? '').trim() !== '';

type Side = 'previousSibling' | 'nextSibling';
/** Inline elements that are left on the way to what stands beside. */
const LEVELS = 4;

/** The text nearest to where something stood between its siblings. */
function textAt(sibling: Node | null, parent: Node, side: Side): Text | null {
  let at = sibling;
  while (at instanceof Element) at = side === 'nextSibling' ? at.firstChild : at.lastChild;
  return at instanceof Text ? at : sibling === null ? textBeside(parent, side) : null;
}

function textBeside(node: Node, side: Side): Text | null {
  let from = node;
  for (let n = 0; n < LEVELS && from[side] === null && from.parentNode instanceof Element; n++) from = from.parentNode;
  return from[side] && textAt(from[side], from, side);
}

/** Text nodes that may now read on into added ones. */
export function joinedBy(added: ReadonlySet<Node>): Text[] {
  return [...added].flatMap((node) => [textBeside(node, 'previousSibling'), textBeside(node, 'nextSibling')])
    .filter((node) => node !== null);
}
