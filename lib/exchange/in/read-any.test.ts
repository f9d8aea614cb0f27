import { describe, expect, it } from 'vitest';
import type { Highlight } from '../../store/types.ts';
import { exportHighlights } from '../out/export.ts';
import { exportInput, NASTY } from '../samples.ts';
import { textOfHtml } from './html-text.ts';
import { problemLine } from '../problems.ts';
import { readAnyFile } from './read-any.ts';
import { CLIPPER, CLIPPER_STORED, CLIPPER_WITH_DATA, HYPOTHESIS, STRANGE_ANNOTATIONS } from './samples.ts';
import type { CheckedFile } from './types.ts';

const CONTEXT = { datasetVersion: '0123456789ab', now: new Date('2026-11-22T12:00:00Z') };
const read = (json: string) => readAnyFile(json, CONTEXT);
const readGood = async (value: unknown): Promise<CheckedFile> => {
  const result = await read(typeof value === 'string' ? value : JSON.stringify(value));
  if (!result.ok) throw new Error(result.error.problems?.map(problemLine).join('\n') ?? result.error.detail);
  return result.value;
};
const short = ({ id, selectors, note, tags, pageKey, page, createdAt, updatedAt }: Highlight) =>
  ({ id, quote: selectors.quote.exact, note, tags, pageKey, title: page.title, times: [createdAt, updatedAt] });

describe('our own files come back to the last bit', () => {
  it.each([['json', 'second-source'], ['jsonld', 'web-annotation']] as const)('%s', async (format, source) => {
    for (const highlights of [NASTY, NASTY.slice(0, 1), []]) {
      const checked = await readGood(exportHighlights(format, exportInput(highlights)).text);
      expect(checked).toMatchObject({ source, left: {} });
      expect(checked.file.highlights).toEqual(highlights);
    }
  });
});

describe('Hypothesis', () => {
  const { annotations } = HYPOTHESIS;
  it.each([
    ['the client’s export', HYPOTHESIS], ['an answer of the API', { total: 4, rows: annotations }], ['a bare list', annotations],
  ])('%s', async (_, value) => {
    const { source, file, left } = await readGood(value);
    expect(source).toBe('hypothesis');
    expect(file.highlights[0]!.page.url).toBe('https://www.news.example/Gr%C3%B6%C3%9Fe%20der%20Welt?utm_source=x');
    expect(file.highlights[0]!.selectors.quote).toEqual({ type: 'TextQuoteSelector', exact: 'kein Zustand, sondern eine Aufgabe', prefix: 'Souveränität ist ', suffix: '. Mehr' });
    expect(left).toEqual({ 'page-note': 2, reply: 1, address: 1 });
    expect(file.highlights.map(short)).toEqual([{
      id: 'hypothesis:AbC-1_2xYz', quote: 'kein Zustand, sondern eine Aufgabe', note: '**wichtig**, @b', tags: ['EU', 'Recht'],
      pageKey: 'news.example/Größe der Welt', title: 'Ein Titel', times: [Date.UTC(2025, 0, 2, 3, 4, 5, 678), Date.UTC(2025, 5, 6, 7, 8, 9)],
    }]);
  });

  it('an annotation twice is read once', async () => {
    expect((await readGood([...annotations, annotations[0]])).left.double).toBe(1);
  });
});

describe('Obsidian Web Clipper', () => {
  it('its export: HTML, groups, notes', async () => {
    const { source, file } = await readGood(CLIPPER);
    expect(source).toBe('clipper');
    expect(file.highlights.map(({ selectors, note, createdAt }) => [selectors.quote.exact, note, createdAt])).toEqual([
      ['Erster & zweiter < dritter', 'eins\n\nzwei', Date.UTC(2025, 0, 1)], ['Nächste Stelle', '', Date.UTC(2025, 0, 1) + 1], ['nur Text', '', CONTEXT.now.getTime()],
    ]);
  });

  it('a newer export: each stored record is one quote, with the words around it', async () => {
    const { source, file, left } = await readGood(CLIPPER_WITH_DATA);
    expect(source).toBe('clipper');
    expect(left).toEqual({ 'page-note': 1 });
    const { createdAt } = file.highlights[0]!;
    expect(createdAt).toBe(Date.UTC(2025, 0, 1));
    expect(file.highlights.map(({ selectors: { quote }, note, createdAt: time }) => [quote.prefix, quote.exact, quote.suffix, note, time - createdAt])).toEqual([
      ['Davor ', 'Erster & zweiter < dritter', '', 'eins\n\nzwei', 0], ['', 'Nächste Stelle', ' danach', '', 1], ['', 'a = 1 b = 2', '', '', 100_000],
    ]);
  });

  it('the older and the newer export of the same highlights have the same ids', async () => {
    const idsOf = async (file: unknown) => (await readGood(file)).file.highlights.map(({ id }) => id);
    expect((await idsOf(CLIPPER_WITH_DATA)).slice(0, 2)).toEqual((await idsOf(CLIPPER)).slice(0, 2));
  });

  it('says which stored record is wrong', async () => {
    const [page] = CLIPPER_WITH_DATA;
    const result = await read(JSON.stringify([{ ...page, data: [...page!.data, { id: '1' }] }]));
    expect(result.ok ? [] : result.error.problems?.map(problemLine)).toEqual(['[0].data[4].text: missing']);
  });

  it.each([['with', { highlights: CLIPPER_STORED }], ['without', CLIPPER_STORED]])('what it stores, %s the key around it', async (_, value) => {
    expect((await readGood(value)).file.highlights.map(short)).toMatchObject([{ quote: 'gespeichert', times: [1735689600000, 1735689600000], pageKey: 'news.example/b' }]);
  });

  it('the same file has the same ids', async () => {
    const ids = async () => (await readGood(CLIPPER)).file.highlights.map(({ id }) => id);
    expect(await ids()).toEqual(await ids());
  });
});

describe('annotations of other tools', () => {
  it.each(STRANGE_ANNOTATIONS)('$what', async ({ file, found, left = {} }) => {
    const checked = await readGood(file);
    expect(checked.file.highlights.map(({ selectors, note, tags, id }) => ({ id, quote: selectors.quote.exact, note, tags }))).toEqual(found);
    expect(checked.left).toEqual(left);
  });

  it('a note that another tool changed comes back changed', async () => {
    const [first] = NASTY;
    const file = JSON.parse(exportHighlights('jsonld', exportInput([first!])).text);
    file.body[0].value = 'theirs';
    expect((await readGood(file)).file.highlights).toEqual([{ ...first, note: 'theirs' }]);
  });
});

it.each([
  ['a &lt; b &amp;amp; c', 'a < b &amp; c'], ['<p>a</p><p>b</p>', 'a\n\nb'], ['a<br>b', 'a\nb'], ['<b>a</b>b', 'ab'], ['<script>x</script>y', 'y'],
  ['1 < 2 > 1', '1 < 2 > 1'], ['&#8364;&#x20AC;&#0;&#9999999;', '€€&#0;&#9999999;'], ['&nope;', '&nope;'],
])('the text of %j is %j', (html, text) => {
  expect(textOfHtml(html)).toBe(text);
});

const BAD: [what: string, file: unknown, problem: RegExp][] = [
  ['a quote that is no text', { rows: [{ ...HYPOTHESIS.annotations[0], target: [{ selector: [{ type: 'TextQuoteSelector', exact: 7 }] }] }] }, /^rows\[0\]\.target\[0\]\.selector\[0\]\.exact: /],
  ['a time in words', { annotations: [{ ...HYPOTHESIS.annotations[0], created: 'gestern' }] }, /^annotations\[0\]\.created: /],
  ['an endless note', { annotations: [{ ...HYPOTHESIS.annotations[0], text: 'x'.repeat(1e5) }] }, /^annotations\[0\]\.text: /],
  ['a tag longer than tags are', { annotations: [{ ...HYPOTHESIS.annotations[0], tags: ['x'.repeat(1e3)] }] }, /^annotations\[0\]\.tags\[0\]: /],
  ['a page without highlights', [...CLIPPER, { url: 'https://a.example', highlights: 3 }], /^\[2\]\.highlights: /],
  ['a highlight without text', [{ url: 'https://a.example/x', highlights: [{ timestamp: '2025-01-01T00:00:00Z' }] }], /^\[0\]\.highlights\[0\]\.text: /],
  ['an annotation without target', { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation' }, /^target: /],
  ['a colour that does not exist', exportHighlights('jsonld', exportInput(NASTY.slice(0, 1))).text.replace('"green"', '"red"'), /^color: /],
];
it.each(BAD)('%s is told with its place', async (_, value, problem) => {
  const result = await read(typeof value === 'string' ? value : JSON.stringify(value));
  expect(result).toMatchObject({ ok: false, error: { code: 'import-invalid' } });
  expect(!result.ok && result.error.problems?.map(problemLine)[0]).toMatch(problem);
});

it.each([
  ['', '1:1: syntax'], ['null', 'file: type object'], ['"x"', 'file: type object'], ['[]', '[0]: missing'], ['[1]', '[0]: type object'], ['[{"a": 1}]', '[0]: unknown'],
  ['{}', 'format: missing'], ['{"bookmarks": []}', 'format: missing'], ['{"a": {"highlights": []}}', 'format: missing'], ['{"format": "other"}', 'format: value second-source-library'],
])('%j is no file we know, and says where that shows', async (json, problem) => {
  const result = await read(json);
  expect(result).toMatchObject({ ok: false, error: { code: json === '' ? 'import-not-json' : 'import-wrong-format' } });
  expect(!result.ok && result.error.problems!.map(problemLine)).toEqual([problem]);
});
