/** For tests: records of the library, complete and plausible; a test overrides only what it is about. */
import type { Flag, Highlight, PageMeta } from '../../lib/store/types.ts';

type Changes = Partial<Omit<Highlight, 'page'>> & { page?: Partial<PageMeta>; quote?: string; start?: number };

export function highlightOf({ page, quote = 'what was read', start = 0, ...changes }: Changes = {}): Highlight {
  const meta = { url: 'https://news.example/a', title: 'A title', site: 'news.example', ...page };
  return {
    id: quote, page: meta, pageKey: meta.url, paragraph: quote, color: 'yellow', note: '', tags: [], entities: [], disagreements: [],
    selectors: {
      range: { type: 'RangeSelector', startPath: '0', startOffset: 0, endPath: '0', endOffset: 0 },
      position: { type: 'TextPositionSelector', start, end: start + quote.length },
      quote: { type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' },
    },
    createdAt: 1_771_200_000_000, updatedAt: 1_771_200_000_000, deletedAt: null, datasetVersion: 'test',
    ...changes,
  };
}

export const flagOf = (changes: Partial<Flag> = {}): Flag =>
  ({ disagreement: 'a', verdict: 'watch', note: '', updatedAt: 1_771_200_000_000, datasetVersion: 'test', ...changes });
