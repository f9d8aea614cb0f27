/** The whole library out and in, and the page that shows it. */
import { importUndoably } from '../../lib/backup/write/import.ts';
import { tellBackups } from '../../lib/backup/news.ts';
import type { Handlers } from '../../lib/messages/dispatch.ts';
import { exportLibrary } from '../../lib/exchange/export.ts';
import { takeParcel } from '../../lib/exchange/hand-over.ts';
import { asJob, cancelJob } from '../../lib/exchange/jobs.ts';
import { tellProgress } from '../../lib/exchange/progress.ts';
import { fail, ok } from '../../lib/messages/result.ts';
import { attempt } from '../../lib/store/failure.ts';
import { registerContentScript } from '../../lib/tabs/register.ts';
import { tellPages } from '../../lib/tabs/tell.ts';
import { openOptions } from '../../lib/tabs/options.ts';
import { datasetVersion } from './dataset.ts';

type LibraryHandlers = Pick<Handlers, 'library.export' | 'library.import' | 'library.cancel' | 'options.open'>;

export const libraryHandlers: LibraryHandlers = {
  'library.export': () => attempt(() => exportLibrary(datasetVersion())),

  'library.import': async ({ job }) => {
    const progress = tellProgress(job);
    const result = await asJob(job, async (signal) => {
      const parcel = await takeParcel(job);
      return parcel === null ? fail('no-connection', 'library.import: nobody has the file') : importUndoably(parcel, { datasetVersion: datasetVersion(), signal, onProgress: progress.tell });
    });
    progress.close();
    if (result.ok) void tellEverything();
    if (result.ok && result.value.undo && 'backup' in result.value.undo) void tellBackups(null);
    return result;
  },

  'library.cancel': async ({ job }) => {
    cancelJob(job);
    return ok(null);
  },

  'options.open': ({ hash }) => openOptions(hash),
};

/** Everything may have changed: sites turned off, settings, highlights, flags. */
export async function tellEverything(): Promise<void> {
  await registerContentScript();
  for (const what of ['settings', 'highlights', 'flags', 'dismissed'] as const) await tellPages(what);
}
