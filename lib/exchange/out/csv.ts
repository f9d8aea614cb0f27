/**
 * A table by RFC 4180. A byte order mark stands before it, against the letter of the RFC: without one Excel reads UTF-8 as the system's
 * own encoding and spoils every umlaut, and every other reader skips it.
 */
import type { Highlight } from '../../store/types.ts';
import { namesOf } from './pages.ts';
import { linkToHighlight } from './text-fragment.ts';
import { isoTime } from './times.ts';
import type { ExportInput } from './types.ts';

const COLUMNS: Record<string, (highlight: Highlight, input: ExportInput) => string> = {
  quote: ({ selectors }) => selectors.quote.exact,
  note: ({ note }) => note,
  tags: ({ tags }) => tags.join('; '),
  color: ({ color }) => color,
  names: ({ entities }, { names }) => namesOf(entities, names.entity).join('; '),
  disagreements: ({ disagreements }, { names }) => namesOf(disagreements, names.disagreement).join('; '),
  title: ({ page }) => page.title,
  publisher: ({ page }) => page.publisher ?? '',
  author: ({ page }) => page.byline ?? '',
  published: ({ page }) => page.published ?? '',
  site: ({ page }) => page.site,
  url: ({ page }) => page.url,
  link: (highlight) => linkToHighlight(highlight) ?? '',
  paragraph: ({ paragraph }) => paragraph,
  created: ({ createdAt }) => isoTime(createdAt),
  modified: ({ updatedAt }) => isoTime(updatedAt),
  id: ({ id }) => id,
};

export function asCsv(input: ExportInput): string {
  const rows = input.highlights.map((highlight) => Object.values(COLUMNS).map((cellOf) => cellOf(highlight, input)));
  return `\uFEFF${[Object.keys(COLUMNS), ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}

/** What spreadsheets take for a formula, also after spaces and what nobody sees, and in full width (https://owasp.org/www-community/attacks/CSV_Injection). */
const FORMULA = /^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r]/u;
/** No program keeps them in a cell, and some stop reading at the first. */
const CONTROLS = /[^\P{Cc}\t\n\r]/gu;
/** Characters of a cell: what Excel finds beyond it goes on into the next row. */
const LONGEST = 32_767;

/**
 * An apostrophe makes a text of what would be run as a formula. All cells are quoted: that keeps together what other separators would part
 * where those are the rule, and lets programs that can take quoted cells for text (a quote may be `1/2`).
 */
function cell(value: string): string {
  const text = (FORMULA.test(value) ? `'${value}` : value).replaceAll(CONTROLS, '\uFFFD');
  return `"${(text.length > LONGEST ? `${text.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text).replaceAll('"', '""')}"`;
}
