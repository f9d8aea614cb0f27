/** A backup as a file of the library, which can be read in anywhere. Written piece by piece: a library of 100,000 is one long text. */
import { FORMAT } from '../exchange/version.ts';
import { fail } from '../messages/result.ts';
import type { Meta } from '../store/database.ts';
import { Refusal } from '../store/failure.ts';
import { readableBackup, restIn } from './past.ts';
import { readPart } from './vault.ts';

export interface BackupFile { name: string; content: Blob; /** Highlights that could not be read and are not in it. */ damaged: number }

export async function backupAsFile(id: number): Promise<BackupFile> {
  const backup = await readableBackup(id);
  const rest = await restIn(backup);
  if (!rest) throw new Refusal(fail('storage-failed', `backup ${id}: its part ${backup.rest.name} cannot be read`).error);
  const pieces: Blob[] = [];
  let damaged = 0;
  for (const part of backup.parts) {
    const text = await readPart(part);
    if (text === null) damaged += part.count;
    else if (text !== '') pieces.push(new Blob([pieces.length > 0 ? ',\n' : '', text]));
  }
  const { meta = [], ...tables } = rest;
  const settings = (meta as Meta[]).find(({ key }) => key === 'settings');
  const head = {
    format: FORMAT, version: backup.format, exportedAt: new Date(backup.at).toISOString(), datasetVersion: backup.datasetVersion, ...tables,
    settings: settings ? { value: settings.value, updatedAt: settings.updatedAt } : null,
  };
  const content = new Blob([`${JSON.stringify(head).slice(0, -1)},\n"highlights": [\n`, ...pieces, '\n]}\n'], { type: 'application/json' });
  return { name: `second-source-${backup.day}-backup-${id}.json`, content, damaged };
}
