import type { Highlight } from '../../lib/store/types.ts';

/** Letters as a searcher types them: no case, no accents, ß as ss, one space. */
export const foldText = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').replaceAll(/\s+/g, ' ').trim();

export const searchTextOf = ({ selectors, note, tags, page }: Highlight): string =>
  foldText([selectors.quote.exact, note, tags.join('\n'), page.title, page.site].join('\n'));

/** Highlights that hold every word of the query, in any of quote, note, tags, title and site; parts of words count. */
export function searchHighlights(highlights: readonly Highlight[], query: string): Highlight[] {
  const words = foldText(query).split(' ').filter(Boolean);
  if (words.length === 0) return [...highlights];
  return highlights.filter((highlight) => {
    const text = searchTextOf(highlight);
    return words.every((word) => text.includes(word));
  });
}
