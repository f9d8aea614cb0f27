/** Imports that are under way in this context, so that each can be broken off. */
const running = new Map<string, AbortController>();

/** Runs a piece of work under a name; without one it cannot be broken off. */
export async function asJob<T>(job: string | undefined, work: (signal?: AbortSignal) => Promise<T>): Promise<T> {
  if (job === undefined) return work();
  const controller = new AbortController();
  running.set(job, controller);
  try {
    return await work(controller.signal);
  } finally {
    running.delete(job);
  }
}

/** Does nothing when it has ended already. */
export const cancelJob = (job: string): void => running.get(job)?.abort();
