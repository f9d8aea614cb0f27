/** Fields and editors are the reader's own text: nothing is offered there. */
const EDITABLE = 'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"]';

/** What the reader has selected and could save; null when it is nothing, blank, or text being edited. */
export function savableSelection(document: Document): Range | null {
  const selection = document.getSelection();
  const range = selection && selectedRange(selection);
  if (!range || range.collapsed) return null;
  if (isEditable(range.commonAncestorContainer) || document.activeElement?.matches(EDITABLE)) return null;
  return selection.toString().trim() ? range : null;
}

/** Chromium shows a selection in a shadow root as an empty range beside its host, and the whole of it only to whoever names the root. */
function selectedRange(selection: Selection): Range | null {
  if (selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.collapsed || selection.type !== 'Range' || !selection.getComposedRanges) return range;
  const shadowRoots: ShadowRoot[] = [];
  for (;;) {
    const [composed] = selection.getComposedRanges({ shadowRoots });
    const root = composed && soleHost(composed)?.shadowRoot;
    if (!composed || !root || shadowRoots.includes(root)) return composed ? live(composed) : null;
    shadowRoots.push(root);
  }
}

/** The element that is all there is in a range. */
function soleHost({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Element | null {
  const node = startContainer === endContainer && endOffset === startOffset + 1 ? startContainer.childNodes[startOffset] : null;
  return node?.nodeType === Node.ELEMENT_NODE ? (node as Element) : null;
}

function live({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Range {
  const range = startContainer.ownerDocument!.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

/** Whether a node or a host of the shadow roots around it is text being edited. */
function isEditable(node: Node): boolean {
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  if (element?.closest(EDITABLE)) return true;
  const root = node.getRootNode();
  return root instanceof ShadowRoot && isEditable(root.host);
}
