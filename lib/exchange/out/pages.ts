import type { Highlight, PageMeta } from '../../store/types.ts';

export interface ExportedPage {
  /** As seen at the latest save. */
  page: PageMeta;
  /** In the order in which they stand on the page. */
  highlights: Highlight[];
}

/** The pages of highlights, in the order of their first appearance. */
export function pagesOf(highlights: readonly Highlight[]): ExportedPage[] {
  const pages = Map.groupBy(highlights, ({ pageKey }) => pageKey);
  return [...pages.values()].map((group) => ({ page: newest(group).page, highlights: group.toSorted(byPosition) }));
}

export const newest = (highlights: readonly Highlight[]): Highlight =>
  highlights.reduce((latest, highlight) => (highlight.createdAt > latest.createdAt ? highlight : latest));

const byPosition = (a: Highlight, b: Highlight): number =>
  a.selectors.position.start - b.selectors.position.start || a.createdAt - b.createdAt;

/** Names of ids, each once; ids without a name stay as they are. */
export const namesOf = (ids: readonly string[], nameOf: (id: string) => string | undefined): string[] => [...new Set(ids.map((id) => nameOf(id) ?? id))];

export const tagsOf = (highlights: readonly Highlight[]): string[] => [...new Set(highlights.flatMap(({ tags }) => tags))];
