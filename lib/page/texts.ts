import { BLANK } from '../detect/goes-on.ts';
import type { Steps } from '../detect/types.ts';
import { isSkipped, isSkippedItself } from './skipped.ts';

/** Text nodes of one batch, and how much text at most, UTF-16 units; a longer node makes a batch of its own. */
interface Size { nodes: number; units: number }
const SMALL: Size = { nodes: 100, units: 10_000 };
/** Of texts that are only gathered. */
const LARGE: Size = { nodes: 400, units: 40_000 };
/** Only a script or style holds more than this without being prose; asking every node for its parent would triple the cost. */
const SUSPICIOUS_LENGTH = 400;

const SPACE = 0x20;

/** Text nodes of prose that follow each other, and their texts; of what is white space only the first of a run stands there, as a space. */
export interface Batch { readonly nodes: readonly Text[]; readonly texts: readonly string[]; /** UTF-16 units of all. */ readonly units: number }

/** Goes through the text nodes of a tree in document order, in batches between which the page may change. */
export class Texts {
  readonly #root: Node;
  readonly #size: Size;
  readonly #suspicious: number;
  readonly #walker: TreeWalker;
  /** Where the last batch began. */
  #before: Node;
  #first: Text | null;

  /**
   * @param suspicious texts so long are asked whether they are prose
   */
  constructor(root: Node, size = SMALL, suspicious = SUSPICIOUS_LENGTH) {
    this.#root = root;
    this.#size = size;
    this.#suspicious = suspicious;
    this.#before = root;
    this.#walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    this.#first = root instanceof Text ? root : null;
  }

  /** Empty when the tree has no more. Runs cold on every page: one plain loop. */
  next(): Batch {
    this.#resume();
    const walker = this.#walker;
    const { nodes: mostNodes, units: mostUnits } = this.#size;
    const suspicious = this.#suspicious;
    const nodes: Text[] = [];
    const texts: string[] = [];
    let units = 0;
    let asked: Node | null = null;
    let isProse = true;
    let wasBlank = false;
    let blanks = 0;
    for (let node = this.#first ?? walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { data } = node as Text;
      // Half of all texts only set elements apart: nothing is asked of their places, and one of a run says all.
      const isBlank = data.charCodeAt(0) <= SPACE && data.trim() === '';
      if (isBlank && wasBlank) {
        if (++blanks === mostNodes) break;
        continue;
      }
      if (data.length >= suspicious && !isBlank) {
        const { parentNode } = node;
        if (parentNode !== asked) {
          asked = parentNode;
          isProse = parentNode === null || !isSkippedItself(parentNode);
        }
        if (!isProse) continue;
      }
      wasBlank = isBlank;
      nodes.push(node as Text);
      texts.push(isBlank ? BLANK : data);
      units += data.length;
      if (nodes.length === mostNodes || units >= mostUnits) break;
    }
    this.#first = null;
    return { nodes, texts, units };
  }

  /** From a node that the page took away a walker finds nothing more, so it goes on from an earlier one. */
  #resume(): void {
    const at = this.#walker.currentNode;
    if (!this.#root.contains(at)) this.#walker.currentNode = this.#root.contains(this.#before) ? this.#before : this.#root;
    this.#before = this.#walker.currentNode;
  }
}

const LINE = '\n';
/** White space and what is no prose before a line break: with more of it nobody writes a name. */
const MOST_BACK = 10;

/** Ends a line in the texts right before the line breaks of a tree. */
function breakLines(root: Element, nodes: readonly Text[], texts: string[]): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let from = 0;
  for (const line of root.getElementsByTagName('br')) {
    walker.currentNode = line;
    let before = walker.previousNode();
    for (let n = 0; n < MOST_BACK && before && (isSkipped(before as Text) || (before as Text).data.trim() === ''); n++) before = walker.previousNode();
    const n = nodes.indexOf(before as Text, from);
    if (n < 0) continue;
    if (!texts[n]!.endsWith(LINE)) texts[n] += LINE;
    from = n;
  }
}

/** All prose of a tree, a batch at a step, with a line's end where an element breaks the line; null where that is more than `isTooMuch` says. */
export function* proseIn(root: Element, isTooMuch: (texts: number, units: number) => boolean): Steps<{ nodes: Text[]; texts: string[] } | null> {
  const [nodes, texts]: [Text[], string[]] = [[], []];
  let units = 0;
  const all = new Texts(root, LARGE, 0);
  for (let batch = all.next(); batch.nodes.length > 0; batch = all.next()) {
    nodes.push(...batch.nodes);
    texts.push(...batch.texts);
    units += batch.units;
    if (isTooMuch(nodes.length, units)) return null;
    yield;
  }
  breakLines(root, nodes, texts);
  return { nodes, texts };
}
