import type { MentionReport } from '../messages/messages.ts';
import type { PageAnnotator } from './types.ts';

/** All mentions of the page with their places in the body's `textContent`, in document order. */
export function reportMentions(annotator: Pick<PageAnnotator, 'mentions' | 'rangeOf'>, body: Element): MentionReport[] {
  const starts = textStarts(body);
  const place = (node: Node | undefined, offset: number | undefined): number | null => {
    const start = node && starts.get(node);
    return start === undefined || offset === undefined ? null : start + offset;
  };
  return annotator.mentions.map((mention) => {
    const range = annotator.rangeOf(mention);
    const { surface, entity, drawn } = mention;
    return { start: place(range?.startContainer, range?.startOffset), end: place(range?.endContainer, range?.endOffset), surface, entity, drawn };
  });
}

/** Where each text node begins in the element's `textContent`. */
function textStarts(root: Element): Map<Node, number> {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT + NodeFilter.SHOW_CDATA_SECTION);
  const starts = new Map<Node, number>();
  let length = 0;
  while (walker.nextNode()) {
    starts.set(walker.currentNode, length);
    length += (walker.currentNode as Text).length;
  }
  return starts;
}
