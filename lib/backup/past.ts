/** What a backup holds, part by part. Should a record ever change its shape, backups of an older `format` are brought up to date here. */
import { VERSION } from '../exchange/version.ts';
import { fail } from '../messages/result.ts';
import { Refusal } from '../store/failure.ts';
import type { Rest } from '../store/read/outline.ts';
import type { Highlight } from '../store/types.ts';
import type { Backup, Part } from './types.ts';
import { backupOf, readPart, recordsIn } from './vault.ts';

/** Refuses what is not there, or was made by a newer version than this. */
export async function readableBackup(id: number): Promise<Backup> {
  const backup = await backupOf(id);
  if (!backup) throw new Refusal(fail('not-found', `no backup ${id}`).error);
  if (backup.format > VERSION) throw new Refusal(fail('backup-newer', `backup ${id}: format ${backup.format}, this program reads ${VERSION}`).error);
  return backup;
}

/** Null when the part is damaged. */
export const highlightsIn = (part: Part): Promise<Highlight[] | null> => recordsOf<Highlight>(part);

export const restIn = async ({ rest }: Backup): Promise<Rest | null> => (await recordsOf<Rest>(rest))?.[0] ?? null;

async function recordsOf<T>(part: Part): Promise<T[] | null> {
  const text = await readPart(part);
  return text === null ? null : recordsIn<T>(text);
}
