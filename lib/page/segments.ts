import { isFresh, type Segment } from './segment.ts';

/** Enough for the longest live ticker; beyond that a page is not read on. */
const MOST_SEGMENTS = 4000;

/** A node of the document that stands where the segment stands: shadow roots count as their host. */
function placeOf(segment: Segment): Node {
  let node: Node = segment.nodes[0]!;
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = node.getRootNode()) node = root.host;
  return node;
}

/** Asked from the first: browsers look for it from the other one backwards, and pages grow at their end. */
const follows = (a: Node, b: Node): boolean => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function byPlace(a: { place: Node; segment: Segment }, b: { place: Node; segment: Segment }): number {
  if (a.place === b.place) return a.segment.id - b.segment.id;
  // Browsers look for the one asked about among all siblings before the other: sorting mostly asks for neighbours in order, `a` behind `b`.
  return b.place.compareDocumentPosition(a.place) & Node.DOCUMENT_POSITION_FOLLOWING ? 1 : -1;
}

/** The segments of the page in which forms may stand, in document order when asked. */
export class Segments {
  readonly byNode = new Map<Node, Segment>();
  #list: Segment[] = [];
  #isSorted = true;

  add(segment: Segment): void {
    if (this.#list.length >= MOST_SEGMENTS) return;
    for (const node of segment.nodes) this.byNode.set(node, segment);
    // Pages are read from top to bottom, and grow at their end: sorting thousands again for each would be felt.
    const last = this.#list.at(-1);
    this.#isSorted &&= last === undefined || follows(placeOf(last), placeOf(segment));
    this.#list.push(segment);
  }

  has(segment: Segment): boolean {
    return this.byNode.get(segment.nodes[0]!) === segment;
  }

  delete(segment: Segment): void {
    for (const node of segment.nodes) if (this.byNode.get(node) === segment) this.byNode.delete(node);
    this.#list.splice(this.#list.indexOf(segment), 1);
  }

  /** Those whose text the page no longer holds as it was read. */
  stale(): Segment[] {
    return this.#list.filter((segment) => !isFresh(segment));
  }

  inOrder(): readonly Segment[] {
    if (!this.#isSorted) {
      this.#list = this.#list.map((segment) => ({ segment, place: placeOf(segment) })).sort(byPlace).map(({ segment }) => segment);
      this.#isSorted = true;
    }
    return this.#list;
  }

  /** Nodes may have been moved without being changed. */
  disorder(): void {
    this.#isSorted = false;
  }
}
