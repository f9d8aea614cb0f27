import type { Failure, FailureCode, Result } from './messages.ts';

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (code: FailureCode, detail: string, more: Pick<Failure, 'problems' | 'count'> = {}): { ok: false; error: Failure } =>
  ({ ok: false, error: { code, detail, ...more } });

/** What to write to the console about anything that was thrown. */
export const detailOf = (thrown: unknown): string =>
  thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
