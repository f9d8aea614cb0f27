import type { PageFigures } from './in-page.ts';

export interface MeasuredPage { name: string; figures: PageFigures }

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const ms = (value: number): string => value.toFixed(value < 1 ? 3 : 2);
const COLUMNS: [title: string, cell: (page: MeasuredPage) => string][] = [
  ['page', ({ name }) => name],
  ['text nodes', ({ figures }) => String(figures.nodes)],
  ['kB', ({ figures }) => (figures.units / 1000).toFixed(0)],
  ['mentions', ({ figures }) => String(figures.mentions)],
  ['floor ms', ({ figures }) => ms(figures.floor)],
  ['find ms', ({ figures }) => ms(figures.find)],
  ['scan ms', ({ figures }) => ms(figures.scan)],
  ['scan/floor', ({ figures }) => figures.ratio.toFixed(1)],
  ['cold ms', ({ figures }) => ms(figures.coldScan)],
  ['cold/floor', ({ figures }) => (figures.coldScan / figures.coldFloor).toFixed(1)],
  ['mark ms', ({ figures }) => ms(figures.markAll)],
  ['longest slice ms', ({ figures }) => ms(figures.longestSlice)],
];

export function pageTable(pages: readonly MeasuredPage[]): string {
  const rows = [COLUMNS.map(([title]) => title), ...pages.map((page) => COLUMNS.map(([, cell]) => cell(page)))];
  const widths = COLUMNS.map((_, n) => Math.max(...rows.map((row) => row[n]!.length)));
  return rows.map((row) => row.map((cell, n) => (n === 0 ? cell.padEnd(widths[n]!) : cell.padStart(widths[n]!))).join('  ')).join('\n');
}

export function summary(pages: readonly MeasuredPage[]): string {
  const of = (figure: (figures: PageFigures) => number): number => median(pages.map(({ figures }) => figure(figures)));
  return [
    `median of ${pages.length} pages: floor ${ms(of((f) => f.floor))} ms, whole scan ${ms(of((f) => f.scan))} ms, ratio ${of((f) => f.ratio).toFixed(1)}`,
    `cold: lexicon and first scan ${ms(of((f) => f.coldScan))} ms; lexicon warm ${ms(of((f) => f.lexicon))} ms`,
    `longest slice on any page: ${ms(Math.max(...pages.map(({ figures }) => figures.longestSlice)))} ms`,
  ].join('\n');
}
