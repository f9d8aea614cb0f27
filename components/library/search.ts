import type { Highlight } from '../../lib/store/types.ts';

/** Letters as a searcher types them: no case, no accents, ß as ss, one space. */
export const foldText = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').replaceAll(/\s+/g, ' ').trim();

/** True when a folded text holds every word of what was typed, in any order; parts of words count. */
export const holdsWords = (text: string, typed: string): boolean =>
  foldText(typed).split(' ').every((word) => text.includes(word));

/** Folding is what takes time: once per record, not once per key. */
const folded = new WeakMap<Highlight, string>();

function searchTextOf(highlight: Highlight): string {
  const known = folded.get(highlight);
  if (known !== undefined) return known;
  const { selectors, note, tags, page } = highlight;
  const text = foldText([selectors.quote.exact, note, tags.join('\n'), page.title, page.site].join('\n'));
  folded.set(highlight, text);
  return text;
}

/** Highlights that hold every word of the query, in quote, note, tags, title or site. */
export function searchHighlights(highlights: readonly Highlight[], query: string): Highlight[] {
  const words = foldText(query).split(' ').filter(Boolean);
  if (words.length === 0) return [...highlights];
  return highlights.filter((highlight) => words.every((word) => searchTextOf(highlight).includes(word)));
}
