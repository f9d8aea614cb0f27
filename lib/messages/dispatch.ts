/** The background's side: every request is checked before a handler sees it, and every answer is a `Result`. */
import type { z } from 'zod';
import { FROM_PAGES, type Caller } from './caller.ts';
import type { Failure, RequestName, Requests, Result } from './messages.ts';
import { detailOf, fail } from './result.ts';
import { REQUEST_SCHEMAS } from './schema.ts';

export type Handler<N extends RequestName> = (ask: Requests[N]['ask'], caller: Caller) => Promise<Result<Requests[N]['answer']>>;
export type Handlers = { [N in RequestName]: Handler<N> };

/** Answers one request; never throws. */
export async function dispatch(handlers: Handlers, request: { name: string; ask: unknown }, caller: Caller): Promise<Result<unknown>> {
  const { name, ask } = request;
  if (!isRequestName(name)) return fail('invalid-message', `no request is called ${name.slice(0, 50)}`);
  if (caller.kind === 'page' && !FROM_PAGES.has(name)) return fail('not-allowed', `${name}: not for pages`);
  const parsed = REQUEST_SCHEMAS[name].safeParse(ask);
  if (!parsed.success) return { ok: false, error: refusal(name, parsed.error) };
  try {
    return await (handlers[name] as (ask: unknown, caller: Caller) => Promise<Result<unknown>>)(parsed.data, caller);
  } catch (error) {
    return fail('internal', `${name}: ${detailOf(error)}`);
  }
}

const isRequestName = (name: string): name is RequestName => Object.hasOwn(REQUEST_SCHEMAS, name);

function refusal(name: string, error: z.ZodError): Failure {
  const [first] = error.issues;
  const tooLarge = error.issues.some((issue) => issue.code === 'too_big' && issue.origin !== 'int' && issue.origin !== 'number');
  const detail = `${name}: ${first?.path.join('.')}: ${first?.message}`;
  return { code: tooLarge ? 'too-large' : 'invalid-message', detail };
}
