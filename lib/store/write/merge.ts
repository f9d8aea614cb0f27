/** Bringing records from elsewhere together with ours; for the background alone. Of two versions of a record the newer one wins. */
import type { Table } from 'dexie';
import type { ImportReport, Result } from '../../messages/messages.ts';
import { library } from '../database.ts';
import { attempt } from '../failure.ts';
import type { Dismissal, Flag, Highlight, Settings, SiteChoice } from '../types.ts';

export interface Records {
  highlights: Highlight[];
  flags: Flag[];
  sites: SiteChoice[];
  dismissals: Dismissal[];
  settings: { value: Partial<Settings>; updatedAt: number } | null;
}

export function mergeLibrary(records: Records): Promise<Result<ImportReport>> {
  const { highlights, flags, sites, dismissals, meta } = library;
  return attempt(() => library.transaction('rw', [highlights, flags, sites, dismissals, meta], async () => {
    const merged = await merge(highlights, records.highlights, ({ id }) => id);
    const flagged = await merge(flags, records.flags, ({ disagreement }) => disagreement);
    await merge(sites, records.sites, ({ site }) => site);
    await merge(dismissals, records.dismissals, ({ id }) => id);
    if (records.settings) await merge(meta, [{ key: 'settings' as const, ...records.settings }], ({ key }) => key);
    return { ...merged, flags: flagged.added + flagged.updated };
  }));
}

interface Counts { added: number; updated: number; unchanged: number }

async function merge<T extends { updatedAt: number }, K>(table: Table<T, K>, incoming: T[], keyOf: (record: T) => K): Promise<Counts> {
  const ours = await table.bulkGet(incoming.map(keyOf));
  const isNew = (_: T, index: number) => ours[index] === undefined;
  const isNewer = (record: T, index: number) => record.updatedAt > (ours[index]?.updatedAt ?? Infinity);
  const added = incoming.filter(isNew);
  const updated = incoming.filter(isNewer);
  await table.bulkPut([...added, ...updated]);
  return { added: added.length, updated: updated.length, unchanged: incoming.length - added.length - updated.length };
}
