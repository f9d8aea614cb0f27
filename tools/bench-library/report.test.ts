import { expect, it } from 'vitest';
import { targetsHeld, targetTable, type Figures } from './report.ts';

const GOOD: Figures = {
  size: 100_000, blank: 30, paint: 80, first: 100, complete: 300, pass: 12, list: Array.from({ length: 100 }, () => 10), drawn: [12], heap: 77, save: 17, put: 2,
  scrolled: { frames: Array.from({ length: 100 }, () => 17), blank: 0, waiting: 3 }, deeds: { selectAll: 40, groupByTag: 31, lastRow: 71 },
};
const missed = (changes: Partial<Figures>): string[] => targetsHeld([{ ...GOOD, ...changes }]).filter(({ isHeld }) => !isHeld).map(({ what }) => what);

it.each<[what: string, changes: Partial<Figures>, missed: string[]]>([
  ['nothing', {}, []],
  ['a late first result', { first: 150.1 }, ['first result, ms']],
  ['six slow searches of a hundred', { list: Array.from({ length: 100 }, (_, n) => (n < 94 ? 1 : 21)) }, ['search p95, ms']],
  ['four slow searches of a hundred', { list: Array.from({ length: 100 }, (_, n) => (n < 96 ? 1 : 21)) }, []],
  ['one blank frame', { scrolled: { ...GOOD.scrolled, blank: 1 } }, ['blank frames']],
  ['a list too short to scroll', { size: 1, scrolled: { frames: [], blank: 0, waiting: 0 } }, []],
  ['a slow key', { deeds: { ...GOOD.deeds, lastRow: 101 } }, ['last row by key, ms']],
  ['what could not be measured', { first: Number.NaN }, ['first result, ms']],
  ['a late first paint, promised up to 10,000', { paint: 301 }, []],
  ['a late first paint there', { paint: 301, size: 10_000 }, ['first paint, ms']],
])('%s', (_, changes, expected) => {
  expect(missed(changes)).toEqual(expected);
});

it('is told in words', () => {
  const lines = targetTable(targetsHeld([{ ...GOOD, first: 151 }])).split('\n');
  expect(lines).toContain('| first result, ms | 100,000 | 150 | 151.0 | **no** |');
  expect(lines).toContain('| select all, ms | 100,000 | 100 | 40.0 | yes |');
});
