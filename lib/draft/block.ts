/** The text of the block around a place, as the reader sees it: for sentences and paragraphs. */
export interface BlockText {
  block: Element;
  text: string;
  /** Offset of a place in `text`; -1 when it stands elsewhere. */
  offsetOf(node: Node, offset: number): number;
  rangeOf(start: number, end: number): Range;
}

const INLINE = new Set(['inline', 'contents', 'ruby', 'inline-block', 'inline-flex']);

/** The nearest ancestor that is laid out as a block. */
export function blockOf(node: Node): Element {
  const view = node.ownerDocument!.defaultView!;
  const start = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  let element = start ?? node.ownerDocument!.body;
  while (element.parentElement && element !== element.ownerDocument.body && INLINE.has(view.getComputedStyle(element).display)) {
    element = element.parentElement;
  }
  return element;
}

export function blockText(node: Node): BlockText {
  const block = blockOf(node);
  const parts: { node: Text; start: number }[] = [];
  let text = '';
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const part = walker.currentNode as Text;
    if (isHidden(part)) continue;
    parts.push({ node: part, start: text.length });
    text += part.data;
  }
  const offsetOf = (at: Node, offset: number): number => {
    const part = parts.find((each) => each.node === at);
    return part ? part.start + offset : -1;
  };
  return { block, text, offsetOf, rangeOf: (start, end) => rangeIn(parts, start, end) };
}

const isHidden = ({ parentElement }: Text): boolean =>
  parentElement !== null && (/^(script|style|noscript|template)$/i.test(parentElement.localName) || parentElement.checkVisibility?.() === false);

function rangeIn(parts: readonly { node: Text; start: number }[], start: number, end: number): Range {
  const first = parts.findLast((part) => part.start <= start)!;
  const last = parts.findLast((part) => part.start < end) ?? first;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, end - last.start);
  return range;
}
