/** A chosen file until the reader agrees to it: read, checked to its end, compared with the library, packed. Writes nothing. */
import { MAX_IMPORT_BYTES } from '../../limits.ts';
import type { ImportReport, Result } from '../../messages/messages.ts';
import { detailOf, fail, ok } from '../../messages/result.ts';
import { packLibrary, type Parcel } from '../parcel.ts';
import { previewImport } from '../preview.ts';
import type { OnProgress } from '../read-file.ts';
import { readAnyFile } from './read-any.ts';
import type { CheckedFile, ImportContext, Preview } from './types.ts';

export interface ReadyFile { preview: Preview; /** As a library of ours, whatever it was. */ parcel: Parcel }

/** A file that is too large is not even read. */
export async function prepareFile(file: Blob, context: ImportContext, onProgress?: OnProgress): Promise<Result<ReadyFile>> {
  if (file.size > MAX_IMPORT_BYTES) return fail('import-too-large', `import: ${file.size} bytes`);
  try {
    const checked = await readAnyFile(await file.text(), context, onProgress);
    if (!checked.ok) return checked;
    const report = await previewImport(checked.value.file);
    return report.ok ? ok({ preview: previewOf(checked.value, report.value), parcel: packLibrary(checked.value.file) }) : report;
  } catch (error) {
    return fail('import-not-json', `import: ${detailOf(error)}`);
  }
}

const previewOf = ({ source, file, left }: CheckedFile, report: ImportReport): Preview =>
  ({ source, report, left, besides: file.settings !== null || file.sites.length > 0 || file.dismissals.length > 0 || file.joins.length > 0 });
