/** For tests: an import from a text to the store, as page and background do it together. */
import type { ImportReport, Result } from '../../messages/messages.ts';
import type { MergeOptions } from '../../store/write/merge.ts';
import { importParcel } from '../import.ts';
import { packLibrary } from '../parcel.ts';
import { readLibraryFile } from '../read-file.ts';

export async function importText(json: string, options: MergeOptions = {}): Promise<Result<ImportReport>> {
  const file = readLibraryFile(json);
  return file.ok ? importParcel(packLibrary(file.value), options) : file;
}
