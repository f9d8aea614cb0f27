/** Merging pages and splitting them again; for the background alone. */
import type { Result } from '../../messages/messages.ts';
import { library } from '../database.ts';
import { attempt } from '../failure.ts';
import { familyOf, rootOf } from '../read/joins.ts';
import type { Change } from '../steps.ts';
import type { PageJoin } from '../types.ts';
import { newStep, remember } from './steps.ts';

/** A page and all that is one with it become one with another; the answer is how many keys now lead elsewhere. */
export const joinPages = (key: string, into: string, step = newStep()): Promise<Result<number>> =>
  attempt(() => library.transaction('rw', [library.joins, library.steps], async () => {
    const [root, family] = [await rootOf(into), await familyOf(key)];
    if (family.includes(root)) return 0;
    const joins = family.map((member): PageJoin => ({ key: member, into: root, updatedAt: Date.now() }));
    const before = await library.joins.bulkGet(family);
    await library.joins.bulkPut(joins);
    await remember('merge', step, joins.map((after, at): Change => ({ of: 'join', id: after.key, before: before[at] ?? null, after })));
    return joins.length;
  }));

/** A page that was made one with others is by itself again. */
export const splitPage = (key: string, step = newStep()): Promise<Result<number>> =>
  attempt(() => library.transaction('rw', [library.joins, library.steps], async () => {
    const before = await library.joins.get(key);
    if (!before) return 0;
    await library.joins.delete(key);
    await remember('split', step, [{ of: 'join', id: key, before, after: null }]);
    return 1;
  }));

/** Makes joins that came together from two libraries fit: every page leads straight to one that leads nowhere, the word said first counts. */
export function settled(joins: readonly PageJoin[]): PageJoin[] {
  const into = new Map<string, string>();
  const root = (key: string): string => {
    let at = key;
    while (into.has(at)) at = into.get(at)!;
    return at;
  };
  const kept = joins.toSorted((a, b) => a.updatedAt - b.updatedAt || (a.key < b.key ? -1 : 1)).filter((join) => {
    if (root(join.into) === root(join.key)) return false;
    into.set(join.key, join.into);
    return true;
  });
  return kept.map((join) => (root(join.into) === join.into ? join : { ...join, into: root(join.into) }));
}
