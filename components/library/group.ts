import type { Highlight, PageMeta } from '../../lib/store/types.ts';

export interface PageGroup {
  key: string;
  /** As seen at the latest save. */
  page: PageMeta;
  /** In the order in which they stand on the page. */
  highlights: Highlight[];
  newest: number;
}

/** One group per page, the page saved to last first. */
export function groupByPage(highlights: readonly Highlight[]): PageGroup[] {
  const groups = new Map<string, PageGroup>();
  for (const highlight of highlights) {
    const group = groups.get(highlight.pageKey) ?? { key: highlight.pageKey, page: highlight.page, highlights: [], newest: 0 };
    group.highlights.push(highlight);
    if (highlight.createdAt > group.newest) Object.assign(group, { newest: highlight.createdAt, page: highlight.page });
    groups.set(highlight.pageKey, group);
  }
  for (const group of groups.values()) group.highlights.sort(byPosition);
  return [...groups.values()].sort((a, b) => b.newest - a.newest);
}

const byPosition = (a: Highlight, b: Highlight): number =>
  a.selectors.position.start - b.selectors.position.start || a.createdAt - b.createdAt;

/** The first `limit` highlights in the order of the groups; the last group may be cut. */
export function firstOf(groups: readonly PageGroup[], limit: number): PageGroup[] {
  const shown: PageGroup[] = [];
  let left = limit;
  for (const group of groups) {
    if (left <= 0) break;
    shown.push({ ...group, highlights: group.highlights.slice(0, left) });
    left -= group.highlights.length;
  }
  return shown;
}
