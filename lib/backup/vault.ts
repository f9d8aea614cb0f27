/**
 * Where backups lie: the origin's private file system, not a database. Chromium keeps all IndexedDB databases of an origin in one store, and
 * clears all of it when it is damaged; files survive that. A backup is a small file that names its parts; `write/vault.ts` writes both.
 */
import { gunzip } from './gzip.ts';
import { partsOf, type Backup, type Part } from './types.ts';

export type Folder = 'backups' | 'parts';

export async function folder(name: Folder): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(name, { create: true });
}

export async function filesIn(name: Folder): Promise<[name: string, file: File][]> {
  const files: [string, File][] = [];
  for await (const [file, handle] of (await folder(name)).entries()) {
    if (handle.kind === 'file') files.push([file, await (handle as FileSystemFileHandle).getFile()]);
  }
  return files;
}

export interface Vault {
  /** The newest first. */
  backups: Backup[];
  /** Files that should be backups and cannot be read. */
  unreadable: number;
  /** The highest id ever given to one that is still there. */
  last: number;
}

export async function readVault(): Promise<Vault> {
  const files = await filesIn('backups');
  const read = await Promise.all(files.map(([, file]) => readBackup(file)));
  const backups = read.filter((backup) => backup !== null).sort((a, b) => b.id - a.id);
  return { backups, unreadable: read.length - backups.length, last: Math.max(0, ...files.map(([name]) => Number.parseInt(name, 10))) };
}

async function readBackup(file: File): Promise<Backup | null> {
  try {
    const backup = JSON.parse(await file.text()) as Backup;
    return Number.isSafeInteger(backup.id) && partsOf(backup).every(({ name }) => typeof name === 'string') ? backup : null;
  } catch {
    return null;
  }
}

export const backupOf = async (id: number): Promise<Backup | undefined> => (await readVault()).backups.find((backup) => backup.id === id);

/** Bytes of all parts on disk, each counted once. */
export const bytesOf = (backups: readonly Backup[]): number =>
  [...new Map(backups.flatMap(partsOf).map(({ name, bytes }) => [name, bytes])).values()].reduce((sum, bytes) => sum + bytes, 0);

/** The records in the file's name: a part that was written before its backup was finished can be used by the next. */
export const fileOf = ({ name, count }: Pick<Part, 'name' | 'count'>): string => `${name}.${count}`;

/** The text of a part; null when it is gone or damaged. */
export async function readPart(part: Part): Promise<string | null> {
  try {
    const handle = await (await folder('parts')).getFileHandle(fileOf(part));
    return await gunzip(await handle.getFile());
  } catch (error) {
    console.warn(`backup: part ${part.name}: ${String(error)}`);
    return null;
  }
}

/** Records stand in a part as JSON, separated by commas: parts put together are a list. */
export const recordsIn = <T>(text: string): T[] => JSON.parse(`[${text}]`) as T[];
export const partText = (records: readonly unknown[]): string => records.map((record) => JSON.stringify(record)).join(',\n');
