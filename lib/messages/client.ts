/** Asking another context. Nothing here throws: an update that cut the connection is a `Failure` like any other. */
import { browser } from '../browser.ts';
import { envelope } from './envelope.ts';
import type { PageRequestName, PageRequests, RequestName, Requests, Result } from './messages.ts';
import { detailOf, fail } from './result.ts';

/** Asks the background. */
export async function send<N extends RequestName>(name: N, ask: Requests[N]['ask']): Promise<Result<Requests[N]['answer']>> {
  try {
    return asResult(await browser.runtime.sendMessage(envelope('background', name, ask)), name);
  } catch (error) {
    return refused(error, name);
  }
}

/** The top frame of a tab answers for the page. */
export const TOP_FRAME = 0;

/** Asks the content script in a frame of a tab; of `every` frame the first answer counts. */
export async function sendToTab<N extends PageRequestName>(
  tab: number, name: N, ask: PageRequests[N]['ask'], frame: number | 'every' = TOP_FRAME,
): Promise<Result<PageRequests[N]['answer']>> {
  try {
    return asResult(await browser.tabs.sendMessage(tab, envelope('page', name, ask), frame === 'every' ? {} : { frameId: frame }), name);
  } catch (error) {
    return refused(error, name);
  }
}

/** A receiver that does not know the message answers nothing; that is no connection either. */
function asResult<T>(answer: unknown, name: string): Result<T> {
  const known = typeof answer === 'object' && answer !== null && 'ok' in answer;
  return known ? (answer as Result<T>) : fail('no-connection', `${name}: nobody answered`);
}

/** Chromium: "Message exceeded maximum allowed size of 64MiB", formerly "Message length exceeded maximum allowed length". */
const TOO_LARGE = /exceeded maximum allowed/i;

const refused = (error: unknown, name: string) =>
  fail(TOO_LARGE.test(detailOf(error)) ? 'too-large' : 'no-connection', `${name}: ${detailOf(error)}`);
