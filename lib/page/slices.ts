import type { Steps } from '../detect/types.ts';

/** Longest a slice of ours may keep the main thread, ms: well below a frame, so that scrolling and typing never wait. */
const SLICE = 4;
/** Steps that take no longer than this together, ms, are not worth a look at the clock each; so many are taken at once at most. */
const SHORT = 0.1;
const MOST_AT_ONCE = 8;

interface Scheduler { postTask?(callback: () => void, options: { priority: string }): Promise<void> }

function later(callback: () => void): void {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.postTask) void scheduler.postTask(callback, { priority: 'user-visible' });
  else setTimeout(callback, 0);
}

/** Work in small steps: a step is what runs between two yields. */
export type Work = Steps<void>;

/** Runs pieces of work one after another, never longer than a slice at a time, never while the tab is hidden. */
export class Slices {
  readonly #queue: Work[] = [];
  readonly #idle: (() => void)[] = [];
  #planned = false;
  #stopped = false;
  /** Longest slice so far, ms; for measuring. */
  longest = 0;

  add(work: Work): void {
    if (this.#stopped) return;
    this.#queue.push(work);
    this.#plan();
  }

  /** What work comes to; never, once all is stopped. */
  result<T>(steps: Steps<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.add(function* work(): Work {
        try {
          resolve(yield* steps);
        } catch (error) {
          reject(error as Error);
        }
      }());
    });
  }

  get isIdle(): boolean { return this.#queue.length === 0; }

  /** Resolves when nothing is left to do. */
  settled(): Promise<void> {
    if (this.#queue.length === 0) return Promise.resolve();
    return new Promise((resolve) => { this.#idle.push(resolve); });
  }

  stop(): void {
    this.#stopped = true;
    this.#queue.length = 0;
  }

  #plan(): void {
    if (this.#planned || this.#stopped) return;
    this.#planned = true;
    if (document.hidden) document.addEventListener('visibilitychange', () => later(() => this.#slice()), { once: true });
    else later(() => this.#slice());
  }

  #slice(): void {
    this.#planned = false;
    const start = performance.now();
    let looked = start;
    let atOnce = 1;
    while (this.#queue.length > 0 && looked - start < SLICE) {
      for (let n = 0; n < atOnce && this.#queue.length > 0; n++) if (isDone(this.#queue[0]!)) this.#queue.shift();
      const now = performance.now();
      atOnce = now - looked < SHORT ? Math.min(atOnce * 2, MOST_AT_ONCE) : 1;
      looked = now;
    }
    this.longest = Math.max(this.longest, performance.now() - start);
    if (this.#queue.length > 0) this.#plan();
    else for (const resolve of this.#idle.splice(0)) resolve();
  }
}

/** Work that fails is over and told to the console; what comes after it still runs. */
function isDone(work: Work): boolean {
  try {
    return work.next().done === true;
  } catch (error) {
    console.error(error);
    return true;
  }
}
