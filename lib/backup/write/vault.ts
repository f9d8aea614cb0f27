/** Writing backups; for the background alone, inside `inVault`. */
import { gzip } from '../gzip.ts';
import { filesIn, fileOf, folder, readVault, type Folder } from '../vault.ts';
import { partsOf, type Backup, type Part } from '../types.ts';

/** One at a time, also while an old worker still ends. */
export const inVault = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('second-source-backups', work) as Promise<T>;

/** A file is there as a whole or not at all: the browser puts it in its place when it is closed. */
async function store(where: Folder, name: string, content: Blob): Promise<void> {
  const handle = await (await folder(where)).getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  try {
    await stream.write(content);
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
}

export async function storePart(name: string, count: number, text: string): Promise<Part> {
  const content = await gzip(text);
  await store('parts', fileOf({ name, count }), content);
  return { name, count, bytes: content.size };
}

/** What lies there already, also from a backup that was never finished. An empty file is one that could not be written. */
export async function storedParts(): Promise<Map<string, Part>> {
  const files = await filesIn('parts');
  return new Map(files.filter(([, { size }]) => size > 0).map(([file, { size }]) => {
    const dot = file.lastIndexOf('.');
    const name = file.slice(0, dot);
    return [name, { name, count: Number(file.slice(dot + 1)), bytes: size }];
  }));
}

export const storeBackup = (backup: Backup): Promise<void> => store('backups', fileName(backup.id), new Blob([JSON.stringify(backup)]));

const fileName = (id: number): string => `${id}.json`;

export async function removeBackups(ids: readonly number[]): Promise<void> {
  const backups = await folder('backups');
  for (const id of ids) await backups.removeEntry(fileName(id));
  await sweep();
}

/** Takes away the parts no backup names. While one cannot be read nothing is: it may name them. */
export async function sweep(): Promise<void> {
  const { backups, unreadable } = await readVault();
  if (unreadable > 0) return;
  const named = new Set(backups.flatMap(partsOf).map(fileOf));
  const parts = await folder('parts');
  for (const file of await Array.fromAsync(parts.keys())) if (!named.has(file)) await parts.removeEntry(file);
}

/** Where the browser gives no place for files (Firefox in private windows) there is nothing to take away. */
export async function emptyVault(): Promise<void> {
  if (!(await navigator.storage.getDirectory().catch(() => null))) return;
  for (const where of ['backups', 'parts'] as const) {
    const files = await folder(where);
    for (const file of await Array.fromAsync(files.keys())) await files.removeEntry(file);
  }
}
