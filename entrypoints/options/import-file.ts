/** A file on its way in: read and checked here, written by the background, which checks it again. */
import type { Preview } from '../../components/exchange/ImportPanel.tsx';
import type { CheckedFile } from '../../lib/exchange/in/types.ts';
import { followProgress, type Progress } from '../../lib/exchange/progress.ts';
import { MAX_IMPORT_BYTES } from '../../lib/limits.ts';
import { send } from '../../lib/messages/client.ts';
import type { ImportReport, Result } from '../../lib/messages/messages.ts';
import { detailOf, fail, ok } from '../../lib/messages/result.ts';
import { index } from './dataset.ts';

export interface ReadyFile {
  /** As a library of ours, whatever it was. */
  json: string;
  preview: Preview;
}

/** Writes nothing. A file that is too large is not even read; the readers load with the first file. */
export async function prepareFile(file: File): Promise<Result<ReadyFile>> {
  if (file.size > MAX_IMPORT_BYTES) return fail('too-large', `import: ${file.size} bytes`);
  try {
    const [{ readAnyFile }, { previewImport }, { writeLibraryFile }] = await Promise.all([
      import('../../lib/exchange/in/read-any.ts'), import('../../lib/exchange/preview.ts'), import('../../lib/exchange/write-file.ts'),
    ]);
    const checked = await readAnyFile(await file.text(), { datasetVersion: index.dataset.version, now: new Date() });
    if (!checked.ok) return checked;
    const report = await previewImport(checked.value.file);
    return report.ok ? ok({ json: writeLibraryFile(checked.value.file), preview: previewOf(checked.value, report.value) }) : report;
  } catch (error) {
    return fail('import-not-json', `import: ${detailOf(error)}`);
  }
}

const previewOf = ({ source, file, left }: CheckedFile, report: ImportReport): Preview =>
  ({ source, report, left, besides: file.settings !== null || file.sites.length > 0 || file.dismissals.length > 0 || file.joins.length > 0 });

export interface RunningImport { result: Promise<Result<ImportReport>>; cancel(): void }

export function startImport(json: string, onProgress: (progress: Progress) => void): RunningImport {
  const job = crypto.randomUUID();
  const stop = followProgress(job, onProgress);
  return {
    result: send('library.import', { json, job }).finally(stop),
    cancel: () => void send('library.cancel', { job }),
  };
}
