/** CSL-JSON (https://docs.citationstyles.org): one item per page, with what was saved there as its note. */
import { authorsOf, type Author } from './authors.ts';
import { newest, pagesOf, tagsOf, type ExportedPage } from './pages.ts';
import { safeHref } from '../../address/safe-href.ts';
import { datePartsOf, dayParts, type DateParts } from './times.ts';
import type { ExportInput } from './types.ts';

/** What RIS and BibTeX are written from, too. */
export interface Reference {
  id: string;
  title: string;
  authors: Author[];
  /** What the site calls itself, as a container: web pages have no publisher beside it, and Zotero puts one into a note. */
  site?: string;
  issued?: DateParts;
  accessed: DateParts;
  url?: string;
  language?: string;
  keywords: string[];
  /** Quote and note of each highlight. */
  notes: string[];
}

export function referencesOf({ highlights, words }: ExportInput): Reference[] {
  const taken = new Set<string>();
  return pagesOf(highlights).map((page) => ({ ...referenceOf(page, words.untitled), id: freeKey(keyOf(page), taken) }));
}

function referenceOf({ page, highlights }: ExportedPage, untitled: string): Omit<Reference, 'id'> {
  return {
    title: oneLine(page.title) || untitled,
    authors: authorsOf(page.byline),
    site: oneLine(page.publisher ?? '') || (/^https?:/.test(page.url) ? page.site : undefined),
    issued: datePartsOf(page.published),
    accessed: dayParts(newest(highlights).createdAt),
    url: safeHref(page.canonical ?? page.url),
    language: page.lang,
    keywords: tagsOf(highlights),
    notes: highlights.map(({ selectors, note }) => [`“${oneLine(selectors.quote.exact)}”`, note].filter(Boolean).join('\n')),
  };
}

export const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** `news.example-2026-souveranitat`: plain letters, which every program takes as a key. */
function keyOf({ page }: ExportedPage): string {
  const plain = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const word = /[a-z]{4,}/.exec(plain(page.title))?.[0] ?? 'page';
  const site = plain(page.site).replaceAll(/[^a-z\d.-]/g, '') || 'file';
  return [site, datePartsOf(page.published)?.[0], word].filter(Boolean).join('-');
}

function freeKey(key: string, taken: Set<string>): string {
  let free = key;
  for (let n = 2; taken.has(free); n++) free = `${key}-${n}`;
  taken.add(free);
  return free;
}

export function asCsl(input: ExportInput): string {
  return `${JSON.stringify(referencesOf(input).map(itemOf), null, 1)}\n`;
}

/** Fields without a value are left out by JSON itself. */
const itemOf = ({ id, title, authors, site, issued, accessed, url, language, keywords, notes }: Reference): object => ({
  id,
  type: 'webpage',
  title,
  author: authors.length > 0 ? authors : undefined,
  'container-title': site,
  issued: issued && { 'date-parts': [issued] },
  accessed: { 'date-parts': [accessed] },
  URL: url,
  language,
  keyword: keywords.length > 0 ? keywords.join(', ') : undefined,
  note: notes.join('\n\n'),
});
