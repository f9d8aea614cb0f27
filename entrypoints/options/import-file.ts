import { MAX_IMPORT_BYTES } from '../../lib/limits.ts';
import { send } from '../../lib/messages/client.ts';
import type { ImportReport, Result } from '../../lib/messages/messages.ts';
import { detailOf, fail } from '../../lib/messages/result.ts';

/** Hands a file to the background, which checks all of it before it writes. A file that is too large is not even read. */
export async function importFile(file: File): Promise<Result<ImportReport>> {
  if (file.size > MAX_IMPORT_BYTES) return fail('too-large', `import: ${file.size} bytes`);
  try {
    return await send('library.import', { json: await file.text() });
  } catch (error) {
    return fail('import-not-json', `import: ${detailOf(error)}`);
  }
}
