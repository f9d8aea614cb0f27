/** Reading a library in so that it can be undone; for the background alone. */
import { importParcel, sizeOfParcel } from '../../exchange/import.ts';
import { MAX_IMPORT_STEP } from '../../limits.ts';
import type { ImportDone, Result } from '../../messages/messages.ts';
import { ok } from '../../messages/result.ts';
import { attempt } from '../../store/failure.ts';
import { isStep } from '../../store/read/steps.ts';
import type { MergeOptions } from '../../store/write/merge.ts';
import { newStep } from '../../store/write/steps.ts';
import { takeBackup } from './take.ts';
import { inVault, removeBackups } from './vault.ts';

interface Options extends MergeOptions { datasetVersion: string }

/** By a step of the library's history, or, where that would be too large, by a backup of what was before. Without either nothing is read in. */
export const importUndoably = (parcel: unknown, { datasetVersion, ...options }: Options): Promise<Result<ImportDone>> =>
  sizeOfParcel(parcel) <= MAX_IMPORT_STEP ? withStep(parcel, options) : withBackup(parcel, datasetVersion, options);

async function withStep(parcel: unknown, options: MergeOptions): Promise<Result<ImportDone>> {
  const step = newStep();
  const result = await importParcel(parcel, { ...options, step });
  if (!result.ok) return result;
  // It has been read in, whatever becomes of this question.
  const kept = await attempt(() => isStep(step));
  return ok({ ...result.value, undo: kept.ok && kept.value ? { step } : null });
}

/** The empty library is backed up, too: to it one can go back as well. */
async function withBackup(parcel: unknown, datasetVersion: string, options: MergeOptions): Promise<Result<ImportDone>> {
  const before = await attempt(() => inVault(() => takeBackup('before-import', { datasetVersion })));
  if (!before.ok) return before;
  const { id } = before.value;
  const result = await importParcel(parcel, { ...options, step: null });
  if (result.ok) return ok({ ...result.value, undo: { backup: id } });
  await attempt(() => inVault(() => removeBackups([id])));
  return result;
}
