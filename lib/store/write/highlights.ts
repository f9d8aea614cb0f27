/** Changing highlights; for the background alone. Every change is one transaction. */
import { MAX_NOTE, MAX_TAGS, TRASH_MS } from '../../limits.ts';
import { fail } from '../../messages/result.ts';
import type { Result, Saved } from '../../messages/messages.ts';
import { library } from '../database.ts';
import { attempt, Refusal } from '../failure.ts';
import { highlightsAfter } from '../read/highlights.ts';
import { changeOf } from '../steps.ts';
import type { Highlight } from '../types.ts';
import { later, rewrite } from './rewrite.ts';
import { forgetChanges, newStep, remember } from './steps.ts';

export type Edit = Partial<Pick<Highlight, 'note' | 'tags' | 'color' | 'selectors' | 'entities' | 'disagreements' | 'datasetVersion'>>;
/** Everything but what the store itself gives: id and times. */
export type NewHighlight = Omit<Highlight, 'id' | 'createdAt' | 'updatedAt' | 'deletedAt'>;

export const saveHighlight = (fresh: NewHighlight, step = newStep()): Promise<Result<Saved>> =>
  attempt(() => library.transaction('rw', [library.highlights, library.joins, library.steps], async () => {
    const known = (await highlightsAfter(fresh.pageKey, fresh.selectors.quote.prefix)).find((old) => isSamePlace(old, fresh));
    if (known) return { highlight: await enriched(known, fresh, step), known: true };
    const now = Date.now();
    const highlight: Highlight = { ...fresh, id: crypto.randomUUID(), createdAt: now, updatedAt: now, deletedAt: null };
    await library.highlights.add(highlight);
    await remember('save', step, [changeOf(null, highlight)]);
    return { highlight, known: false };
  }));

/** Of two with the same words before them: the words and what follows are the same, too, and of several such places on the page it is the same one. */
function isSamePlace({ selectors: a }: NewHighlight, { selectors: b }: NewHighlight): boolean {
  return a.quote.exact === b.quote.exact && a.quote.suffix === b.quote.suffix && (a.twins?.index ?? 0) === (b.twins?.index ?? 0);
}

/** The colour of now, and what is new of note and tags. */
async function enriched(old: Highlight, { color, note, tags }: NewHighlight, step: string): Promise<Highlight> {
  const added = tags.filter((tag) => !old.tags.some((known) => known.toLowerCase() === tag.toLowerCase()));
  const notes = old.note.includes(note) ? old.note : [old.note, note].filter(Boolean).join('\n').slice(0, MAX_NOTE);
  if (old.color === color && notes === old.note && added.length === 0) return old;
  const now = { ...old, color, note: notes, tags: [...old.tags, ...added].slice(0, MAX_TAGS), updatedAt: later(old) };
  await library.highlights.put(now);
  await remember('edit', step, [changeOf(old, now)]);
  return now;
}

export const editHighlight = (id: string, edit: Edit, step = newStep()): Promise<Result<Highlight>> =>
  attempt(() => library.transaction('rw', [library.highlights, library.steps], async () => {
    const old = await library.highlights.get(id);
    if (old === undefined) throw new Refusal(fail('not-found', `no highlight ${id}`).error);
    const edited = { ...old, ...present(edit), updatedAt: later(old) };
    await library.highlights.put(edited);
    const change = changeOf(old, edited);
    if (Object.keys(change.after!).length > 0) await remember('edit', step, [change]);
    return edited;
  }));

/** Moves to the trash; the answer is how many were not there yet. */
export const deleteHighlights = (ids: string[], step = newStep()): Promise<Result<number>> =>
  rewrite(ids, (old) => (old.deletedAt === null ? { ...old, deletedAt: Date.now(), updatedAt: later(old) } : null), { kind: 'delete', id: step });

/** Takes out of the trash; the answer is how many were there. */
export const restoreHighlights = (ids: string[], step = newStep()): Promise<Result<number>> =>
  rewrite(ids, (old) => (old.deletedAt === null ? null : { ...old, deletedAt: null, updatedAt: later(old) }), { kind: 'restore', id: step });

/** Removes for good what has lain in the trash for its time. */
export const purgeTrash = (now: number = Date.now()): Promise<Result<number>> =>
  attempt(() => library.transaction('rw', [library.highlights, library.steps], async () => {
    const old = library.highlights.where('deletedAt').below(now - TRASH_MS);
    await forgetChanges(new Set(await old.primaryKeys()));
    return old.delete();
  }));

const present = (edit: Edit): Edit => Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
