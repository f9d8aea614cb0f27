/** RIS, as Zotero, Citavi and EndNote read it: one `ELEC` per page, one `N1` per highlight, one line per field. */
import type { Author } from './authors.ts';
import { oneLine, referencesOf, type Reference } from './csl.ts';
import { writtenDate } from './times.ts';
import type { ExportInput } from './types.ts';

export const asRis = (input: ExportInput): string => referencesOf(input).map((reference) => `${fields(reference).map(line).join('')}ER  - \r\n\r\n`).join('');

type Field = [tag: string, value: string | undefined];

function fields({ id, title, authors, site, issued, accessed, url, language, keywords, notes }: Reference): Field[] {
  return [
    ['TY', 'ELEC'],
    ['ID', id],
    ['TI', title],
    ...authors.map((author): Field => ['AU', nameOf(author)]),
    ['T2', site],
    ['PY', issued && String(issued[0])],
    ['DA', issued && slashed(issued)],
    ['Y2', slashed(accessed)],
    ['UR', url],
    ['LA', language],
    // A semicolon parts one keyword from the next.
    ...keywords.map((keyword): Field => ['KW', keyword.replaceAll(';', ',')]),
    ...notes.map((note): Field => ['N1', note]),
  ];
}

/** A line break would end the field, or begin another one. */
const line = ([tag, value]: Field): string => (value ? `${tag}  - ${oneLine(value)}\r\n` : '');

const nameOf = (author: Author): string => ('literal' in author ? author.literal : `${author.family}, ${author.given}`);

/** `2026/11/20/`: the fourth part would be a season or a name of the day. */
const slashed = (date: Parameters<typeof writtenDate>[0]): string => `${writtenDate(date, '/')}${'/'.repeat(4 - date.length)}`;
