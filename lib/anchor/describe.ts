import type { LookalikeSearch } from './edited.ts';
import { placesOf } from './exact.ts';
import { rangeOf, spanOf, type Span } from './offsets.ts';
import { pathOf } from './path.ts';
import type { Selectors, TextQuoteSelector, Twins } from './types.ts';
import { visibleText, type VisibleText } from './visible-text.ts';

/** Characters of context kept on each side of a quote. */
export const CONTEXT = 64;

/** How to find a range again; null when it holds no visible text. With a search for them lookalikes in other words are remembered too. */
export function describe(range: Range, visible?: VisibleText, search?: LookalikeSearch, root: Node = document.body): Selectors | null {
  const read = visible ?? visibleText(root);
  const span = spanOf(range, read);
  const tight = span && rangeOf(span, read);
  if (!span || !tight) return null;
  const [startPath, endPath] = [pathOf(tight.startContainer, root), pathOf(tight.endContainer, root)];
  if (startPath === null || endPath === null) return null;
  const { text } = read;
  const quote = quoteAt(span, text);
  return {
    range: { type: 'RangeSelector', startPath, startOffset: tight.startOffset, endPath, endOffset: tight.endOffset },
    position: { type: 'TextPositionSelector', ...span },
    quote,
    twins: twinsOf(quote, span, text, search),
  };
}

export const quoteAt = ({ start, end }: Span, text: string): TextQuoteSelector => ({
  type: 'TextQuoteSelector',
  exact: text.slice(start, end),
  prefix: wellFormed(text.slice(Math.max(0, start - CONTEXT), start)),
  suffix: wellFormed(text.slice(end, end + CONTEXT)),
});

export function twinsOf(quote: TextQuoteSelector, span: Span, text: string, search?: LookalikeSearch): Twins {
  const places = placesOf(quote, text);
  const index = Math.max(0, places.findIndex(({ start }) => start === span.start));
  const others = places.filter((_, at) => at !== index);
  const rest = search && without(span, text);
  const similar = !search || others.length > 0 ? undefined : search.findEdited({ quote }, rest!)?.place;
  const rival = Math.max(0, ...[...others, ...(similar ? [similar] : [])].map(({ fit }) => fit.both));
  const lookalikes = search?.lookalikesOf(quote, rest!) ?? [];
  return { count: Math.max(1, places.length), index, rival, ...(lookalikes.length > 0 && { lookalikes }) };
}

/** The quote's own place made unlike anything. */
const without = ({ start, end }: Span, text: string) => text.slice(0, start) + '\0'.repeat(end - start) + text.slice(end);

/** Without the halves of characters that the cut may have left at the ends. */
const wellFormed = (text: string) => text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
