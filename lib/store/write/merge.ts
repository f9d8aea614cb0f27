/** Bringing records from elsewhere together with ours; for the background alone. Of two versions of a record the newer one wins. */
import { fail } from '../../messages/result.ts';
import type { ImportReport, Result } from '../../messages/messages.ts';
import { library } from '../database.ts';
import { attempt, Refusal } from '../failure.ts';
import { readOurs, sortIncoming } from '../incoming.ts';
import { BESIDE, isSameRecord, replacementOf, type Beside, type Change } from '../steps.ts';
import type { Dismissal, Flag, Highlight, PageJoin, Settings, SiteChoice } from '../types.ts';
import { settled } from './joins.ts';
import { readAhead, totalOf, writeBehind, type Piece } from './pieces.ts';
import { forgetTakenBack, newStep, remember } from './steps.ts';

export interface Records {
  highlights: Piece<Highlight[]>[];
  flags: Flag[];
  sites: SiteChoice[];
  dismissals: Dismissal[];
  joins: PageJoin[];
  settings: { value: Partial<Settings>; updatedAt: number } | null;
}

export interface MergeOptions {
  /** Aborted, the merge leaves nothing behind. */
  signal?: AbortSignal;
  /** Called between pieces of work with the number of highlights dealt with. */
  onProgress?(done: number, total: number): void;
}

export interface ImportOptions extends MergeOptions {
  /** The name under which it can be taken back; null: it is too large for that. */
  step?: string | null;
}

/** All in one transaction, with what it takes to take it back. */
export function mergeLibrary(records: Records, { step = newStep(), ...options }: ImportOptions = {}): Promise<Result<ImportReport>> {
  const { highlights, flags, sites, dismissals, joins, meta, steps } = library;
  const keep: Keep = (changes) => (step === null ? forgetTakenBack() : remember('import', step, changes));
  return attempt(() => library.transaction('rw', [highlights, flags, sites, dismissals, joins, meta, steps], async () => {
    const merged = await mergeHighlights(records.highlights, keep, options);
    const flagged = await merge('flag', records.flags, ({ disagreement }) => disagreement);
    const besides = [
      await merge('site', records.sites, ({ site }) => site),
      await merge('dismissal', records.dismissals, ({ id }) => id),
      await merge('settings', records.settings ? [{ key: 'settings' as const, ...records.settings }] : [], ({ key }) => key),
      await mergeJoins(records.joins),
    ];
    await keep([...flagged, ...besides.flat()]);
    return { ...merged, flags: flagged.length };
  }));
}

type Keep = (changes: Change[]) => PromiseLike<unknown>;

const cancelled = (): Refusal => new Refusal(fail('cancelled', 'import: cancelled').error);

async function mergeHighlights(pieces: readonly Piece<Highlight[]>[], keep: Keep, { signal, onProgress }: MergeOptions): Promise<Counts> {
  const [total, counts] = [totalOf(pieces), { added: 0, updated: 0, unchanged: 0 }];
  const ours = await readOurs(library.highlights, ({ id }) => id);
  const [read, written] = [readAhead(pieces), writeBehind()];
  let done = 0;
  for (const [at, { count }] of pieces.entries()) {
    onProgress?.(done, total);
    if (signal?.aborted) throw cancelled();
    const part = await read(at);
    const { added, updated, replaced, unchanged } = sortIncoming(part, await ours(part));
    const changes = [...added.map((now) => replacementOf(undefined, now)), ...updated.map((now, index) => replacementOf(replaced[index], now))];
    await written.write(() => Promise.all([library.highlights.bulkPut([...added, ...updated]), keep(changes)]));
    counts.added += added.length;
    counts.updated += updated.length;
    counts.unchanged += unchanged;
    done += count;
  }
  await written.end();
  if (signal?.aborted) throw cancelled();
  onProgress?.(total, total);
  return counts;
}

/** The tables beside the highlights are small. */
async function merge<T extends { updatedAt: number }>(of: Beside, incoming: readonly T[], keyOf: (record: T) => string): Promise<Change[]> {
  const table = library.table<T, string>(BESIDE[of]);
  const { added, updated, replaced } = sortIncoming(incoming, await table.bulkGet(incoming.map(keyOf)));
  await table.bulkPut([...added, ...updated]);
  return [
    ...added.map((after): Change => ({ of, id: keyOf(after), before: null, after })),
    ...updated.map((after, at): Change => ({ of, id: keyOf(after), before: replaced[at]!, after })),
  ];
}

/** One that comes in can change where others lead. */
async function mergeJoins(incoming: readonly PageJoin[]): Promise<Change[]> {
  if (incoming.length === 0) return [];
  const { joins } = library;
  const before = new Map((await joins.toArray()).map((join) => [join.key, join]));
  await merge('join', incoming, ({ key }) => key);
  const fitting = settled(await joins.toArray());
  await joins.clear();
  await joins.bulkAdd(fitting);
  const after = new Map(fitting.map((join) => [join.key, join]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): Change[] => {
    const [was, is] = [before.get(key) ?? null, after.get(key) ?? null];
    return isSameRecord(was, is) ? [] : [{ of: 'join', id: key, before: was, after: is }];
  });
}

type Counts = Pick<ImportReport, 'added' | 'updated' | 'unchanged'>;
