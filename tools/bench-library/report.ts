/** What was measured, as tables: the figures, and which targets they hold. */
import { quantile } from '../bench/table.ts';
import type { DeedName, Scrolled } from './in-page.ts';

export interface Opening { first: number; paint: number; complete: number }
export interface Figures extends Opening {
  size: number; blank: number; pass: number; list: number[]; drawn: number[]; heap: number; save: number; put: number;
  scrolled: Scrolled; deeds: Record<DeedName, number>;
}

/** A list that fits into the window does not scroll. */
const frameOf = ({ scrolled }: Figures, share: number): number => (scrolled.frames.length > 0 ? quantile(scrolled.frames, share) : 0);

type Column = [title: string, value: (figures: Figures) => number, digits?: 0];
/** One table each. */
const TABLES: Column[][] = [
  [
    ['blank page ms', ({ blank }) => blank], ['first paint ms', ({ paint }) => paint], ['first result ms', ({ first }) => first], ['all counted ms', ({ complete }) => complete],
    ['one pass ms', ({ pass }) => pass], ['search p50 ms', ({ list }) => quantile(list, 0.5)], ['p95 ms', ({ list }) => quantile(list, 0.95)],
    ['drawn p95 ms', ({ drawn }) => quantile(drawn, 0.95)], ['memory MB', ({ heap }) => heap], ['plain put ms', ({ put }) => put], ['save one ms', ({ save }) => save],
  ],
  [
    ['frames scrolled', ({ scrolled }) => scrolled.frames.length, 0], ['frame p50 ms', (figures) => frameOf(figures, 0.5)], ['p95 ms', (figures) => frameOf(figures, 0.95)],
    ['blank frames', ({ scrolled }) => scrolled.blank, 0], ['frames with a row that waits', ({ scrolled }) => scrolled.waiting, 0],
    ['select all ms', ({ deeds }) => deeds.selectAll], ['group by tag ms', ({ deeds }) => deeds.groupByTag], ['last row by key ms', ({ deeds }) => deeds.lastRow],
  ],
];

const tableOf = ([head, ...rows]: string[][]): string => [head!, head!.map(() => '---:'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const sized = (size: number): string => size.toLocaleString('en');

export const figureTables = (all: readonly Figures[]): string => TABLES.map((columns) => tableOf([
  ['highlights', ...columns.map(([title]) => title)],
  ...all.map((figures) => [sized(figures.size), ...columns.map(([, value, digits = 1]) => value(figures).toFixed(digits))]),
])).join('\n\n');

interface Target { what: string; most: number; /** The largest library it is promised for. */ upTo: number; value(figures: Figures): number }
const TARGETS: Target[] = [
  { what: 'first paint, ms', most: 300, upTo: 10_000, value: ({ paint }) => paint },
  { what: 'first result, ms', most: 150, upTo: 100_000, value: ({ first }) => first },
  { what: 'search p95, ms', most: 20, upTo: 100_000, value: ({ list }) => quantile(list, 0.95) },
  { what: 'blank frames', most: 0, upTo: 100_000, value: ({ scrolled }) => scrolled.blank },
  { what: 'scrolling, frame p95, ms', most: 50, upTo: 100_000, value: (figures) => frameOf(figures, 0.95) },
  { what: 'select all, ms', most: 100, upTo: 100_000, value: ({ deeds }) => deeds.selectAll },
  { what: 'group by tag, ms', most: 100, upTo: 100_000, value: ({ deeds }) => deeds.groupByTag },
  { what: 'last row by key, ms', most: 100, upTo: 100_000, value: ({ deeds }) => deeds.lastRow },
];

export interface Held { what: string; size: number; value: number; most: number; isHeld: boolean }

/** Each target at each size it is promised for; what is no number is not held. */
export const targetsHeld = (all: readonly Figures[]): Held[] => TARGETS.flatMap(({ what, most, upTo, value }) =>
  all.filter(({ size }) => size <= upTo).map((figures) => ({ what, size: figures.size, value: value(figures), most, isHeld: value(figures) <= most })));

export const targetTable = (held: readonly Held[]): string => tableOf([
  ['target', 'highlights', 'at most', 'measured', 'held'],
  ...held.map(({ what, size, most, value, isHeld }) => [what, sized(size), String(most), value.toFixed(1), isHeld ? 'yes' : '**no**']),
]);
