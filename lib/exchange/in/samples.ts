/** For tests: small files of other tools, field by field as their current versions write them. */

/** As the client exports what the server answered: addresses decoded, a title in a list, people named in a note as links. */
const hypothesis = {
  id: 'AbC-1_2xYz', created: '2025-01-02T03:04:05.678901+00:00', updated: '2025-06-06T09:08:09+02:00', user: 'acct:a@hypothes.is',
  uri: 'https://www.news.example/Größe der Welt?utm_source=x', text: '**wichtig**, <a data-hyp-mention="" data-userid="acct:b@hypothes.is">@b</a>', tags: ['EU', ' ', 'Recht', 'EU'], group: '__world__',
  permissions: { read: ['group:__world__'], admin: ['acct:a@hypothes.is'], update: ['acct:a@hypothes.is'], delete: ['acct:a@hypothes.is'] },
  target: [{
    source: 'https://www.news.example/Größe der Welt?utm_source=x',
    selector: [
      { type: 'RangeSelector', startContainer: '/main[1]/p[2]', startOffset: 3, endContainer: '/main[1]/p[2]', endOffset: 40 },
      { type: 'TextPositionSelector', start: 10, end: 50 },
      { type: 'TextQuoteSelector', exact: 'kein Zustand,\n      sondern eine Aufgabe', prefix: 'Souveränität ist ', suffix: '. Mehr' },
    ],
  }],
  document: { title: ['Ein  Titel'] },
  links: { html: 'https://hypothes.is/a/AbC-1_2xYz', incontext: 'https://hyp.is/AbC-1_2xYz/www.news.example/Größe der Welt?utm_source=x', json: 'https://hypothes.is/api/annotations/AbC-1_2xYz' },
  hidden: false, flagged: false, actions: [], moderation: { flagCount: 0 }, moderation_status: 'APPROVED', user_info: { display_name: null },
  mentions: [{ userid: 'acct:b@hypothes.is', original_userid: 'acct:b@hypothes.is', username: 'b', display_name: null, link: null, description: null, joined: null }],
};
const onPage = [{ source: hypothesis.uri }];

export const HYPOTHESIS = {
  export_date: '2025-07-01T00:00:00.000Z', export_userid: 'acct:a@hypothes.is', client_version: '1.1673.0',
  annotations: [
    hypothesis,
    { ...hypothesis, id: 'note', target: onPage },
    { ...hypothesis, id: 'reply', references: ['AbC-1_2xYz'], target: onPage },
    { ...hypothesis, id: 'pdf', uri: 'urn:x-pdf:0123', document: {}, user_info: undefined },
    {
      ...hypothesis, id: 'image', text: '', tags: [], document: { title: null },
      target: [{ ...onPage[0], description: 'a map', selector: [{ type: 'PageSelector', index: 0, label: '1' }, { type: 'ShapeSelector', anchor: 'page', shape: { type: 'point', x: 1, y: 2 } }] }],
    },
  ],
};

/** Up to its version 1.6: pages with what is made to be read. */
export const CLIPPER = [
  {
    url: 'https://news.example/a#part',
    highlights: [{ text: '<p>Erster &amp; zweiter <b>&lt;</b> dritter</p>\n\n<p>Nächste&nbsp;Stelle</p>', timestamp: '2025-01-01T00:00:00.000Z', notes: ['eins', 'zwei'] }],
  },
  { url: 'https://b.example/c', title: 'Seite', highlights: [{ text: 'nur Text' }] },
];

/** Since 1.7: the stored records beside it. A selection over several blocks makes one each. */
export const CLIPPER_WITH_DATA = [
  {
    ...CLIPPER[0]!, title: 'Seite',
    data: [
      {
        id: '1735689600000_tx_0', type: 'text', xpath: '/html[1]/body[1]/main[1]/p[1]', content: '<p>Erster &amp; zweiter <b>&lt;</b> dritter</p>',
        startOffset: 7, endOffset: 33, textQuote: { prefix: 'Davor\n  ', suffix: '' }, groupId: 'grp_m5d2_x1y2', notes: ['eins', 'zwei'],
      },
      {
        id: '1735689600000_tx_1', type: 'text', xpath: '/html[1]/body[1]/main[1]/p[2]', content: '<p>Nächste&nbsp;Stelle</p>',
        startOffset: 0, endOffset: 14, textQuote: { prefix: '', suffix: ' danach' }, groupId: 'grp_m5d2_x1y2', notes: [],
      },
      { id: '1735689700000', type: 'element', xpath: '/html[1]/body[1]/main[1]/pre[1]', content: '<pre class="c">a = 1\n\nb = 2</pre>' },
      { id: '1735689800000', type: 'element', xpath: '/html[1]/body[1]/main[1]/img[1]', content: '<img src="https://news.example/a.png" alt="Karte">' },
    ],
  },
];

export const CLIPPER_STORED = {
  'https://news.example/b': {
    url: 'https://news.example/b', title: 'Seite',
    highlights: [{ id: '1735689600000', type: 'text', xpath: '/html[1]/body[1]/p[1]', content: '<p>gespeichert</p>', startOffset: 0, endOffset: 11, notes: [] }],
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
