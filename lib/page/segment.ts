import type { Regions } from './regions.ts';
import { isBreak, isSkipped } from './skipped.ts';

/** What a text is read from: text nodes, and elements that break its lines. */
export type Piece = Text | HTMLBRElement;

/** Pieces that read as one string: a block's text between two block edges or empty lines. */
export interface Segment {
  id: number;
  /** The block element (or shadow root's host) the text stands in. */
  root: Element;
  /** The text it was read from. */
  from: Text;
  nodes: readonly Piece[];
  /** Where each piece begins in `text`. */
  starts: readonly number[];
  text: string;
}

/** Pieces on each side from where a run is read; longer ones are cut: one pass must stay short, and a chat that comes word by word is read anew with each. */
const LONGEST_RUN = 200;

/** Tells what another segment holds: a run ends there. */
type IsTaken = (piece: Piece) => boolean;

/** The piece before or after `node` in the same run, or null at its edge. */
function neighbour(node: Node, forward: boolean, regions: Regions): Piece | null {
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

/** The first (or last) piece inside `node`, `edge` when a block comes first, null when it holds no text. */
function enter(node: Node, forward: boolean, regions: Regions): Piece | 'edge' | null {
  if (node instanceof Text) return node;
  if (!(node instanceof Element)) return null;
  if (isBreak(node)) return node;
  const place = regions.place(node);
  if (place !== 'inline') return place === 'block' ? 'edge' : null;
  for (let child = forward ? node.firstChild : node.lastChild; child; child = forward ? child.nextSibling : child.previousSibling) {
    const found = enter(child, forward, regions);
    if (found) return found;
  }
  return null;
}

function run(from: Text, forward: boolean, regions: Regions, isTaken: IsTaken): Piece[] {
  const nodes: Piece[] = [];
  /** Where the line began. */
  let line = 0;
  let isEmpty = isBlank(from);
  for (let node = neighbour(from, forward, regions); node && !isTaken(node) && nodes.length < LONGEST_RUN; node = neighbour(node, forward, regions)) {
    if (isBreak(node)) {
      if (isEmpty) return nodes.slice(0, line);
      line = nodes.length;
      isEmpty = true;
    } else isEmpty &&= isBlank(node);
    nodes.push(node);
  }
  return nodes;
}

const isBlank = ({ data }: Text): boolean => !/\S/.test(data);

/** Every piece that reads as one string with `node`, in order. */
export const runOf = (node: Text, regions: Regions, isTaken: IsTaken): Piece[] =>
  [...run(node, false, regions, isTaken).reverse(), node, ...run(node, true, regions, isTaken)];

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

const WHITE = /[\n\r\t\f]/g;

/** In a page white space of any kind reads as a space; the length stays, so offsets do. What breaks a line reads as a line's end. */
const textOf = (piece: Piece): string => (piece instanceof Text ? piece.data.replaceAll(WHITE, ' ') : '\n');

export const readText = (nodes: readonly Piece[]): string => nodes.map(textOf).join('');

export function startsOf(nodes: readonly Piece[]): number[] {
  let at = 0;
  return nodes.map((node) => {
    const start = at;
    at += node instanceof Text ? node.data.length : 1;
    return start;
  });
}

let lastId = 0;

/** Reads the run of text around a node; null where marks are not wanted. */
export function readSegment(node: Text, regions: Regions, isTaken: IsTaken): Segment | null {
  const parent = node.parentElement ?? (node.parentNode instanceof ShadowRoot ? node.parentNode.host : null);
  if (!parent || isSkipped(node) || regions.isForbidden(parent)) return null;
  const root = blockOf(node, regions);
  if (!root) return null;
  const nodes = runOf(node, regions, isTaken);
  return { id: ++lastId, root, from: node, nodes, starts: startsOf(nodes), text: readText(nodes) };
}

/** The piece and offset where `position` of the segment's text stands; an end belongs to the piece it ends in. Nothing stands within a break. */
export function locate(segment: Pick<Segment, 'nodes' | 'starts'>, position: number, isEnd: boolean): { node: Piece; offset: number } {
  let n = segment.starts.length - 1;
  while (n > 0 && (isEnd ? segment.starts[n]! >= position : segment.starts[n]! > position)) n--;
  const node = segment.nodes[n]!;
  return { node, offset: node instanceof Text ? position - segment.starts[n]! : 0 };
}

/** Whether the page still holds the very text that was read. */
export function isFresh(segment: Segment): boolean {
  return segment.nodes.every((node) => node.isConnected) && readText(segment.nodes) === segment.text;
}

/** Whether it reads on otherwise now: text or a break was put beside it or into it. */
export function hasGrown({ from, nodes }: Segment, regions: Regions, isTaken: IsTaken): boolean {
  if (!from.isConnected) return false;
  const now = runOf(from, regions, isTaken);
  return now.length !== nodes.length || now.some((piece, n) => piece !== nodes[n]);
}

/** A live range over part of a segment. */
export function rangeIn(segment: Pick<Segment, 'nodes' | 'starts'>, { start, end }: { start: number; end: number }): Range {
  const from = locate(segment, start, false);
  const to = locate(segment, end, true);
  const range = from.node.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}
