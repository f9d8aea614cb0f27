/** Remembering changes and taking them back; for the background alone. */
import { MAX_STEP_CHANGES, MAX_STEPS } from '../../limits.ts';
import type { Result } from '../../messages/messages.ts';
import { library } from '../database.ts';
import { attempt } from '../failure.ts';
import { isAsLeft, type Change, type StepKind, type StepPart, type UndoReport } from '../steps.ts';
import type { Highlight, PageJoin } from '../types.ts';

export const newStep = (): string => crypto.randomUUID();

/** ms within which a note written on is one change: it saves itself at every pause. */
const ONE_NOTE = 60_000;

/** Inside the transaction of the change, which holds `library.steps`. What had been taken back cannot be done again after it. */
export async function remember(kind: StepKind, step: string, changes: Change[]): Promise<void> {
  if (changes.length === 0) return;
  await library.steps.where('undoneAt').above(0).delete();
  const part: StepPart = { step, kind, size: changes.length, at: Date.now(), undoneAt: 0, changes };
  const last = isNote(changes) ? await library.steps.orderBy('id').last() : undefined;
  if (last && continues(last, part)) await library.steps.put({ ...last, at: part.at, changes: [{ ...last.changes[0]!, after: changes[0]!.after } as Change] });
  else await library.steps.add(part);
  await trim();
}

const isNote = ([first, ...more]: readonly Change[]): boolean =>
  more.length === 0 && first?.of === 'highlight' && first.before !== null && Object.keys(first.before).join() === 'note';

const continues = (last: StepPart, { at, changes }: StepPart): boolean =>
  isNote(last.changes) && last.changes[0]!.id === changes[0]!.id && at - last.at < ONE_NOTE && JSON.stringify(last.changes[0]!.after) === JSON.stringify(changes[0]!.before);

/** Forgets the oldest steps above what is kept; the newest always stays. */
async function trim(): Promise<void> {
  const keys = (await library.steps.orderBy('[id+step+size]').keys()) as unknown as [id: number, step: string, size: number][];
  const kept = new Set<string>();
  let changes = 0;
  const gone = keys.toReversed().filter(([, step, size]) => {
    changes += size;
    const isKept = kept.has(step) || kept.size === 0 || (kept.size < MAX_STEPS && changes <= MAX_STEP_CHANGES);
    if (isKept) kept.add(step);
    return !isKept;
  });
  await library.steps.bulkDelete(gone.map(([id]) => id));
}

/** Nothing of what is deleted for good stays behind in what could be taken back. */
export async function forgetChanges(ids: ReadonlySet<string>): Promise<void> {
  if (ids.size === 0) return;
  await library.steps.toCollection().modify((part, at) => {
    const changes = part.changes.filter(({ id }) => !ids.has(id));
    if (changes.length === 0) delete (at as { value?: StepPart }).value;
    else if (changes.length < part.changes.length) at.value = { ...part, changes, size: changes.length };
  });
}

/** What a browser's life before had taken back is not kept any longer. */
export const forgetUndone = (): Promise<Result<number>> => attempt(() => library.steps.where('undoneAt').above(0).delete());

export interface Undone extends UndoReport { changes: readonly Change[] }
export interface WhichStep {
  /** Without it: the one made last. */
  step?: string;
  redo?: boolean;
  /** Whether the caller may change all of this. */
  may?(changes: readonly Change[]): boolean | Promise<boolean>;
}

/** Takes a step back, or does it again; null when there is none. What was changed again since stays as it is, and is counted. */
export const takeBack = ({ step, redo = false, may }: WhichStep = {}): Promise<Result<Undone | null>> =>
  attempt(() => library.transaction('rw', [library.highlights, library.joins, library.steps], async () => {
    const parts = await partsOf(redo, step);
    const [first] = parts;
    if (!first || (may && !(await may(parts.flatMap(({ changes }) => changes))))) return null;
    const undoneAt = redo ? 0 : 1 + ((await library.steps.orderBy('undoneAt').last())?.undoneAt ?? 0);
    const report: Undone = { kind: first.kind, done: 0, kept: 0, changes: parts.flatMap(({ changes }) => changes) };
    for (const part of parts) {
      const done = await apply(part.changes, redo);
      report.done += done.length;
      report.kept += part.size - done.length;
      if (done.length === 0) await library.steps.delete(part.id!);
      else await library.steps.put({ ...part, undoneAt, changes: done, size: done.length });
    }
    return report;
  }));

/** In the order in which they are to be changed. */
async function partsOf(redo: boolean, step: string | undefined): Promise<StepPart[]> {
  const { steps } = library;
  const isWanted = ({ undoneAt }: StepPart): boolean => undoneAt > 0 === redo;
  const wanted = step ?? (redo
    ? await steps.where('undoneAt').above(0).last()
    : await steps.orderBy('id').reverse().filter(isWanted).first())?.step;
  if (wanted === undefined) return [];
  const parts = (await steps.where('step').equals(wanted).filter(isWanted).toArray()).sort((a, b) => a.id! - b.id!);
  return redo ? parts : parts.reverse();
}

/** The changes that could be made, as they are to be remembered. */
async function apply(changes: readonly Change[], redo: boolean): Promise<Change[]> {
  const done: Change[] = [];
  const found = new Map((await library.highlights.bulkGet(idsOf(changes, 'highlight'))).flatMap((one) => (one ? [[one.id, one]] : [])));
  const joined = new Map((await library.joins.bulkGet(idsOf(changes, 'join'))).flatMap((one) => (one ? [[one.key, one]] : [])));
  const written: (Highlight | PageJoin)[] = [];
  const removed: Change[] = [];
  for (const change of changes) {
    const current = change.of === 'highlight' ? found.get(change.id) : joined.get(change.id);
    const [from, to] = redo ? [change.before, change.after] : [change.after, change.before];
    if (!isAsLeft(current, from)) continue;
    if (to === null) removed.push(change);
    else if (change.of === 'join') written.push(to as PageJoin);
    else written.push({ ...current, ...to, updatedAt: Math.max(Date.now(), (current?.updatedAt ?? 0) + 1) } as Highlight);
    done.push(!redo && to === null && change.of === 'highlight' ? { ...change, after: current as Highlight } : change);
  }
  await library.highlights.bulkPut(written.filter((record): record is Highlight => 'id' in record));
  await library.joins.bulkPut(written.filter((record): record is PageJoin => 'into' in record));
  await library.highlights.bulkDelete(idsOf(removed, 'highlight'));
  await library.joins.bulkDelete(idsOf(removed, 'join'));
  return done;
}

const idsOf = (changes: readonly Change[], of: Change['of']): string[] => changes.flatMap((change) => (change.of === of ? [change.id] : []));
