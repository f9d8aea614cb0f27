/** A file into the library: all of it or nothing, and the same file twice changes nothing. */
import type { ImportReport, Result } from '../messages/messages.ts';
import { mergeLibrary, type MergeOptions } from '../store/write/merge.ts';
import { readLibraryFile } from './read-file.ts';

export async function importLibrary(json: string, options: MergeOptions = {}): Promise<Result<ImportReport>> {
  const file = readLibraryFile(json);
  return file.ok ? mergeLibrary(file.value, options) : file;
}
