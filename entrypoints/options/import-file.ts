/** A file on its way in: read and checked in a worker of this page, written by the background, which checks it again. */
import { offerParcel } from '../../lib/exchange/hand-over.ts';
import type { ReadyFile } from '../../lib/exchange/in/prepare.ts';
import type { ImportContext } from '../../lib/exchange/in/types.ts';
import type { Parcel } from '../../lib/exchange/parcel.ts';
import { followProgress, type Progress } from '../../lib/exchange/progress.ts';
import { send } from '../../lib/messages/client.ts';
import type { ImportDone, Result } from '../../lib/messages/messages.ts';
import { fail } from '../../lib/messages/result.ts';
import { index } from './dataset.ts';

export interface FileQuestion { file: File; context: ImportContext }
export type FileAnswer = { progress: Progress } | { result: Result<ReadyFile> };

/** Work that tells how far it is and can be broken off. */
export interface Running<T> { result: Promise<Result<T>>; cancel(): void }

/** Broken off, nothing of it is left. */
export function startReading(file: File, onProgress: (progress: Progress) => void): Running<ReadyFile> {
  const worker = new Worker(new URL('file-worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve } = Promise.withResolvers<Result<ReadyFile>>();
  worker.addEventListener('message', ({ data }: MessageEvent<FileAnswer>) => ('result' in data ? resolve(data.result) : onProgress(data.progress)));
  worker.addEventListener('error', ({ message }) => resolve(fail('internal', `import: ${message}`)));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker takes no such argument
  worker.postMessage({ file, context: { datasetVersion: index.dataset.version, now: new Date() } } satisfies FileQuestion);
  return { result: promise.finally(() => worker.terminate()), cancel: () => resolve(fail('cancelled', 'import: cancelled')) };
}

export function startImport(parcel: Parcel, onProgress: (progress: Progress) => void): Running<ImportDone> {
  const job = crypto.randomUUID();
  const [stop, takeBack] = [followProgress(job, onProgress), offerParcel(job, parcel)];
  const done = (): void => {
    stop();
    takeBack();
  };
  return { result: send('library.import', { job }).finally(done), cancel: () => void send('library.cancel', { job }) };
}
