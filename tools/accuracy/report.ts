import type { Case } from './corpus.ts';
import { add, NOTHING, precision, recall, scoreCase, type Found, type Slip, type Tally } from './score.ts';

export type Finder = (page: Case) => Found[];

export interface Report { all: Tally; groups: Map<string, Tally>; slips: Slip[] }

/** Scores every case; `keyOf` names the rows into which the tallies fall. */
export function scoreAll(cases: readonly Case[], find: Finder, keysOf: (page: Case) => string[]): Report {
  const report: Report = { all: NOTHING, groups: new Map(), slips: [] };
  for (const page of cases) {
    const { tally, slips } = scoreCase(page, find(page));
    report.all = add(report.all, tally);
    for (const key of keysOf(page)) report.groups.set(key, add(report.groups.get(key) ?? NOTHING, tally));
    report.slips.push(...slips);
  }
  return report;
}

/** Precision by policy of the alias that was found; recall has no policy, since what is missed was found by none. */
export function byPolicy(cases: readonly Case[], find: Finder): Map<string, Tally> {
  const rows = new Map<string, Tally>();
  for (const page of cases) {
    const found = find(page);
    const wrong = new Set(scoreCase(page, found).slips.filter((slip) => slip.kind === 'wrong').map((slip) => `${slip.entity} ${slip.surface}`));
    for (const mention of found) {
      const slipped = wrong.has(`${mention.entity} ${mention.surface}`);
      rows.set(mention.policy, add(rows.get(mention.policy) ?? NOTHING, { ...NOTHING, right: slipped ? 0 : 1, wrong: slipped ? 1 : 0 }));
    }
  }
  return rows;
}

const share = (value: number): string => value.toFixed(3);

/** One line of the table: right, wrong, missed, precision, recall. */
export const row = (name: string, tally: Tally): string =>
  [name.padEnd(22), ...[tally.right, tally.wrong, tally.missed].map((n) => String(n).padStart(6)), share(precision(tally)).padStart(10), share(recall(tally)).padStart(8)].join('');

export const HEAD = [''.padEnd(22), ' right', ' wrong', 'missed', ' precision', '  recall'].join('');

export const slipLine = ({ kind, case: id, surface, entity, text }: Slip): string => `${kind.padEnd(7)}${id.padEnd(8)}“${surface}” ${entity}\n               ${text}`;
