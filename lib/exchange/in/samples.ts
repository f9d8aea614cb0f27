/** For tests: small files in the shape of other tools'. */

const PLACE = { type: 'TextPositionSelector', start: 10, end: 50 };
const hypothesis = {
  id: 'AbC-1_2xYz', created: '2025-01-02T03:04:05.678901+00:00', updated: '2025-06-06T09:08:09+02:00', user: 'acct:a@hypothes.is', group: '__world__',
  uri: 'https://www.news.example/a?utm_source=x', text: '**wichtig**', tags: ['EU', ' ', 'Recht', 'EU'], hidden: false,
  document: { title: ['Ein  Titel'] }, permissions: { read: ['group:__world__'] }, links: { html: 'https://hypothes.is/a/AbC-1_2xYz' },
  target: [{
    source: 'https://www.news.example/a?utm_source=x',
    selector: [
      { type: 'RangeSelector', startContainer: '/main[1]/p[2]', startOffset: 3, endContainer: '/main[1]/p[2]', endOffset: 40 }, PLACE,
      { type: 'TextQuoteSelector', exact: 'kein Zustand,\n      sondern eine Aufgabe', prefix: 'Souveränität ist ', suffix: '. Mehr' },
    ],
  }],
};

export const HYPOTHESIS = {
  export_date: '2025-07-01T00:00:00.000Z', export_userid: 'acct:a@hypothes.is', client_version: '1.1',
  annotations: [
    hypothesis,
    { ...hypothesis, id: 'note', target: [{ source: hypothesis.uri }] },
    { ...hypothesis, id: 'reply', references: ['AbC-1_2xYz'], target: [{ source: hypothesis.uri }] },
    { ...hypothesis, id: 'pdf', uri: 'urn:x-pdf:0123' },
  ],
};

export const CLIPPER = [
  {
    url: 'https://news.example/a#part', title: 'Seite',
    highlights: [{ text: '<p>Erster &amp; zweiter <b>&lt;</b> dritter</p>\n\nNächste&nbsp;Stelle', timestamp: '2025-01-01T00:00:00.000Z', notes: ['eins', 'zwei'] }],
  },
  { url: 'https://b.example/c', highlights: [{ text: 'nur Text' }] },
];

export const CLIPPER_STORED = {
  'https://news.example/b': {
    url: 'https://news.example/b',
    highlights: [{ id: '1735689600000', type: 'text', xpath: '/html[1]/body[1]/p[1]', content: '<p>gespeichert</p>', startOffset: 0, endOffset: 11 }],
  },
};

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const QUOTE = { type: 'TextQuoteSelector', exact: 'some words', prefix: 'a ', suffix: ' b' };
const target = { source: 'https://a.example/page', selector: QUOTE };
const plain = { '@context': CONTEXT, id: 'https://tool.example/anno/1', type: 'Annotation', target };
const found = { id: plain.id, quote: 'some words', note: '', tags: [] as string[] };

interface StrangeAnnotation { what: string; file: unknown; found: object[]; left?: object }
export const STRANGE_ANNOTATIONS: StrangeAnnotation[] = [
  {
    what: 'a collection with one page',
    file: { '@context': CONTEXT, id: 'https://tool.example/c', type: 'AnnotationCollection', total: 2, first: { id: 'https://tool.example/p', type: 'AnnotationPage', next: 'https://tool.example/p2', items: [{ ...plain, created: '2025-01-01T00:00:00Z', bodyValue: 'note' }] } },
    found: [{ ...found, note: 'note' }], left: { 'more-pages': 1 },
  },
  { what: 'a page', file: { '@context': CONTEXT, id: 'urn:p', type: 'AnnotationPage', items: [plain] }, found: [found] },
  { what: 'a list', file: [plain], found: [found] },
  { what: 'one annotation', file: plain, found: [found] },
  {
    what: 'bodies of all kinds',
    file: { ...plain, body: [{ type: 'TextualBody', value: 't', purpose: 'tagging' }, { type: 'TextualBody', value: '<p>a &amp; b</p>', format: 'text/html' }, { value: 'c', purpose: ['commenting'] }, 'https://b.example/video'] },
    found: [{ ...found, note: 'a & b\n\nc\n\nhttps://b.example/video', tags: ['t'] }],
  },
  { what: 'a source that is an object, a selector among several', file: { ...plain, target: [{ source: { id: 'https://a.example/page', format: 'text/html' }, selector: [{ type: 'CssSelector', value: 'p' }, QUOTE] }] }, found: [found] },
  { what: 'a UUID', file: { ...plain, id: 'urn:uuid:0190c0de-0000-4000-8000-000000000001' }, found: [{ ...found, id: '0190c0de-0000-4000-8000-000000000001' }] },
  { what: 'an annotation kept by Hypothesis', file: { ...plain, id: 'https://hypothes.is/a/AbC-1_2' }, found: [{ ...found, id: 'hypothesis:AbC-1_2' }] },
  { what: 'a whole page', file: { ...plain, target: 'https://a.example/page' }, found: [], left: { 'page-note': 1 } },
  { what: 'an image in a book', file: { ...plain, target: { source: 'urn:isbn:0', selector: { type: 'FragmentSelector', value: 'x' } } }, found: [], left: { address: 1 } },
];
