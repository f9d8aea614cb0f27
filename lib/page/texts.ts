/** Goes through the text nodes of a tree in document order, with rests between in which the page may change. */
export class Texts {
  readonly #root: Node;
  readonly #walker: TreeWalker;
  /** Where it stood at the last rest. */
  #before: Node;
  #next: Text | null;

  constructor(root: Node) {
    this.#root = root;
    this.#before = root;
    this.#walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    this.#next = root instanceof Text ? root : null;
  }

  next(): Text | null {
    const first = this.#next;
    if (first === null) return this.#walker.nextNode() as Text | null;
    this.#next = null;
    return first;
  }

  /** After a rest: from a node that the page took away a walker finds nothing more, so it goes on from an earlier one. */
  resume(): void {
    const at = this.#walker.currentNode;
    if (!this.#root.contains(at)) this.#walker.currentNode = this.#root.contains(this.#before) ? this.#before : this.#root;
    this.#before = this.#walker.currentNode;
  }
}
