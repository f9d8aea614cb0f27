import type { Result } from '../../messages/messages.ts';
import { library } from '../database.ts';
import { attempt } from '../failure.ts';
import { changeOf, type StepKind } from '../steps.ts';
import type { Highlight } from '../types.ts';
import { remember } from './steps.ts';

/** Changes highlights in one transaction; `next` answers null for what stays as it is. Without a step the change is not the reader's own. */
export const rewrite = (ids: readonly string[], next: (old: Highlight) => Highlight | null, step?: { kind: StepKind; id: string }): Promise<Result<number>> =>
  attempt(() => library.transaction('rw', [library.highlights, library.steps], async () => {
    const found = await library.highlights.bulkGet([...ids]);
    const changed = found.flatMap((old) => {
      const now = old && next(old);
      return now ? [{ old, now }] : [];
    });
    await library.highlights.bulkPut(changed.map(({ now }) => now));
    if (step) await remember(step.kind, step.id, changed.map(({ old, now }) => changeOf(old, now)));
    return changed.length;
  }));

/** Two changes in one millisecond, or a clock set back, still have an order: imports let the newer one win. */
export const later = ({ updatedAt }: Highlight): number => Math.max(Date.now(), updatedAt + 1);
