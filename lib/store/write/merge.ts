/** Bringing records from elsewhere together with ours; for the background alone. Of two versions of a record the newer one wins. */
import type { Table } from 'dexie';
import { fail } from '../../messages/result.ts';
import type { ImportReport, Result } from '../../messages/messages.ts';
import { library } from '../database.ts';
import { attempt, Refusal } from '../failure.ts';
import { readOurs, sortIncoming } from '../incoming.ts';
import type { Dismissal, Flag, Highlight, PageJoin, Settings, SiteChoice } from '../types.ts';
import { settled } from './joins.ts';
import { readAhead, totalOf, writeBehind, type Piece } from './pieces.ts';

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

/** All in one transaction. */
export function mergeLibrary(records: Records, options: MergeOptions = {}): Promise<Result<ImportReport>> {
  const { highlights, flags, sites, dismissals, joins, meta } = library;
  return attempt(() => library.transaction('rw', [highlights, flags, sites, dismissals, joins, meta], async () => {
    const merged = await mergeHighlights(records.highlights, options);
    const flagged = await merge(flags, records.flags, ({ disagreement }) => disagreement);
    await merge(sites, records.sites, ({ site }) => site);
    await merge(dismissals, records.dismissals, ({ id }) => id);
    if (records.joins.length > 0) await mergeJoins(records.joins);
    if (records.settings) await merge(meta, [{ key: 'settings' as const, ...records.settings }], ({ key }) => key);
    return { ...merged, flags: flagged.added + flagged.updated };
  }));
}

async function mergeHighlights(pieces: readonly Piece<Highlight[]>[], { signal, onProgress }: MergeOptions): Promise<Counts> {
  const [total, counts] = [totalOf(pieces), { added: 0, updated: 0, unchanged: 0 }];
  const ours = await readOurs(library.highlights, ({ id }) => id);
  const [read, written] = [readAhead(pieces), writeBehind()];
  let done = 0;
  for (const [at, { count }] of pieces.entries()) {
    onProgress?.(done, total);
    if (signal?.aborted) throw new Refusal(fail('cancelled', 'import: cancelled').error);
    const part = await read(at);
    const { added, updated, unchanged } = sortIncoming(part, await ours(part));
    await written.write(() => library.highlights.bulkPut([...added, ...updated]));
    counts.added += added.length;
    counts.updated += updated.length;
    counts.unchanged += unchanged;
    done += count;
  }
  await written.end();
  onProgress?.(total, total);
  return counts;
}

/** The tables beside the highlights are small. */
async function merge<T extends { updatedAt: number }, K>(table: Table<T, K>, incoming: T[], keyOf: (record: T) => K): Promise<Counts> {
  const { added, updated, unchanged } = sortIncoming(incoming, await table.bulkGet(incoming.map(keyOf)));
  await table.bulkPut([...added, ...updated]);
  return { added: added.length, updated: updated.length, unchanged };
}

async function mergeJoins(incoming: PageJoin[]): Promise<void> {
  await merge(library.joins, incoming, ({ key }) => key);
  const fitting = settled(await library.joins.toArray());
  await library.joins.clear();
  await library.joins.bulkAdd(fitting);
}

type Counts = Pick<ImportReport, 'added' | 'updated' | 'unchanged'>;
