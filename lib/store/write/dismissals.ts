/** "Not this" and its undo; for the background alone. */
import { foldWords } from '../../detect/fold.ts';
import type { Result } from '../../messages/messages.ts';
import { library } from '../database.ts';
import { attempt } from '../failure.ts';
import type { Dismissal } from '../types.ts';

type Unkept<T> = T extends unknown ? Omit<T, 'id' | 'updatedAt'> : never;
export type NewDismissal = Unkept<Dismissal>;

/** What is said twice is one dismissal, also when one of the two came with an import; the first stands. */
export const addDismissal = (said: NewDismissal): Promise<Result<Dismissal>> =>
  attempt(() => library.transaction('rw', library.dismissals, async () => {
    const id = idOf(said);
    const before = await library.dismissals.get(id);
    if (before) return before;
    const fresh: Dismissal = { ...said, id, updatedAt: Date.now() };
    await library.dismissals.add(fresh);
    return fresh;
  }));

/** How many there were. */
export const removeDismissals = (ids: readonly string[]): Promise<Result<number>> =>
  attempt(() => library.dismissals.where('id').anyOf([...ids]).delete());

/** Those of version 1 were for a site, and their ids are kept. */
function idOf(said: NewDismissal): string {
  switch (said.scope) {
    case 'here': return crypto.randomUUID();
    case 'page': return `page ${said.entity} ${said.page.key}`;
    case 'site': return `${said.site}/${said.entity}`;
    case 'alias': return `alias ${said.entity}${foldWords(said.alias).trimEnd()}`;
  }
}
