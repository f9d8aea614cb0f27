/** How far an import is: from the background, which writes it, to the page that asked for it. */

export interface Progress { done: number; total: number }

const CHANNEL = 'second-source-import';
interface News extends Progress { job: string }

/** The background’s end. */
export function tellProgress(job: string): { tell(done: number, total: number): void; close(): void } {
  const channel = new BroadcastChannel(CHANNEL);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin and no such argument
  return { tell: (done, total) => channel.postMessage({ job, done, total } satisfies News), close: () => channel.close() };
}

/** The page's end; returns its undo. */
export function followProgress(job: string, onProgress: (progress: Progress) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<News>) => {
    if (data.job === job) onProgress(data);
  });
  return () => channel.close();
}
