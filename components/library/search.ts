import type { Highlight } from '../../lib/store/types.ts';

/** Letters as a searcher types them: no case, no accents, ß as ss, one space. */
export const foldText = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').replaceAll(/\s+/g, ' ').trim();

/** True when a folded text holds every word of what was typed, in any order; parts of words count. */
export const holdsWords = (folded: string, typed: string): boolean =>
  foldText(typed).split(' ').every((word) => folded.includes(word));

export const searchTextOf = ({ selectors, note, tags, page }: Highlight): string =>
  foldText([selectors.quote.exact, note, tags.join('\n'), page.title, page.site].join('\n'));

/** Highlights that hold every word of the query, in quote, note, tags, title or site. */
export function searchHighlights(highlights: readonly Highlight[], query: string): Highlight[] {
  return query.trim() === '' ? [...highlights] : highlights.filter((highlight) => holdsWords(searchTextOf(highlight), query));
}
