/** Bringing records from elsewhere together with ours; for the background alone. Of two versions of a record the newer one wins. */
import type { Table } from 'dexie';
import { fail } from '../../messages/result.ts';
import type { ImportReport, Result } from '../../messages/messages.ts';
import { library } from '../database.ts';
import { attempt, Refusal } from '../failure.ts';
import { sortIncoming } from '../incoming.ts';
import type { Dismissal, Flag, Highlight, PageJoin, Settings, SiteChoice } from '../types.ts';
import { settled } from './joins.ts';

export interface Records {
  highlights: Highlight[];
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
    const merged = await merge(highlights, records.highlights, ({ id }) => id, options);
    const flagged = await merge(flags, records.flags, ({ disagreement }) => disagreement);
    await merge(sites, records.sites, ({ site }) => site);
    await merge(dismissals, records.dismissals, ({ id }) => id);
    if (records.joins.length > 0) await mergeJoins(records.joins);
    if (records.settings) await merge(meta, [{ key: 'settings' as const, ...records.settings }], ({ key }) => key);
    return { ...merged, flags: flagged.added + flagged.updated };
  }));
}

/** Records written at once: enough to be quick, few enough for a bar that moves and a cancel that is heard at once. */
const AT_ONCE = 1_000;

async function merge<T extends { updatedAt: number }, K>(table: Table<T, K>, incoming: T[], keyOf: (record: T) => K, options: MergeOptions = {}): Promise<Counts> {
  const counts = { added: 0, updated: 0, unchanged: 0 };
  for (let at = 0; at < incoming.length; at += AT_ONCE) {
    options.onProgress?.(at, incoming.length);
    if (options.signal?.aborted) throw new Refusal(fail('cancelled', 'import: cancelled').error);
    const part = incoming.slice(at, at + AT_ONCE);
    const { added, updated, unchanged } = sortIncoming(part, await table.bulkGet(part.map(keyOf)));
    await table.bulkPut([...added, ...updated]);
    counts.added += added.length;
    counts.updated += updated.length;
    counts.unchanged += unchanged;
  }
  options.onProgress?.(incoming.length, incoming.length);
  return counts;
}

async function mergeJoins(incoming: PageJoin[]): Promise<void> {
  await merge(library.joins, incoming, ({ key }) => key);
  const fitting = settled(await library.joins.toArray());
  await library.joins.clear();
  await library.joins.bulkAdd(fitting);
}

type Counts = Pick<ImportReport, 'added' | 'updated' | 'unchanged'>;
