/** Asking the background. Nothing here throws: an update that cut the connection is a `Failure` like any other. */
import { envelope } from './envelope.ts';
import type { RequestName, Requests, Result } from './messages.ts';
import { runtime } from '../runtime.ts';
import { detailOf, fail } from './result.ts';

export async function send<N extends RequestName>(name: N, ask: Requests[N]['ask']): Promise<Result<Requests[N]['answer']>> {
  try {
    return asResult(await runtime()!.sendMessage(envelope('background', name, ask)), name);
  } catch (error) {
    return refused(error, name);
  }
}

/** A receiver that does not know the message answers nothing; that is no connection either. */
export function asResult<T>(answer: unknown, name: string): Result<T> {
  const known = typeof answer === 'object' && answer !== null && 'ok' in answer;
  return known ? (answer as Result<T>) : fail('no-connection', `${name}: nobody answered`);
}

/** Chromium: "Message exceeded maximum allowed size of 64MiB", formerly "Message length exceeded maximum allowed length". */
const TOO_LARGE = /exceeded maximum allowed/i;

export const refused = (error: unknown, name: string) =>
  fail(TOO_LARGE.test(detailOf(error)) ? 'too-large' : 'no-connection', `${name}: ${detailOf(error)}`);
