/** Remembering changes and taking them back; for the background alone. */
import { MAX_STEP_CHANGES, MAX_STEPS } from '../../limits.ts';
import type { Result } from '../../messages/messages.ts';
import { library } from '../database.ts';
import { attempt } from '../failure.ts';
import { BESIDE, isAsLeft, isSameRecord, isSeal, isWhole, sealOf, type Beside, type Change, type StepKind, type StepPart, type UndoReport } from '../steps.ts';
import type { Highlight } from '../types.ts';

export const newStep = (): string => crypto.randomUUID();

/** ms within which a note written on is one change: it saves itself at every pause. */
const ONE_NOTE = 60_000;

/** Inside a transaction that holds `library.steps`: what was done since stands in the way of doing it again. */
export const forgetTakenBack = (): PromiseLike<number> => library.steps.where('undoneAt').above(0).delete();

/** Inside the transaction of the change, which holds `library.steps`. What had been taken back cannot be done again after it. */
export async function remember(kind: StepKind, step: string, changes: Change[]): Promise<void> {
  if (changes.length === 0) return;
  await forgetTakenBack();
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
    const changes = part.changes.filter(({ of, id }) => of !== 'highlight' || !ids.has(id));
    if (changes.length === 0) delete (at as { value?: StepPart }).value;
    else if (changes.length < part.changes.length) at.value = { ...part, changes, size: changes.length };
  });
}

/** What a browser's life before had taken back is not kept any longer. */
export const forgetUndone = (): Promise<Result<number>> => attempt(() => forgetTakenBack());

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
  attempt(() => library.transaction('rw', [library.highlights, library.steps, ...TABLES_BESIDE], async () => {
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
const apply = async (changes: readonly Change[], redo: boolean): Promise<Change[]> => [
  ...(await applyToHighlights(changes.filter((change) => change.of === 'highlight'), redo)),
  ...(await Promise.all(KINDS_BESIDE.map((kind) => applyBeside(kind, changes.filter((change): change is OfBeside => change.of === kind), redo)))).flat(),
];

async function applyToHighlights(changes: readonly OfHighlight[], redo: boolean): Promise<Change[]> {
  const done: Change[] = [];
  const found = new Map((await library.highlights.bulkGet(changes.map(({ id }) => id))).flatMap((one) => (one ? [[one.id, one]] : [])));
  const written: Highlight[] = [];
  const removed: string[] = [];
  for (const change of changes) {
    const current = found.get(change.id);
    const [from, to] = redo ? [change.before, change.after] : [change.after, change.before];
    if (!isAsLeft(current, from)) continue;
    if (to === null) removed.push(change.id);
    // A whole record comes as it was, with its times: to a file that is read in again it is as old as it was.
    else written.push(isWhole(to) ? to : { ...current!, ...to, updatedAt: Math.max(Date.now(), current!.updatedAt + 1) });
    done.push(remembered(change, current, redo));
  }
  await library.highlights.bulkPut(written);
  await library.highlights.bulkDelete(removed);
  return done;
}

/** What is in the library now is sealed, what is not any more is kept. */
function remembered(change: OfHighlight, current: Highlight | undefined, redo: boolean): Change {
  const [from, to] = redo ? [change.before, change.after] : [change.after, change.before];
  const isPart = from !== null && to !== null && !isSeal(from) && !isWhole(to);
  if (isPart) return change;
  const [left, come] = [current ?? null, isWhole(to) ? sealOf(to) : to];
  return { ...change, ...(redo ? { before: left, after: come } : { before: come, after: left }) };
}

async function applyBeside(kind: Beside, changes: readonly OfBeside[], redo: boolean): Promise<Change[]> {
  const table = library.table<object, string>(BESIDE[kind]);
  const current = await table.bulkGet(changes.map(({ id }) => id));
  const done = changes.filter(({ before, after }, at) => isSameRecord(current[at], redo ? before : after));
  const to = (change: OfBeside): object | null => (redo ? change.after : change.before);
  await table.bulkPut(done.map(to).filter((record) => record !== null));
  await table.bulkDelete(done.filter((change) => to(change) === null).map(({ id }) => id));
  return done;
}

type OfHighlight = Extract<Change, { of: 'highlight' }>;
type OfBeside = Extract<Change, { of: Beside }>;

const KINDS_BESIDE = Object.keys(BESIDE) as Beside[];
const TABLES_BESIDE = KINDS_BESIDE.map((kind) => library.table(BESIDE[kind]));
