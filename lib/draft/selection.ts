/** Fields and editors are the reader's own text: nothing is offered there. */
const EDITABLE = 'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"]';

/** What the reader has selected and could save; null when it is nothing, blank, or text being edited. */
export function savableSelection(document: Document): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: node } = range;
  const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  if (!element || element.closest(EDITABLE) || document.activeElement?.matches(EDITABLE)) return null;
  return selection.toString().trim() ? range : null;
}
