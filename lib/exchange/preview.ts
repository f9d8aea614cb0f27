/** What reading a file in would do, without doing it. */
import type { Table } from 'dexie';
import type { ImportReport, Result } from '../messages/messages.ts';
import { library } from '../store/database.ts';
import { attempt } from '../store/failure.ts';
import { readOurs, sortIncoming } from '../store/incoming.ts';
import type { LibraryFile } from './format.ts';

export const previewImport = ({ highlights, flags }: Pick<LibraryFile, 'highlights' | 'flags'>): Promise<Result<ImportReport>> =>
  attempt(() => library.transaction('r', [library.highlights, library.flags], async () => {
    const counts = await countsOf(library.highlights, highlights, ({ id }) => id);
    const { added, updated } = await countsOf(library.flags, flags, ({ disagreement }) => disagreement);
    return { ...counts, flags: added + updated };
  }));

/** Records compared at once: of a large library never more than these lie in memory. */
const AT_ONCE = 1_000;

async function countsOf<T extends { updatedAt: number }>(table: Table<T, string>, incoming: readonly T[], keyOf: (record: T) => string): Promise<Omit<ImportReport, 'flags'>> {
  const counts = { added: 0, updated: 0, unchanged: 0 };
  const ours = await readOurs(table, keyOf);
  for (let at = 0; at < incoming.length; at += AT_ONCE) {
    const part = incoming.slice(at, at + AT_ONCE);
    const { added, updated, unchanged } = sortIncoming(part, await ours(part));
    counts.added += added.length;
    counts.updated += updated.length;
    counts.unchanged += unchanged;
  }
  return counts;
}
