/** What a reader answered when asked "is it this one?", kept with the highlight: the answer holds on every later visit. */
import { MAX_LOOKALIKE, MAX_LOOKALIKES } from '../limits.ts';
import { quoteAt } from './describe.ts';
import { findExact } from './exact.ts';
import type { Span } from './offsets.ts';
import type { Sought } from './seek.ts';
import type { Selectors } from './types.ts';

/** Characters around a refused place by which it is known again. */
const AROUND = 24;

/** The place is the quote. Its words of today are kept beside those that were saved, which stay. */
export const confirmed = (selectors: Selectors, place: Span, text: string): Selectors =>
  ({ ...selectors, said: { ...selectors.said, confirmed: quoteAt(place, text) } });

/** The place is not the quote. */
export const refused = (selectors: Selectors, place: Span, text: string): Selectors =>
  ({ ...selectors, said: { ...selectors.said, refused: [around(place, text), ...(selectors.said?.refused ?? [])].slice(0, MAX_LOOKALIKES) } });

/** What was found, in the light of what the reader said. */
export function heard({ quote, said }: Selectors, text: string, homes: readonly number[], sought: Sought | null): Sought | null {
  if (!said || sought?.sure) return sought;
  const again = said.confirmed && findExact({ quote: said.confirmed }, text, homes);
  if (again?.sure) return { ...again, edited: said.confirmed!.exact !== quote.exact };
  return sought && said.refused?.includes(around(sought.place, text)) ? null : sought;
}

/** Of a long place its two ends. */
function around({ start, end }: Span, text: string): string {
  const words = text.slice(Math.max(0, start - AROUND), end + AROUND);
  const half = MAX_LOOKALIKE >> 1;
  return words.length <= MAX_LOOKALIKE ? words : words.slice(0, half) + words.slice(-half);
}
