/** Answers later when it returns true. */
type Listener = (message: unknown, sender: { id?: string }, answer: (value: unknown) => void) => true | undefined;

/** What scripts in pages need of the extension API; without `id` once the extension is gone. */
export interface PageRuntime {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage?: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
}

/** By way of the global object: what is called `browser` WXT takes for the polyfill. */
const world = globalThis as { browser?: { runtime?: PageRuntime }; chrome?: { runtime?: PageRuntime } };

/**
 * The door to the extension API for scripts in pages. Without the polyfill, which is as large as all the rest that every page carries: what is
 * used here both browsers have by now. Named for each of them, since a page can put an element called `browser` in the way.
 */
export const runtime = (): PageRuntime | undefined => (import.meta.env.FIREFOX ? world.browser : world.chrome)?.runtime;
