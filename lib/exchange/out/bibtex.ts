/** BibLaTeX's `@online`: one entry per page. Zotero takes it for a web page, and plain BibTeX for `@misc`. */
import type { Author } from './authors.ts';
import { oneLine, referencesOf, type Reference } from './csl.ts';
import { writtenDate } from './times.ts';
import type { ExportInput } from './types.ts';

export const asBibtex = (input: ExportInput): string => referencesOf(input).map(entry).join('\n');

function entry(reference: Reference): string {
  const written = fields(reference).filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@online{${reference.id},\n${written.join('')}}\n`;
}

type Field = [name: string, value: string | undefined];

const fields = ({ title, authors, site, issued, accessed, url, language, keywords, notes }: Reference): Field[] => [
  ['title', escaped(title)],
  ['author', authors.map(nameOf).join(' and ')],
  ['organization', site && escaped(site)],
  ['date', issued && writtenDate(issued, '-')],
  ['year', issued && String(issued[0])],
  ['url', url && verbatim(url)],
  ['urldate', writtenDate(accessed, '-')],
  ['langid', babelName(language)],
  ['language', babelName(language)],
  // Commas and semicolons part one keyword from the next.
  ['keywords', keywords.map((keyword) => escaped(keyword.replaceAll(/[,;]/g, ' '))).join(', ')],
  ['annote', escaped(notes.join(' — '))],
];

/** Braces keep the name of an office in one piece, an "and" in it too. */
const nameOf = (author: Author): string =>
  ('literal' in author ? `{${escaped(author.literal)}}` : `${escaped(author.family)}, ${escaped(author.given)}`);

/** BibLaTeX knows languages by Babel's names; a code would be printed as it is. */
const BABEL: Record<string, string> = {
  ar: 'arabic', cs: 'czech', da: 'danish', de: 'german', el: 'greek', en: 'english', es: 'spanish', fi: 'finnish', fr: 'french', he: 'hebrew', hu: 'hungarian', it: 'italian',
  nb: 'norwegian', nl: 'dutch', no: 'norwegian', pl: 'polish', pt: 'portuguese', ro: 'romanian', ru: 'russian', sv: 'swedish', tr: 'turkish', uk: 'ukrainian',
};
const babelName = (language = ''): string | undefined => BABEL[language.toLowerCase().replace(/[-_].*/, '')];

const COMMANDS: Record<string, string> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };

/** What TeX would take for more than a letter, and hyphens, of which it makes dashes. */
const escaped = (text: string): string => oneLine(text).replaceAll(/[\\{}%&$#_~^]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`).replaceAll(/-(?=-)/g, '-{}');

/** Addresses are not escaped but read as they are; only what would unbalance the braces is encoded. */
const verbatim = (url: string): string => url.replaceAll(/[{}\\]/g, encodeURIComponent);
