import { rangeOf, spanOf } from './offsets.ts';
import { pathOf } from './path.ts';
import type { Selectors } from './types.ts';
import { visibleText, type VisibleText } from './visible-text.ts';

/** Characters of context kept on each side of a quote. */
export const CONTEXT = 64;

/** How to find a range again; null when it holds no visible text of the body. */
export function describe(range: Range, visible?: VisibleText, root: Node = document.body): Selectors | null {
  const read = visible ?? visibleText(root);
  const span = spanOf(range, read);
  const tight = span && rangeOf(span, read);
  if (!span || !tight) return null;
  const [startPath, endPath] = [pathOf(tight.startContainer, root), pathOf(tight.endContainer, root)];
  if (startPath === null || endPath === null) return null;
  const { text } = read;
  return {
    range: { type: 'RangeSelector', startPath, startOffset: tight.startOffset, endPath, endOffset: tight.endOffset },
    position: { type: 'TextPositionSelector', ...span },
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(span.start, span.end),
      prefix: wellFormed(text.slice(Math.max(0, span.start - CONTEXT), span.start)),
      suffix: wellFormed(text.slice(span.end, span.end + CONTEXT)),
    },
  };
}

/** Without the halves of characters that the cut may have left at the ends. */
const wellFormed = (text: string) => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
