/** Backups: by themselves when something changed, on the reader's wish, and back. With them goes what has lain in the trash for its time. */
import { tellBackups } from '../../lib/backup/news.ts';
import { restoreBackup, eraseEverything } from '../../lib/backup/write/restore.ts';
import { backUpIfDue, takeBackup } from '../../lib/backup/write/take.ts';
import { inVault, removeBackups } from '../../lib/backup/write/vault.ts';
import { asJob } from '../../lib/exchange/jobs.ts';
import { tellProgress } from '../../lib/exchange/progress.ts';
import type { Handlers } from '../../lib/messages/dispatch.ts';
import type { Result } from '../../lib/messages/messages.ts';
import { attempt } from '../../lib/store/failure.ts';
import { onWritten } from '../../lib/store/live.ts';
import { purgeTrash } from '../../lib/store/write/highlights.ts';
import { datasetVersion } from './dataset.ts';
import { tellEverything } from './library.ts';

type BackupHandlers = Pick<Handlers, 'library.erase' | 'backup.make' | 'backup.restore' | 'backup.delete'>;

const context = () => ({ datasetVersion: datasetVersion() });

export const backupHandlers: BackupHandlers = {
  'backup.make': () => inTurn(async () => (await takeBackup('asked', context())).id, null),

  'backup.delete': ({ ids }) => inTurn(async () => {
    await removeBackups(ids);
    return ids.length;
  }),

  'backup.restore': async ({ id, job, rebuild }) => {
    const progress = job === undefined ? undefined : tellProgress(job);
    const result = await asJob(job, (signal) => inTurn(() => restoreBackup(id, { ...context(), rebuild, signal, onProgress: progress?.tell })));
    progress?.close();
    if (result.ok) void tellEverything();
    return result;
  },

  'library.erase': async ({ backups }) => {
    const result = await inTurn(async () => {
      await eraseEverything({ ...context(), backups });
      return null;
    });
    if (result.ok) void tellEverything();
    return result;
  },
};

/** ms after a change, or after the start of the worker, until a backup is thought of: what the reader waits for comes first. The worker lives for 30 s. */
const LATER = 8_000;

/** No alarm is needed: what was not backed up when the worker ended is when it starts next, and a library changes in no other way. */
export function keepBackups(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      void routine();
    }, LATER);
  };
  onWritten(soon);
  soon();
}

async function routine(): Promise<void> {
  const result = await attempt(() => inVault(() => backUpIfDue(context())));
  if (!result.ok) {
    console.warn(`backup: ${result.error.detail}`);
    await tellBackups({ at: Date.now(), code: result.error.code });
  } else if (result.value) {
    await tellBackups(null);
  }
  // After the backup: a browser may stay open for weeks, and what goes for good is in the last one.
  await purgeTrash();
}

/** `failure` is what is known of the last backup after it. */
async function inTurn<T>(work: () => Promise<T>, failure?: null): Promise<Result<T>> {
  const result = await attempt(() => inVault(work));
  if (result.ok) await tellBackups(failure);
  return result;
}
