/** Markdown for Obsidian and its like: properties on top, quotes as block quotes with a block id to link to, notes under them. */
import type { Highlight, PageMeta } from '../../store/types.ts';
import { namesOf, pagesOf, tagsOf, type ExportedPage } from './pages.ts';
import { safeHref } from '../../address/safe-href.ts';
import { linkToHighlight } from './text-fragment.ts';
import { isoDay } from './times.ts';
import type { ExportInput } from './types.ts';

export function asMarkdown(input: ExportInput): string {
  const pages = pagesOf(input.highlights);
  const [only, ...others] = pages;
  if (only && others.length === 0) return `${properties(pageProperties(only, input))}\n# ${pageTitle(only.page, input)}\n\n${highlightsOf(only, input)}`;
  const head = properties({ title: input.title, created: isoDay(input.now.getTime()), tags: tagsOf(input.highlights).map(tagWord) });
  return `${head}\n# ${inline(input.title)}\n\n${pages.map((page) => section(page, input)).join('\n')}`;
}

const section = (page: ExportedPage, input: ExportInput): string =>
  `## ${pageTitle(page.page, input)}\n\n${pageFacts(page.page)}${highlightsOf(page, input)}`;

type Properties = Record<string, string | string[] | undefined>;

function pageProperties({ page, highlights }: ExportedPage, { now, names }: ExportInput): Properties {
  return {
    title: page.title, source: page.url, site: page.site, publisher: page.publisher, author: page.byline, published: page.published,
    created: isoDay(now.getTime()), tags: tagsOf(highlights).map(tagWord), names: namesOf(highlights.flatMap(({ entities }) => entities), names.entity),
  };
}

/** YAML; a JSON string is a YAML string, whatever stands in it. */
function properties(values: Properties): string {
  const written = Object.entries(values).filter(([, value]) => value?.length);
  const lines = written.map(([name, value]) => (Array.isArray(value) ? `${name}:\n${value.map((item) => `  - ${yaml(item)}\n`).join('')}` : `${name}: ${yaml(value!)}\n`));
  return `---\n${lines.join('')}---\n`;
}

/** Controls and line separators, which JSON allows in a string and YAML does not. */
const yaml = (text: string): string =>
  JSON.stringify(text.toWellFormed()).replaceAll(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Obsidian's tags hold letters, digits, `-`, `_` and `/`, and not digits alone. */
export function tagWord(tag: string): string {
  const word = tag.trim().replace(/^#+/, '').replaceAll(/\s+/g, '-').replaceAll(/[^\p{L}\p{N}\p{M}\p{Extended_Pictographic}_/-]/gu, '');
  return /^\d*$/.test(word) ? `_${word}` : word;
}

function pageTitle(page: PageMeta, { words }: ExportInput): string {
  const href = safeHref(page.url);
  const title = inline(page.title || words.untitled);
  return href ? `[${title}](<${angled(href)}>)` : title;
}

const pageFacts = ({ publisher, site, byline, published }: PageMeta): string =>
  `${[...new Set([publisher, site, byline, published])].filter((fact) => fact !== undefined && fact !== '').map((fact) => inline(fact!)).join(' · ')}\n\n`;

const highlightsOf = ({ highlights }: ExportedPage, input: ExportInput): string => highlights.map((highlight) => block(highlight, input)).join('\n');

function block(highlight: Highlight, { words, names }: ExportInput): string {
  const { note, tags, selectors, createdAt } = highlight;
  const link = linkToHighlight(highlight);
  const said = namesOf(highlight.disagreements, names.disagreement);
  const foot = [link && `[${inline(words.openPage)}](<${angled(link)}>)`, `${inline(words.saved)} ${inline(words.date(createdAt))}`, ...tags.map((tag) => `#${tagWord(tag)}`)];
  return [
    `${quoted(selectors.quote.exact)}\n^${blockId(highlight.id)}\n`,
    note && `${text(note)}\n`,
    said.length > 0 && `${inline(words.disagreements)}: ${said.map(inline).join('; ')}\n`,
    `${foot.filter(Boolean).join(' · ')}\n`,
  ].filter(Boolean).join('\n');
}

/** Obsidian's block ids hold Latin letters, digits and hyphens. */
const blockId = (id: string): string => `ss-${id.replaceAll(/[^\da-zA-Z]+/g, '-').slice(0, 48)}`;

const quoted = (quote: string): string => text(quote).split('\n').map((line) => (line ? `> ${line}` : '>')).join('\n');

/** Line breaks stay: two spaces at the end of a line are one in Markdown, in Obsidian and elsewhere. */
const text = (value: string): string => lines(value).map(escaped).join('\n').replaceAll(/(?<=\S)\n(?=\S)/g, '  \n');

const lines = (value: string) => value.split(/\r\n?|[\n\u2028\u2029]/).map((line) => line.replaceAll(/\p{Cc}/gu, ' ').trim());
const inline = (value: string): string => escaped(lines(value).join(' ').trim());

/** What Markdown, Obsidian (`==`, `%%`, `#tag`, `[[ ]]`, `$`, `^id`) or HTML would take for more than text. */
const escaped = (line: string): string =>
  line.replaceAll(/[\\`*_[\]<>#|~=$%^&]/g, '\\$&').replace(/^([-+])(?=\s|$|-)/, '\\$1').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');

const angled = (href: string): string => href.replaceAll(/[<>\\]/g, encodeURIComponent);
