import type { Regions } from './regions.ts';
import { isSkipped } from './skipped.ts';

/** Text nodes that read as one string: a block's text between two block edges or line breaks. */
export interface Segment {
  id: number;
  /** The block element (or shadow root's host) the text stands in. */
  root: Element;
  nodes: readonly Text[];
  /** Where each node begins in `text`. */
  starts: readonly number[];
  text: string;
}

/** Longer runs are cut: no name needs more, and one pass must stay short. */
const LONGEST_RUN = 200;

/** The text node before or after `node` in the same run, or null at its edge. */
function neighbour(node: Node, forward: boolean, regions: Regions): Text | null {
  let at: Node = node;
  for (;;) {
    const next: Node | null = forward ? at.nextSibling : at.previousSibling;
    if (next === null) {
      const parent = at.parentNode;
      if (!(parent instanceof Element) || regions.place(parent) !== 'inline') return null;
      at = parent;
      continue;
    }
    const found = enter(next, forward, regions);
    if (found === 'edge') return null;
    if (found) return found;
    at = next;
  }
}

/** The first (or last) text node inside `node`, `edge` when a block or line break comes first, null when it holds no text. */
function enter(node: Node, forward: boolean, regions: Regions): Text | 'edge' | null {
  if (node instanceof Text) return node;
  if (!(node instanceof Element)) return null;
  const place = regions.place(node);
  if (place !== 'inline') return place === 'block' ? 'edge' : null;
  for (let child = forward ? node.firstChild : node.lastChild; child; child = forward ? child.nextSibling : child.previousSibling) {
    const found = enter(child, forward, regions);
    if (found) return found;
  }
  return null;
}

function run(from: Text, forward: boolean, regions: Regions): Text[] {
  const nodes: Text[] = [];
  for (let node = neighbour(from, forward, regions); node && nodes.length < LONGEST_RUN; node = neighbour(node, forward, regions)) nodes.push(node);
  return nodes;
}

/** Every text node that reads as one string with `node`, in order. */
export const runOf = (node: Text, regions: Regions): Text[] =>
  [...run(node, false, regions).reverse(), node, ...run(node, true, regions)];

/** The element that holds a whole run: the first ancestor that is not inline. */
export function blockOf(node: Text, regions: Regions): Element | null {
  let at: Node | null = node.parentNode;
  while (at instanceof Element && regions.place(at) === 'inline') {
    const parent: Node | null = at.parentNode;
    if (!(parent instanceof Element)) break;
    at = parent;
  }
  return at instanceof ShadowRoot ? at.host : at instanceof Element ? at : null;
}

/** In a page white space of any kind reads as a space; the length stays, so offsets do. */
export const readText = (nodes: readonly Text[]): string => nodes.map((node) => node.data).join('').replaceAll(/[\n\r\t\f]/g, ' ');

export function startsOf(nodes: readonly Text[]): number[] {
  let at = 0;
  return nodes.map((node) => (at += node.data.length) - node.data.length);
}

let lastId = 0;

/** Reads the run of text around a node; null where marks are not wanted. */
export function readSegment(node: Text, regions: Regions): Segment | null {
  const parent = node.parentElement ?? (node.parentNode instanceof ShadowRoot ? node.parentNode.host : null);
  if (!parent || isSkipped(node) || regions.isForbidden(parent)) return null;
  const root = blockOf(node, regions);
  if (!root) return null;
  const nodes = runOf(node, regions);
  return { id: ++lastId, root, nodes, starts: startsOf(nodes), text: readText(nodes) };
}

/** The node and offset where `position` of the segment's text stands; an end belongs to the node it ends in. */
export function locate(segment: Pick<Segment, 'nodes' | 'starts'>, position: number, isEnd: boolean): { node: Text; offset: number } {
  let n = segment.starts.length - 1;
  while (n > 0 && (isEnd ? segment.starts[n]! >= position : segment.starts[n]! > position)) n--;
  return { node: segment.nodes[n]!, offset: position - segment.starts[n]! };
}

/** Whether the page still holds the very text that was read. */
export function isFresh(segment: Segment): boolean {
  return segment.nodes.every((node) => node.isConnected) && readText(segment.nodes) === segment.text;
}

/** Whether text was put beside the segment that now reads on from it. */
export const hasGrown = (segment: Segment, regions: Regions): boolean =>
  segment.nodes[0]!.isConnected && runOf(segment.nodes[0]!, regions).length !== segment.nodes.length;

/** A live range over part of a segment. */
export function rangeIn(segment: Pick<Segment, 'nodes' | 'starts'>, { start, end }: { start: number; end: number }): Range {
  const from = locate(segment, start, false);
  const to = locate(segment, end, true);
  const range = from.node.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}
