/** Records for tests, complete and plausible; a test overrides only what it is about. */
import type { NewHighlight } from './write/highlights.ts';
import type { Highlight, HighlightDraft } from './types.ts';

export function draft(changes: Partial<HighlightDraft> = {}): HighlightDraft {
  return {
    page: { url: 'https://news.example/a?utm_source=x', title: 'A headline — “quoted”', site: 'news.example', lang: 'de', published: '2026-11-20T08:00:00Z' },
    selectors: {
      range: { type: 'RangeSelector', startPath: '0/1/0', startOffset: 3, endPath: '0/1/2', endOffset: 9 },
      position: { type: 'TextPositionSelector', start: 12, end: 40 },
      quote: { type: 'TextQuoteSelector', exact: 'Souveränität\nist 🇪🇺 kein Zustand', prefix: 'vorher ', suffix: ' danach' },
    },
    paragraph: 'vorher Souveränität ist kein Zustand danach',
    color: 'yellow',
    note: '',
    tags: [],
    entities: ['sta'],
    ...changes,
  };
}

export const fresh = (changes: Partial<NewHighlight> = {}): NewHighlight =>
  ({ ...draft(), pageKey: 'news.example/a', datasetVersion: '0123456789ab', disagreements: [], ...changes });

export const highlight = (changes: Partial<Highlight> = {}): Highlight =>
  ({ ...fresh(), id: crypto.randomUUID(), createdAt: 1_000, updatedAt: 1_000, deletedAt: null, ...changes });
