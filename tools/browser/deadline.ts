/** Between two looks at a condition, ms: short against a frame of a slow machine, long enough not to load it. */
const POLL = 40;

/** Asks `probe` until it gives something truthy; fails with `what` when the time is over. An error of the probe counts as "not yet". */
export async function until<T>(what: string, probe: () => T | Promise<T>, ms = 10_000): Promise<NonNullable<T>> {
  const end = Date.now() + ms;
  let last: unknown;
  for (;;) {
    try {
      const value = await within(Promise.resolve(probe()), Math.max(end - Date.now(), POLL), what);
      if (value) return value;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() >= end) throw new Error(`waited ${ms} ms in vain: ${what}${reason(last)}`, { cause: last });
    await pause(POLL);
  }
}

/** The promise, or a failure naming `what` when it takes longer than `ms`. */
export async function within<T>(promise: Promise<T>, ms: number, what: string): Promise<T> {
  const stop = new AbortController();
  const late = pause(ms, stop.signal).then(() => {
    throw new Error(`took longer than ${ms} ms: ${what}`);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    stop.abort();
    late.catch(() => undefined);
  }
}

function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => clearTimeout(timer));
  });
}

function reason(error: unknown): string {
  return error instanceof Error ? ` (${error.message})` : '';
}
