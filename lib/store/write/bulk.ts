/** Changing many highlights alike; for the background alone. Every change is one transaction. */
import { MAX_TAGS } from '../../limits.ts';
import type { AnchoredState, BulkChange, Result } from '../../messages/messages.ts';
import { library } from '../database.ts';
import { attempt } from '../failure.ts';
import type { Highlight } from '../types.ts';
import { later, rewrite } from './rewrite.ts';
import { forgetChanges, newStep } from './steps.ts';

/** The answer is how many were not like that before. */
export const changeHighlights = (ids: string[], change: BulkChange, step = newStep()): Promise<Result<number>> =>
  rewrite(ids, (old) => {
    const next = { ...old, color: change.color ?? old.color, tags: retagged(old.tags, change) };
    const isSame = next.color === old.color && next.tags.length === old.tags.length && next.tags.every((tag, at) => tag === old.tags[at]);
    return isSame ? null : { ...next, updatedAt: later(old) };
  }, { kind: 'edit', id: step });

/** What a page says of a highlight is no change of the reader's: it leaves the time of the last change as it is. `next` answers null for what is not believed. */
export function setStates(states: AnchoredState[], next: (old: Highlight, said: AnchoredState) => Highlight | null): Promise<Result<number>> {
  const said = new Map(states.map((each) => [each.id, each]));
  const isKnown = ({ state, rewording }: Highlight, now: AnchoredState): boolean => state === now.state && (state !== 'edited' || rewording?.words === now.words);
  return rewrite([...said.keys()], (old) => (isKnown(old, said.get(old.id)!) ? null : next(old, said.get(old.id)!)));
}

/** Removes for good what lies in the trash, and nothing else. */
export const purgeHighlights = (ids: string[]): Promise<Result<number>> =>
  attempt(() => library.transaction('rw', [library.highlights, library.steps], async () => {
    const found = await library.highlights.bulkGet(ids);
    const deleted = found.flatMap((highlight) => (highlight && highlight.deletedAt !== null ? [highlight.id] : []));
    await library.highlights.bulkDelete(deleted);
    await forgetChanges(new Set(deleted));
    return deleted.length;
  }));

function retagged(tags: string[], { addTags = [], removeTags = [] }: BulkChange): string[] {
  const removed = new Set(removeTags.map((tag) => tag.toLowerCase()));
  const kept = tags.filter((tag) => !removed.has(tag.toLowerCase()));
  const known = new Set(kept.map((tag) => tag.toLowerCase()));
  return [...kept, ...addTags.filter((tag) => !known.has(tag.toLowerCase()))].slice(0, MAX_TAGS);
}
