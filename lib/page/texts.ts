import type { Steps } from '../detect/types.ts';
import { isSkipped } from './skipped.ts';

/** Text nodes of one batch, and how much text at most; a longer node makes a batch of its own. */
const NODES = 100;
const UNITS = 10_000;
/** Only a script or style holds more than this without being prose; asking every node for its parent would triple the cost. */
const SUSPICIOUS_LENGTH = 400;

/** Text nodes that follow each other, and their texts. */
export interface Batch { readonly nodes: readonly Text[]; readonly texts: readonly string[] }

/** Goes through the text nodes of a tree in document order, in batches between which the page may change. */
export class Texts {
  readonly #root: Node;
  readonly #most: number;
  readonly #walker: TreeWalker;
  /** Where the last batch began. */
  #before: Node;
  #first: Text | null;

  /** @param most nodes in a batch */
  constructor(root: Node, most = NODES) {
    this.#root = root;
    this.#most = most;
    this.#before = root;
    this.#walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    this.#first = root instanceof Text ? root : null;
  }

  /** Empty when the tree has no more. Runs cold on every page: one plain loop. */
  next(): Batch {
    this.#resume();
    const walker = this.#walker;
    const most = this.#most;
    const nodes: Text[] = [];
    const texts: string[] = [];
    let units = 0;
    for (let node = this.#first ?? walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { data } = node as Text;
      if (data.length >= SUSPICIOUS_LENGTH && isSkipped(node as Text)) continue;
      nodes.push(node as Text);
      texts.push(data);
      units += data.length;
      if (nodes.length === most || units >= UNITS) break;
    }
    this.#first = null;
    return { nodes, texts };
  }

  /** From a node that the page took away a walker finds nothing more, so it goes on from an earlier one. */
  #resume(): void {
    const at = this.#walker.currentNode;
    if (!this.#root.contains(at)) this.#walker.currentNode = this.#root.contains(this.#before) ? this.#before : this.#root;
    this.#before = this.#walker.currentNode;
  }
}

/** The texts right before the line breaks of a tree. */
function brokenIn(root: Element): ReadonlySet<Node> {
  const broken = new Set<Node>();
  for (const line of root.getElementsByTagName('br')) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    walker.currentNode = line;
    let text = walker.previousNode();
    while (text && isSkipped(text as Text)) text = walker.previousNode();
    if (text) broken.add(text);
  }
  return broken;
}

/** All prose of a tree, a batch at a step, with a line's end where an element breaks the line; null where that is more than `isTooMuch` says. */
export function* proseIn(root: Element, isTooMuch: (texts: number, units: number) => boolean): Steps<{ nodes: Text[]; texts: string[] } | null> {
  const [nodes, texts]: [Text[], string[]] = [[], []];
  const broken = brokenIn(root);
  let units = 0;
  const all = new Texts(root);
  for (let batch = all.next(); batch.nodes.length > 0; batch = all.next()) {
    for (let n = 0; n < batch.nodes.length; n++) {
      const node = batch.nodes[n]!;
      if (isSkipped(node)) continue;
      const text = batch.texts[n]!;
      nodes.push(node);
      texts.push(broken.has(node) ? `${text}\n` : text);
      units += text.length;
    }
    if (isTooMuch(nodes.length, units)) return null;
    yield;
  }
  return { nodes, texts };
}
