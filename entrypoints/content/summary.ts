import { savableSelection } from '../../lib/draft/selection.ts';
import type { ChangedHighlight, PageSummary } from '../../lib/messages/messages.ts';
import type { PageMention } from '../../lib/page/types.ts';
import type { Ask } from './ask.ts';

/** What the page holds, for the popup: the most disputed first, then the most frequent. */
export async function summarize(ask: Ask, mentions: readonly PageMention[], { all, changed }: { all: number; changed: ChangedHighlight[] }): Promise<PageSummary> {
  const counts = new Map<string, number>();
  for (const { entity } of mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const briefs = counts.size > 0 ? await ask('entities.brief', { entities: [...counts.keys()] }) : null;
  const known = briefs?.ok ? briefs.value : [...counts.keys()].map((entity) => ({ entity, name: entity, disagreements: 0 }));
  const listed = known.map((brief) => ({ ...brief, count: counts.get(brief.entity) ?? 0 }));
  return {
    // An element named `title` hides the document's own.
    title: typeof document.title === 'string' ? document.title : '', mentions: listed.toSorted((a, b) => b.disagreements - a.disagreements || b.count - a.count),
    highlights: all, ...(changed.length > 0 && { changed }), isFramed: length > 0, isSelected: savableSelection(document) !== null,
  };
}
