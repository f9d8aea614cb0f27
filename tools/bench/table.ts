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
  ['find ms', ({ find }) => ms(find)],
  ['scan ms', ({ scan }) => ms(scan)],
  ['scan/floor', ({ ratio }) => ratio.toFixed(1)],
  ['cold ms', (figures) => ms(coldOf(figures))],
  ['cold/floor', (figures) => (coldOf(figures) / figures.coldFloor).toFixed(1)],
  ['mark ms', ({ markAll }) => ms(markAll)],
  ['longest slice ms', ({ longestSlice }) => ms(longestSlice)],
];

export const coldOf = ({ coldLexicon, coldScan }: PageFigures): number => coldLexicon + coldScan;

/** One line for each page. */
export function pageTable(pages: readonly MeasuredPage[]): string {
  const rows = [['page', ...COLUMNS.map(([title]) => title)], ...pages.map(({ name, figures }) => [name, ...COLUMNS.map(([, cell]) => cell(figures))])];
  const widths = rows[0]!.map((_, n) => Math.max(...rows.map((row) => row[n]!.length)));
  return rows.map((row) => row.map((cell, n) => (n === 0 ? cell.padEnd(widths[n]!) : cell.padStart(widths[n]!))).join('  ')).join('\n');
}
