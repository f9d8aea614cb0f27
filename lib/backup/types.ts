/** Why a backup was made: by itself, on the reader's wish, or to make what follows undoable. */
export const REASONS = ['routine', 'asked', 'before-restore', 'before-erase', 'before-import'] as const;
export type Reason = (typeof REASONS)[number];

export interface BackupCounts { highlights: number; trash: number; flags: number }

/** A compressed file of the vault. The same name is the same content: backups share what did not change between them. */
export interface Part {
  name: string;
  bytes: number;
  /** Records in it. */
  count: number;
}

/** A backup as its own file tells it: what it holds, and in which parts. */
export interface Backup {
  /** Rises from backup to backup, whatever the clock does. */
  id: number;
  at: number;
  /** The reader's own calendar day at the time, `2026-11-28`: later changes of clock or time zone do not move it. */
  day: string;
  reason: Reason;
  counts: BackupCounts;
  /** Of the records, as in an exported file. */
  format: number;
  datasetVersion: string;
  /** Highlights, the trash included. */
  parts: Part[];
  /** All other tables. */
  rest: Part;
}

export const partsOf = ({ parts, rest }: Backup): Part[] => [...parts, rest];

export const sizeOf = (backup: Backup): number => partsOf(backup).reduce((sum, { bytes }) => sum + bytes, 0);
