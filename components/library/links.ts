import { safeHref } from '../../lib/address/safe-href.ts';
import type { Highlight } from '../../lib/store/types.ts';

/** Longest quote that goes into an address whole; longer ones name their beginning and end. */
const WHOLE_QUOTE = 80;
/** Words that name the beginning and the end of a long quote. */
const EDGE_WORDS = 5;

/** The page, scrolled to the quote by a text fragment where the browser follows one. */
export function linkToQuote({ page, selectors }: Highlight): string | undefined {
  const href = safeHref(page.url);
  if (!href) return undefined;
  const words = selectors.quote.exact.split(/\s+/).filter(Boolean);
  const quote = words.join(' ');
  const parts = quote.length <= WHOLE_QUOTE ? [quote] : [words.slice(0, EDGE_WORDS).join(' '), words.slice(-EDGE_WORDS).join(' ')];
  return `${href.split('#')[0]}#:~:text=${parts.map(encodeFragment).join(',')}`;
}

/** A hyphen has a meaning of its own in a text fragment. */
const encodeFragment = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');
