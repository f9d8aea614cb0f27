/** Changing highlights; for the background alone. Every change is one transaction. */
import { TRASH_MS } from '../../limits.ts';
import { fail } from '../../messages/result.ts';
import type { Result } from '../../messages/messages.ts';
import { library } from '../database.ts';
import { attempt, Refusal } from '../failure.ts';
import type { Highlight } from '../types.ts';

export type Edit = Partial<Pick<Highlight, 'note' | 'tags' | 'color' | 'selectors'>>;
/** Everything but what the store itself gives: id and times. */
export type NewHighlight = Omit<Highlight, 'id' | 'createdAt' | 'updatedAt' | 'deletedAt'>;

export const saveHighlight = (fresh: NewHighlight): Promise<Result<Highlight>> =>
  attempt(async () => {
    const now = Date.now();
    const highlight: Highlight = { ...fresh, id: crypto.randomUUID(), createdAt: now, updatedAt: now, deletedAt: null };
    await library.highlights.add(highlight);
    return highlight;
  });

export const editHighlight = (id: string, edit: Edit): Promise<Result<Highlight>> =>
  attempt(() => library.transaction('rw', library.highlights, async () => {
    const old = await library.highlights.get(id);
    if (old === undefined) throw new Refusal(fail('not-found', `no highlight ${id}`).error);
    const edited = { ...old, ...present(edit), updatedAt: later(old) };
    await library.highlights.put(edited);
    return edited;
  }));

/** Moves to the trash; the answer is how many were not there yet. */
export const deleteHighlights = (ids: string[]): Promise<Result<number>> => setDeleted(ids, Date.now());

/** Takes out of the trash; the answer is how many were there. */
export const restoreHighlights = (ids: string[]): Promise<Result<number>> => setDeleted(ids, null);

function setDeleted(ids: string[], deletedAt: number | null): Promise<Result<number>> {
  return attempt(() => library.highlights.where('id').anyOf(ids)
    .filter((highlight) => (highlight.deletedAt === null) !== (deletedAt === null))
    .modify((highlight) => {
      highlight.deletedAt = deletedAt;
      highlight.updatedAt = later(highlight);
    }));
}

/** Removes for good what has lain in the trash for its time. */
export const purgeTrash = (now: number = Date.now()): Promise<Result<number>> =>
  attempt(() => library.highlights.where('deletedAt').below(now - TRASH_MS).delete());

/** Two changes in one millisecond, or a clock set back, still have an order: imports let the newer one win. */
const later = ({ updatedAt }: Highlight) => Math.max(Date.now(), updatedAt + 1);

const present = (edit: Edit): Edit => Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
