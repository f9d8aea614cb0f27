/** What reading a file in would do, without doing it. */
import type { ImportReport, Result } from '../messages/messages.ts';
import { library } from '../store/database.ts';
import { attempt } from '../store/failure.ts';
import { sortIncoming } from '../store/incoming.ts';
import type { LibraryFile } from './format.ts';

export const previewImport = ({ highlights, flags }: Pick<LibraryFile, 'highlights' | 'flags'>): Promise<Result<ImportReport>> =>
  attempt(() => library.transaction('r', [library.highlights, library.flags], async () => {
    const { added, updated, unchanged } = sortIncoming(highlights, await library.highlights.bulkGet(highlights.map(({ id }) => id)));
    const flagged = sortIncoming(flags, await library.flags.bulkGet(flags.map(({ disagreement }) => disagreement)));
    return { added: added.length, updated: updated.length, unchanged, flags: flagged.added.length + flagged.updated.length };
  }));
