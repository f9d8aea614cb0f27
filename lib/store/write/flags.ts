/** Changing flags; for the background alone. */
import type { Result } from '../../messages/messages.ts';
import { library } from '../database.ts';
import { attempt } from '../failure.ts';
import type { Flag, Verdict } from '../types.ts';

interface Change { disagreement: string; verdict: Verdict; note?: string; datasetVersion: string }

/** A note that is not given stays as it was. */
export const setFlag = ({ note, ...change }: Change): Promise<Result<Flag>> =>
  attempt(() => library.transaction('rw', library.flags, async () => {
    const old = await library.flags.get(change.disagreement);
    const flag: Flag = { ...change, note: note ?? old?.note ?? '', updatedAt: Math.max(Date.now(), (old?.updatedAt ?? 0) + 1) };
    await library.flags.put(flag);
    return flag;
  }));

export const clearFlag = (disagreement: string): Promise<Result<null>> =>
  attempt(async () => {
    await library.flags.delete(disagreement);
    return null;
  });
