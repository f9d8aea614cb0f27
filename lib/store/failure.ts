/** Errors of the store as values. */
import type { Failure, Result } from '../messages/messages.ts';
import { detailOf, fail, ok } from '../messages/result.ts';
import { retryOpening } from './database.ts';

/** Thrown inside a transaction to abort it with a reason the reader can be told. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.detail);
    this.failure = failure;
  }
}

/** Runs a piece of work on the store; whatever it throws is told as a failure, and its transaction has written nothing. */
export async function attempt<T>(work: () => PromiseLike<T>): Promise<Result<T>> {
  try {
    retryOpening();
    return ok(await work());
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.failure };
    return fail(isFull(error) || (await isDiskFull()) ? 'storage-full' : 'storage-failed', detailOf(error));
  }
}

/** Dexie wraps the browser's error: in an AbortError with `inner`, or a BulkError with `failures`. */
function isFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, inner, failures } = error as { name?: string; inner?: unknown; failures?: unknown[] };
  return name === 'QuotaExceededError' || isFull(inner) || (failures?.some(isFull) ?? false);
}

/** Bytes below which a write that failed failed for want of room: Chromium's database needs about this much to tidy up. */
const ROOM = 8 * 1024 * 1024;

/** On a full disk Chromium's errors name anything but that (seen in 156: InvalidStateError, UnknownError); its estimate tells. */
async function isDiskFull(): Promise<boolean> {
  const { quota, usage } = (await globalThis.navigator?.storage?.estimate?.().catch(() => null)) ?? {};
  return quota !== undefined && usage !== undefined && quota - usage < ROOM;
}
