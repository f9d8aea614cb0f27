/** Bringing a backup back, and taking everything away; for the background alone, inside `inVault`. */
import type { RestoreReport } from '../../messages/messages.ts';
import { isEmpty, outline } from '../../store/read/outline.ts';
import { eraseLibrary, opens, rebuildLibrary } from '../../store/write/erase.ts';
import type { MergeOptions } from '../../store/write/merge.ts';
import { replaceLibrary } from '../../store/write/replace.ts';
import { highlightsIn, readableBackup, restIn } from '../past.ts';
import { takeBackup } from './take.ts';
import { emptyVault } from './vault.ts';

interface RestoreOptions extends MergeOptions {
  datasetVersion: string;
  /** The library does not open, and the reader knows that what is left of it goes. */
  rebuild?: boolean;
}

/** The present state is backed up first, so that the restore can be undone; without that there is none. */
export async function restoreBackup(id: number, { datasetVersion, rebuild, ...options }: RestoreOptions): Promise<RestoreReport> {
  const backup = await readableBackup(id);
  const isLost = rebuild === true && !(await opens());
  const undo = isLost ? null : await backUpPresent('before-restore', { datasetVersion, spare: id });
  if (isLost) await rebuildLibrary();
  const parts = backup.parts.map((part) => ({ name: part.name, count: part.count, read: () => highlightsIn(part) }));
  return { ...(await replaceLibrary({ parts, rest: await restIn(backup) }, options)), undo };
}

/** The present state is backed up first, unless the backups go as well, or there is nothing that could be read. */
export async function eraseEverything({ backups, datasetVersion }: { backups: boolean; datasetVersion: string }): Promise<void> {
  if (!backups && (await opens())) await backUpPresent('before-erase', { datasetVersion });
  await eraseLibrary();
  if (backups) await emptyVault();
}

async function backUpPresent(reason: 'before-restore' | 'before-erase', context: { datasetVersion: string; spare?: number }): Promise<number | null> {
  return isEmpty(await outline()) ? null : (await takeBackup(reason, context)).id;
}
