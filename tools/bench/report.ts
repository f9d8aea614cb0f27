import { SIZES } from './in-page/aliases.ts';
import type { SizeFigures } from './in-page/index.ts';
import type { Figures } from './run.ts';
import { coldInPageOf, coldOf, median, ms, quantile } from './table.ts';

type Row = [what: string, ours: string, target: string];

const spread = (values: readonly number[], show: (value: number) => string): string =>
  `${show(median(values))} (90 % of pages ≤ ${show(quantile(values, 0.9))})`;
const times = (value: number): string => value.toFixed(1);
const markdown = (rows: readonly (readonly string[])[]): string =>
  [rows[0]!, rows[0]!.map(() => '---'), ...rows.slice(1)].map((row) => `| ${row.join(' | ')} |`).join('\n');

function scanRows({ pages }: Figures): Row[] {
  const of = (figure: (page: Figures['pages'][number]['figures']) => number): number[] => pages.map(({ figures }) => figure(figures));
  return [
    ['floor: walking all text nodes and reading them, ms', spread(of((f) => f.floor), ms), ''],
    ['whole scan, warm, to the floor', spread(of((f) => f.ratio), times), '≤ 8'],
    ['whole scan, warm, ms', spread(of((f) => f.scan), ms), ''],
    ['of that in the page: its prose collected and written to be sent, and the blocks read in which something is sighted, ms', spread(of((f) => f.inPage), ms), ''],
    ['the same, to the floor', spread(of((f) => f.inPageRatio), times), ''],
    ['cold, the same in the page, to the cold floor', spread(of((f) => coldInPageOf(f) / f.coldFloor), times), '≤ 6'],
    ['the same, ms', spread(of(coldInPageOf), ms), ''],
    ['cold, in a page that changes: its own sight, opened at the first new text, ms', spread(of((f) => f.coldChange), ms), ''],
    ['cold, all in one thread: start of the lexicon, sighting and judging, too, to the cold floor', spread(of((f) => coldOf(f) / f.coldFloor), times), ''],
    ['the same, ms', spread(of(coldOf), ms), ''],
    ['longest slice where a page is also judged in its thread, ms (worst page)', ms(Math.max(...of((f) => f.longestSlice))), '≤ 8'],
    ['longest slice, ms', spread(of((f) => f.longestSlice), ms), ''],
  ];
}

function liveRows({ loads, scroll, cards, pages, wrapping }: Figures): Row[] {
  const totals = loads.map(({ time }) => time.total);
  return [
    ['main-thread time the extension adds to a page, ms', spread(totals, ms), '≤ 15'],
    ['its longest task, ms', spread(loads.map(({ time }) => time.longest), ms), '≤ 8'],
    [`${scroll.paragraphs.toLocaleString('en')} paragraphs in 5 s: per paragraph, ms`, ms(scroll.perParagraph), ''],
    ['the same: longest task of ours, ms', ms(scroll.longest), '≤ 8'],
    ['the same: long tasks with / without the extension', `${scroll.longTasks} / ${scroll.longTasksWithout}`, 'none'],
    ['hit test under the pointer, p95, ms (worst page)', ms(Math.max(...pages.map(({ pointer }) => quantile(pointer, 0.95)))), '≤ 1'],
    ['end of dwell to the frame with the card, ms: later cards, median', ms(median(cards.later)), 'next frame'],
    ['the same, first card of a page', ms(cards.first), ''],
    ['500 marks to wrapping in `<mark>`, with the layout they force, before paint', (median(wrapping.highlights) / median(wrapping.marks)).toFixed(2), '≤ 0.33'],
  ];
}

const memoryRows = ({ weights }: Figures): Row[] => weights.map(({ kind, size, megabytes }) => [
  `memory of ${kind === 'ours' ? 'our lexicon' : 'the `ahocorasick` package'}, ${size.toLocaleString('en')} aliases, MB`, megabytes.toFixed(2),
  kind === 'ours' ? (size === 600 ? '≤ 0.3' : '≤ 3') : '',
]);

const sizeRows = ({ scripts }: Figures): Row[] => scripts.map(({ script, raw, gzip, found }) => [
  `\`${script}\`, bytes`, `${raw.toLocaleString('en')}, ${gzip.toLocaleString('en')} gzip; ${found.length > 0 ? `contains ${found.join(', ')}` : 'neither zod nor Dexie in it'}`,
  script.endsWith('content.js') ? '≤ 18 kB gzip' : '',
]);

/** Ours beside peers by size of the lexicon: ratios to the floor. */
export function peerTable({ pages }: Figures): string {
  const all = pages.flatMap(({ compared }) => (compared ? [compared] : []));
  const rows = SIZES.map((size, n) => {
    const of = (figure: (figures: SizeFigures) => number): number => median(all.map(({ sizes }) => figure(sizes[n]!)));
    const marking = median(all.flatMap(({ markJs }) => markJs[size] ?? []));
    return [
      size.toLocaleString('en'), times(of((f) => f.ours)), times(of((f) => f.regExp)), times(of((f) => f.ahoCorasick)), Number.isNaN(marking) ? 'not run' : `${ms(marking)} ms`,
      ms(of((f) => f.oursReady)), ms(of((f) => f.regExpReady)), ms(of((f) => f.ahoCorasickReady)),
    ];
  });
  return markdown([['aliases', 'ours', 'one RegExp', '`ahocorasick`', 'mark.js, in one task', 'ours ready, ms', 'RegExp ready', '`ahocorasick` ready'], ...rows]);
}

export const figureTable = (figures: Figures): string =>
  markdown([['what', 'measured', 'target'], ...scanRows(figures), ...liveRows(figures), ...memoryRows(figures), ...sizeRows(figures)]);
