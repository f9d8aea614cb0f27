/** For tests: highlights with all that can go wrong in a file, and what an export needs besides. */
import { highlight } from '../store/samples.ts';
import type { Highlight } from '../store/types.ts';
import type { ExportInput } from './out/types.ts';

const page = (url: string, title: string, more: Partial<Highlight['page']> = {}): Highlight['page'] => ({ url, title, site: new URL(url).hostname, ...more });
const quoted = (exact: string, start = 0, prefix = '', suffix = ''): Highlight['selectors'] =>
  ({ ...highlight().selectors, position: { type: 'TextPositionSelector', start, end: start + exact.length }, quote: { type: 'TextQuoteSelector', exact, prefix, suffix } });

const NEWS = page('https://news.example/a?x=1&y={2}', 'Wer wagt’s? <b>100 %</b> & mehr_Mut \\ #1', {
  lang: 'de', byline: 'Von Lea M. von Tal und Jo Berg', publisher: 'Die "Zeit"; Spiegel & Co', published: '2026-11-20T08:00:00Z',
});

export const NASTY: Highlight[] = [
  highlight({
    id: '0190c0de-0000-4000-8000-000000000001', pageKey: 'news.example/a', page: NEWS, createdAt: Date.UTC(2026, 10, 21), updatedAt: Date.UTC(2026, 10, 22),
    selectors: quoted('=1+1; "Zitat", sagt er\nund schweigt 🇪🇺', 20), note: '</script><script>alert(1)</script>\n# kein Titel\n- [ ] *nicht* _betont_ ==so== %%x%% [[y]] $z$ ^id',
    tags: ['EU, Recht', 'souverän & frei', '2026', '#x y'], color: 'green', entities: ['sta', 'unknown'], disagreements: ['sta.start.contradiction'],
  }),
  highlight({
    id: 'hypothesis:AbC-1_2', pageKey: 'news.example/a', page: NEWS, createdAt: 1_000, updatedAt: 2_000, deletedAt: 3_000,
    selectors: { ...quoted('@SUM(A1)\tTab', 5), twins: { count: 2, index: 1, rival: 0.5 } }, note: '-2\r\nTY  - BOOK\nER  - ', tags: [],
  }),
  highlight({
    id: 'ä/ö %E0 "', pageKey: 'b.example/c', page: page('https://b.example/c', '', { byline: 'Redaktion, dpa' }), createdAt: 5, updatedAt: 5,
    selectors: quoted('---\n1. eins\n===\n> zwei } {\\ ~^ $5_000 #3 & 7 %'), note: '', tags: ['a'],
  }),
  highlight({ id: 'file', pageKey: 'file:/tmp/x.html', page: { url: 'file:///tmp/x.html', title: '\u2028t\u0000', site: 'file:' }, selectors: quoted('עברית e\u0301'), note: '\u0000\u0085' }),
];

export const exportInput = (highlights: readonly Highlight[] = NASTY): ExportInput => ({
  highlights, title: 'Was <ich> las: "Q&A" #1', language: 'de', datasetVersion: '0123456789ab', now: new Date('2026-11-22T12:00:00Z'),
  names: { entity: (id) => (id === 'sta' ? 'Sovereign & Tech <Alliance>' : undefined), disagreement: () => undefined },
  words: {
    highlights: 'Textstellen', note: 'Notiz', tags: 'Schlagwörter', names: 'Namen', disagreements: 'Unstimmigkeiten', saved: 'gespeichert am',
    openPage: 'Seite öffnen', untitled: 'Ohne Titel', date: (time) => new Date(time).toISOString().slice(0, 10),
  },
});
