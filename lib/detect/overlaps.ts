import type { Accepted } from './types.ts';

/** Whether one is the second part of a name in two, and the other the first. */
export const continues = (last: Accepted, { block, entity, start, after }: Accepted): boolean =>
  after !== undefined && last.block === block && last.entity === entity && last.end === start - after.length;

/** What is told of a form, the plainest first. */
const PLAINEST: readonly Accepted['reason']['form'][] = ['exact', 'spelling', 'case', 'inflected', 'compound'];

/** Of two in one place the surer one, or the plainer one of the same thing. */
const isBetter = (one: Accepted, last: Accepted): boolean => one.reason.score > last.reason.score
  || (one.reason.score === last.reason.score && one.entity === last.entity && PLAINEST.indexOf(one.reason.form) < PLAINEST.indexOf(last.reason.form));

/** The mentions among accepted candidates: leftmost, then longest. A name in two parts is one. */
export function withoutOverlaps(all: readonly Accepted[]): Accepted[] {
  const kept: Accepted[] = [];
  for (const one of all) {
    const last = kept.at(-1);
    if (!last || last.block !== one.block) kept.push(one);
    else if (continues(last, one)) kept[kept.length - 1] = { ...last, end: one.end, surface: last.surface + one.after! + one.surface };
    else if (one.start >= last.end) kept.push(one);
    else if (one.start === last.start && one.end === last.end && isBetter(one, last)) kept[kept.length - 1] = one;
  }
  return kept;
}
