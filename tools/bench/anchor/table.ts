import { CLASSES, OUTCOMES } from '../../../lib/anchor/trials.ts';
import type { Results, Tally } from './trials.ts';

const total = (tally: Tally): number => OUTCOMES.reduce((sum, outcome) => sum + tally[outcome], 0);
const cell = (tally: Tally): string => OUTCOMES.map((outcome) => ((100 * tally[outcome]) / total(tally)).toFixed(1)).join(' / ');

/** Per class and scenario, in %: right / wrong / uncertain / lost. */
export function resultTable(results: Results, whose: 'ours' | 'hypothesis'): string {
  const rows = [...results].map(([row, groups]) => [row, ...CLASSES.map(([name]) => cell(groups.get(name)![whose]))]);
  const head = [whose === 'ours' ? 'Second Source' : 'Hypothesis’ rule', ...CLASSES.map(([name, from, to]) => `${name} (${from}–${to})`)];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

interface Target { right?: number; wrong: number; from: string[] }
const LONG = ['clause', 'sentence', 'paragraph'];
const ALL = CLASSES.map(([name]) => name);
/** Shares to be held: the least right, the most wrong. */
const TARGETS: Record<string, Target[]> = {
  'shifted': [{ right: 0.98, wrong: 1, from: LONG }],
  'context rewritten': [{ right: 0.98, wrong: 1, from: LONG }],
  'one word edited': [{ right: 0.97, wrong: 1, from: LONG }],
  '20 % edited': [{ right: 0.97, wrong: 1, from: LONG }],
  'other page': [{ wrong: 0, from: ALL }],
};
/** In every row; a name may be uncertain or lost, but never wrong. */
const ALWAYS: Target[] = [{ wrong: 0, from: ['name'] }, { wrong: 0.01, from: ALL }];

/** One line for each target missed. */
export function missed(results: Results): string[] {
  return [...results].flatMap(([row, groups]) => [...(TARGETS[row] ?? []), ...ALWAYS].flatMap(({ right = 0, wrong, from }) =>
    from.flatMap((name) => {
      const tally = groups.get(name)!.ours;
      const share = { right: tally.right / total(tally), wrong: tally.wrong / total(tally) };
      return [
        ...(share.right < right ? [`${row}, ${name}: ${(100 * share.right).toFixed(1)} % right, wanted ${100 * right} %`] : []),
        ...(share.wrong > wrong ? [`${row}, ${name}: ${(100 * share.wrong).toFixed(1)} % wrong, at most ${100 * wrong} % allowed`] : []),
      ];
    })));
}
