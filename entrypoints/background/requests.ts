import { browser } from '../../lib/browser.ts';
import { callerOf, type Sender } from '../../lib/messages/caller.ts';
import { dispatch, type Handlers } from '../../lib/messages/dispatch.ts';
import { isEnvelope } from '../../lib/messages/envelope.ts';
import type { Result } from '../../lib/messages/messages.ts';
import { fail } from '../../lib/messages/result.ts';
import { backupHandlers } from './backups.ts';
import { bulkHandlers } from './bulk.ts';
import { changeHandlers } from './changes.ts';
import { choiceHandlers } from './choices.ts';
import { dismissalHandlers } from './dismissals.ts';
import { highlightHandlers } from './highlights.ts';
import { judgingHandlers } from './judging.ts';
import { libraryHandlers } from './library.ts';
import { pageHandlers } from './pages.ts';
import { siteHandlers } from './sites.ts';

export const handlers: Handlers = {
  ...pageHandlers, ...judgingHandlers, ...highlightHandlers, ...bulkHandlers, ...changeHandlers, ...choiceHandlers, ...dismissalHandlers, ...siteHandlers, ...libraryHandlers, ...backupHandlers,
};

export function listenToRequests(): void {
  browser.runtime.onMessage.addListener(answer as never);
}

/** Messages between other contexts are not ours to answer; all that is addressed to us gets a `Result`. */
export function answer(message: unknown, sender: Sender): Promise<Result<unknown>> | undefined {
  if (isForPages(message)) return undefined;
  const caller = callerOf(sender, { id: browser.runtime.id, origin: browser.runtime.getURL('') });
  if (caller === null) return Promise.resolve(fail('not-allowed', 'a stranger asked'));
  if (!isEnvelope(message, 'background')) return Promise.resolve(fail('invalid-message', 'not a request'));
  return dispatch(handlers, message, caller);
}

const isForPages = (message: unknown) => isEnvelope(message, 'page');
