/** Requests that reach a content script. Light: it weighs on every page. */
import { runtime } from '../runtime.ts';
import { isEnvelope } from './envelope.ts';
import type { PageRequestName, PageRequests, Result } from './messages.ts';
import { detailOf, fail, ok } from './result.ts';

type Answerable = Exclude<PageRequestName, 'page.ping'>;

/** One function per request; it returns the answer, or throws what becomes a failure. */
export type PageHandlers = {
  [N in Answerable]: (ask: PageRequests[N]['ask']) => PageRequests[N]['answer'] | Promise<PageRequests[N]['answer']>;
};

/** Answers requests to this page until the returned function is called. */
export function onPageRequest(handlers: PageHandlers): () => void {
  const listener = (message: unknown, sender: { id?: string }, tell: (result: Result<unknown>) => void): true | undefined => {
    if (sender.id !== runtime()?.id || !isEnvelope(message, 'page')) return undefined;
    void answer(handlers, message.name, message.ask).then(tell).catch((error: unknown) => tell(fail('internal', detailOf(error))));
    return true;
  };
  runtime()?.onMessage?.addListener(listener);
  return () => runtime()?.onMessage?.removeListener(listener);
}

async function answer(handlers: PageHandlers, name: string, ask: unknown): Promise<Result<unknown>> {
  if (name === 'page.ping') return ok(null);
  if (!Object.hasOwn(handlers, name)) return fail('invalid-message', `${name}: no such request`);
  try {
    return ok(await (handlers[name as Answerable] as (ask: unknown) => unknown)(ask));
  } catch (error) {
    return fail('internal', `${name}: ${detailOf(error)}`);
  }
}
