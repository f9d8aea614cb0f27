import type { Difference } from '../../lib/backup/compare.ts';
import type { Slot } from '../../lib/backup/rotation.ts';
import type { Backup } from '../../lib/backup/types.ts';
import type { BackupNews } from '../../lib/backup/news.ts';
import type { Progress } from '../../lib/exchange/progress.ts';
import type { Failure, RestoreReport } from '../../lib/messages/messages.ts';

/** The backups there are, as the page knows them. */
export interface BackupsView {
  /** The newest first. */
  backups: readonly Backup[];
  slots: ReadonlyMap<number, Slot>;
  unreadable: number;
  /** Of all of them on disk. */
  bytes: number;
  failure: BackupNews['failure'];
}

/** A restore from the wish to its end. `difference` is null for a library that does not open. */
export type RestoreState =
  | { state: 'idle' }
  | { state: 'comparing'; id: number }
  | { state: 'preview'; id: number; difference: Difference | null }
  | { state: 'running'; at: number; progress: Progress | null }
  | { state: 'done'; at: number; report: RestoreReport }
  | { state: 'failed'; error: Failure };

export interface BackupActions {
  make(): void;
  compare(id: number): void;
  saveFile(id: number): void;
  remove(id: number): void;
  restore(id: number): void;
  /** Leaves the preview, or stops the restore that is running. */
  cancel(): void;
}
