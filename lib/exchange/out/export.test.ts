// @vitest-environment jsdom
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Ajv } from 'ajv';
import { parse as parseCsv } from 'csv-parse';
import { marked } from 'marked';
import { parse as parseYaml } from 'yaml';
import { describe, expect, it } from 'vitest';
import { highlight } from '../../store/samples.ts';
import { AnchorStateName } from '../../store/schema.ts';
import { COLORS, type Highlight } from '../../store/types.ts';
import { readAnyFile } from '../in/read-any.ts';
import { readLibraryFile } from '../read-file.ts';
import { exportInput, NASTY } from '../samples.ts';
import { authorsOf } from './authors.ts';
import { exportHighlights } from './export.ts';
import { tagWord } from './markdown.ts';
import { WEB_ANNOTATION } from './model.ts';
import { EXPORT_FORMATS, type ExportFormat } from './types.ts';

const written = (format: ExportFormat, highlights = NASTY): string => exportHighlights(format, exportInput(highlights)).text;
const [first] = NASTY;

/** As browsers and other tools' files have them. */
const ADDRESSES = [
  'http://a.example/ä/ö?x=ü#y', 'https://bücher.example/ß', 'file:///C:/Users/x y/t.html', 'file:///tmp/ä.html', 'https://a.example/%', 'https://a.example/%zz?q=[a]|b&c={d}',
  'https://a.example/a[b]', 'https://[::1]:8080/x?[y]', 'https://u:p@a.example/', 'HTTPS://A.example/X', 'https://a.example/#:~:text=%C3%A4', 'https://a.example/a\\b', 'https://a.example/a#b#c',
  'https://a.example/\u0000x', 'https://a.example', 'https://a_b.example/x', 'https://a.example/%u00e4', "https://a.example/'()*!~;,`^", 'https://a.example/😀//[x]',
];

it.each(EXPORT_FORMATS)('%s has a name every file system takes, and can be empty', (format) => {
  const { name, type } = exportHighlights(format, exportInput());
  expect(name).toMatch(/^second-source-2026-11-22-was-ich-las-q-a-1\.[a-z.]+$/);
  expect(type).toMatch(/^[a-z]+\/[a-z.+-]+$/);
  expect(() => written(format, [])).not.toThrow();
});

it('JSON is a library file with these highlights', () => {
  const read = readLibraryFile(written('json'));
  expect(read.ok && read.value.highlights).toEqual(NASTY);
});

describe('Web Annotation', () => {
  const valid = new Ajv({ allErrors: true, strict: false }).compile(WEB_ANNOTATION);
  it.each([[0], [1], [4]])('of %d highlights keeps the MUSTs of the model', (count) => {
    valid(JSON.parse(written('jsonld', NASTY.slice(0, count))));
    expect(valid.errors).toBeNull();
  });

  it.each(ADDRESSES)('names %j by a URI, and reads it back as it was', async (url) => {
    const saved = highlight({ id: 'a', page: { ...first!.page, url } });
    const json = written('jsonld', [saved]);
    valid(JSON.parse(json));
    expect(valid.errors).toBeNull();
    const read = await readAnyFile(json, { datasetVersion: '0123456789ab', now: new Date(0) });
    expect(read.ok && read.value.file.highlights).toEqual([saved]);
  });

  it('of any state, colour, script and time keeps the MUSTs, too', () => {
    const varied = AnchorStateName.options.flatMap((state) => COLORS.map((color, n) => highlight({
      id: `\uD800 "${n}" ä`, state, color, note: ['', 'ملاحظة', ' '][n % 3]!, tags: [['שלום', '🇪🇺'], []][n % 2]!, createdAt: [0, Number.MAX_SAFE_INTEGER][n % 2]!, framed: true,
    })));
    for (const some of [varied, ...varied.map((one) => [one])]) {
      valid(JSON.parse(written('jsonld', some)));
      expect(valid.errors).toBeNull();
    }
  });

  it.each([
    ['a URI with a bare percent sign', { id: 'urn:x:100%' }], ['a fifth digit of a year', { created: '+012026-01-01T00:00:00.000Z' }], ['a time of somewhere', { created: '2026-01-01T00:00:00+01:00' }],
    ['a body and its short form', { bodyValue: 'x' }], ['a purpose of our own', { motivation: 'saving' }], ['a field nobody checks', { canonical: 'x' }],
    ['an address with brackets', { target: { type: 'SpecificResource', source: 'https://a.example/[x]' } }], ['a letter outside ASCII', { target: { type: 'SpecificResource', source: 'https://a.example/ä' } }],
  ])('with %s would not pass', (_, change) => {
    expect(valid({ ...JSON.parse(written('jsonld', [first!])), ...change })).toBe(false);
  });

  it('says quote, note and tags in the terms of the model', () => {
    const { target, body } = JSON.parse(written('jsonld', [first!]));
    expect(target).toMatchObject({ source: 'https://news.example/a?x=1&y=%7B2%7D', selector: [first!.selectors.quote, first!.selectors.position] });
    expect(body.map(({ purpose, value }: Record<string, string>) => [purpose, value])).toEqual([['commenting', first!.note], ...first!.tags.map((tag) => ['tagging', tag])]);
  });

  it.each(['id', 'type', 'target', '@context'])('without %s would not pass', (field) => {
    const { [field]: _, ...rest } = JSON.parse(written('jsonld', [first!]));
    expect(valid(rest)).toBe(false);
  });
});

describe('CSV', () => {
  const read = (highlights: Highlight[]): Promise<Record<string, string>[]> =>
    parseCsv(written('csv', highlights), { bom: true, columns: true, record_delimiter: '\r\n' }).toArray();
  const text = (cell: string | undefined) => cell?.replace(/^'/, '');
  const printable = (text: string) => text.replaceAll(/[^\P{Cc}\t\n\r]/gu, '\uFFFD');

  it('gives back every text', async () => {
    const records = await read(NASTY);
    expect(records.map(({ quote }) => text(quote))).toEqual(NASTY.map(({ selectors }) => selectors.quote.exact));
    expect(records.map(({ note }) => text(note))).toEqual(NASTY.map(({ note }) => printable(note)));
    expect(records.map(({ tags }) => text(tags))).toEqual(NASTY.map(({ tags }) => tags.join('; ')));
  });

  const FORMULAS = ['=1+1', '+49 89', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '\u00A0=1', '\u200B=1', '\u202E=1', '\u0085=1', '\u0000=1', '＝1', '\tTab', '\rZeile', '=cmd|\' /C calc\'!A0'];
  it.each(FORMULAS)('does not run %j', async (note) => {
    const [record] = await read([highlight({ note, tags: [note], selectors: { ...first!.selectors, quote: { ...first!.selectors.quote, exact: note } } })]);
    for (const cell of [record!.quote, record!.note, record!.tags]) expect(cell).toBe(`'${printable(note)}`);
  });

  it.each(['5 % = 5 von 100', 'a-b', 'Zeile\n=1', '1/2', "'schon'", ''])('leaves %j as it is', async (note) => {
    expect((await read([highlight({ note })]))[0]!.note).toBe(note);
  });

  it('cuts a cell where Excel would begin the next row, but no character', async () => {
    const [record] = await read([highlight({ note: `x${'🇪🇺'.repeat(10_000)}` })]);
    expect(record!.note).toHaveLength(32_766);
    expect(record!.note).toMatch(/[\uDC00-\uDFFF]…$/);
  });
});

describe('Markdown', () => {
  const shown = (markdown: string) => new DOMParser().parseFromString(marked.parse(markdown.replace(/^---\n[^]*?\n---\n/, ''), { async: false }).replaceAll('<br>', ' '), 'text/html');
  const plain = (text: string | null | undefined) => text?.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();

  it('has properties that are YAML', () => {
    const properties = parseYaml(/^---\n([^]*?)---\n/.exec(written('markdown', [first!]))![1]!);
    expect(properties).toMatchObject({ title: first!.page.title, source: first!.page.url, author: first!.page.byline, tags: ['EU-Recht', 'souverän--frei', '_2026', 'x-y'] });
  });

  it.each(NASTY)('shows $id as text, whatever it holds', (highlight) => {
    const document = shown(written('markdown', [highlight]));
    const quotes = [...document.querySelectorAll('blockquote')];
    expect(quotes).toHaveLength(1);
    expect(plain(quotes[0]!.textContent?.replace(/\^ss-[\w-]+\s*$/, ''))).toBe(plain(highlight.selectors.quote.exact));
    expect(document.querySelectorAll('script, em, strong, del, h2, h3, li, hr, input')).toHaveLength(0);
    expect(plain(document.body.textContent)).toContain(plain(highlight.note));
    expect(document.querySelectorAll('h1')).toHaveLength(1);
  });

  it.each([['EU, Recht', 'EU-Recht'], ['##a b', 'a-b'], ['2026', '_2026'], ['x/y', 'x/y'], ['!', '_']])('writes the tag %j as %j', (tag, word) => {
    expect(tagWord(tag)).toBe(word);
  });
});

describe('the handout', () => {
  const document = new DOMParser().parseFromString(written('html'), 'text/html');

  it('is self-contained and runs nothing', () => {
    expect(document.querySelectorAll('script, link, img, iframe, [onclick], [src]')).toHaveLength(0);
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
    expect([...document.querySelectorAll('a')].every(({ protocol }) => /^(https?|file):$/.test(protocol))).toBe(true);
  });

  it('shows quotes, notes and names as they are', () => {
    const quotes = [...document.querySelectorAll('blockquote')].map(({ textContent }) => textContent);
    expect(quotes.toSorted()).toEqual(NASTY.map(({ selectors }) => selectors.quote.exact).toSorted());
    expect(document.querySelector('.note + footer')?.textContent).toContain('gespeichert');
    expect(document.body.textContent).toContain(first!.note);
    expect(document.body.textContent).toContain('Sovereign & Tech <Alliance>, unknown');
  });
});

type Item = Record<string, unknown> & { title: string };
/** `site`: the field in which it finds what the site calls itself. It has none for the one in which Zotero does. */
const READ: [format: ExportFormat, read: (text: string) => Item[], site: string | undefined][] = [
  ['ris', (text) => new Cite(text).data, undefined],
  ['bibtex', (text) => new Cite(text).data, 'publisher'],
  ['csl', (text) => new Cite(JSON.parse(text)).data, 'container-title'],
];
describe.each(READ)('%s, read by another program,', (format, read, site) => {
  const items = read(written(format));

  it('is one reference per page', () => {
    expect(items.map(({ type }) => type)).toEqual(['webpage', 'webpage', 'webpage']);
    expect(items[0]).toMatchObject({
      title: first!.page.title,
      author: [{ family: expect.stringMatching(/Tal$/), given: 'Lea M.' }, { family: 'Berg', given: 'Jo' }],
      issued: { 'date-parts': [[2026, 11, 20]] },
      ...(site ? { [site]: first!.page.publisher } : {}),
    });
    expect(decodeURIComponent(String(items[0]!.URL))).toBe(first!.page.url);
    expect(items[1]!.title).toBe('Ohne Titel');
    if (site) expect(items[2]).not.toHaveProperty(site);
  });

  it('keeps what was saved', () => {
    const all = JSON.stringify(items).replaceAll(/\\[nrt]/g, ' ');
    for (const word of ['“---', 'schweigt', 'alert(1)', 'souverän', '@SUM(A1)', '$5_000 #3 & 7 %', 'עברית']) expect(all).toContain(word);
  });
});

it('RIS names the site where Zotero looks for it, and a publisher, which web pages have none of there, nowhere', () => {
  expect(written('ris', [first!])).toMatch(/^T2 {2}- Die "Zeit"; Spiegel & Co\r$/m);
  expect(written('ris')).not.toMatch(/^PB/m);
});

it('a tag with a comma stays one keyword', () => {
  expect(written('bibtex', [first!])).toContain('keywords = {EU Recht, ');
  expect(written('ris', [highlight({ tags: ['a; b'] })])).toContain('KW  - a, b\r\n');
});

it.each([['de', 'german'], ['de-AT', 'german'], ['EN', 'english'], ['fr_CA', 'french'], ['tlh', undefined], [undefined, undefined]])('BibLaTeX is told the language %s as %s', (lang, name) => {
  expect(/langid = \{(.*)\}/.exec(written('bibtex', [highlight({ page: { ...first!.page, lang } })]))?.[1]).toBe(name);
});

it.each([
  [undefined, []],
  ['Von Lea M. von Tal und Jo Berg', [{ family: 'von Tal', given: 'Lea M.' }, { family: 'Berg', given: 'Jo' }]],
  ['By Mara Lind, Jo Berg', [{ family: 'Lind', given: 'Mara' }, { family: 'Berg', given: 'Jo' }]],
  ['Lind, Mara', [{ family: 'Lind', given: 'Mara' }]],
  ['dpa', [{ literal: 'dpa' }]],
  ['Redaktion, dpa', [{ literal: 'Redaktion' }, { literal: 'dpa' }]],
  ['Reuters, AFP', [{ literal: 'Reuters' }, { literal: 'AFP' }]],
  ['Redaktion Netzpolitik', [{ literal: 'Redaktion Netzpolitik' }]],
  ['Par Zoé L’Hôte et Jean-Luc Petit', [{ family: 'L’Hôte', given: 'Zoé' }, { family: 'Petit', given: 'Jean-Luc' }]],
])('reads the byline %j', (byline, authors) => {
  expect(authorsOf(byline)).toEqual(authors);
});
