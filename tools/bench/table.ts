import type { PageFigures } from './in-page/index.ts';
import type { MeasuredPage } from './run.ts';

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
}

export const ms = (value: number): string => value.toFixed(value < 1 ? 3 : value < 100 ? 2 : 0);

const COLUMNS: [title: string, cell: (figures: PageFigures) => string][] = [
  ['text nodes', ({ nodes }) => String(nodes)],
  ['kB', ({ units }) => (units / 1000).toFixed(0)],
  ['mentions', ({ mentions }) => String(mentions)],
  ['floor ms', ({ floor }) => ms(floor)],
  ['in page ms', ({ inPage }) => ms(inPage)],
  ['scan ms', ({ scan }) => ms(scan)],
  ['scan/floor', ({ ratio }) => ratio.toFixed(1)],
  ['cold ms', (figures) => ms(coldInPageOf(figures))],
  ['cold/floor', (figures) => (coldInPageOf(figures) / figures.coldFloor).toFixed(1)],
  ['with judging', (figures) => ms(coldOf(figures))],
  ['mark ms', ({ markAll }) => ms(markAll)],
  ['longest slice ms', ({ longestSlice }) => ms(longestSlice)],
];

/** What a page's thread does when it is first read, ms; and with what the background does, were it done there, too. */
export const coldInPageOf = ({ coldCollect, coldRead }: PageFigures): number => coldCollect + coldRead;
export const coldOf = (figures: PageFigures): number => coldInPageOf(figures) + figures.coldLexicon + figures.coldSight + figures.coldJudge;

/** One line for each page. */
export function pageTable(pages: readonly MeasuredPage[]): string {
  const rows = [['page', ...COLUMNS.map(([title]) => title)], ...pages.map(({ name, figures }) => [name, ...COLUMNS.map(([, cell]) => cell(figures))])];
  const widths = rows[0]!.map((_, n) => Math.max(...rows.map((row) => row[n]!.length)));
  return rows.map((row) => row.map((cell, n) => (n === 0 ? cell.padEnd(widths[n]!) : cell.padStart(widths[n]!))).join('  ')).join('\n');
}
