/**
 * From the page that checked a file to the background, which asks for it when it is ready. A message of the extension may hold 64 MiB and
 * only JSON; here blobs change hands without being copied, nothing lies on the disk, and nothing stays when either end is gone.
 */
import type { Parcel } from './parcel.ts';

const CHANNEL = 'second-source-import-file';
interface Note { job: string; parcel?: Parcel }

/** ms in which a page that is still there answers; it may be busy drawing. */
const ANSWERS_WITHIN = 15_000;

/** The page's end. Returns its undo. */
export function offerParcel(job: string, parcel: Parcel): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<Note>) => {
    if (data.job === job && !data.parcel) post(channel, { job, parcel });
  });
  return () => channel.close();
}

/** The background's end: what came is to be checked; null when nobody has it. */
export function takeParcel(job: string, within: number = ANSWERS_WITHIN): Promise<unknown> {
  const channel = new BroadcastChannel(CHANNEL);
  return new Promise<unknown>((done) => {
    const timer = setTimeout(() => done(null), within);
    channel.addEventListener('message', ({ data }: MessageEvent<Note>) => {
      if (data.job !== job || !data.parcel) return;
      clearTimeout(timer);
      done(data.parcel);
    });
    post(channel, { job });
  }).finally(() => channel.close());
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin and no such argument
const post = (channel: BroadcastChannel, note: Note): void => channel.postMessage(note);
