/** Taking changes back, pages that are one, and tags for completion. */
import { siteOf } from '../../lib/address/site.ts';
import type { Caller } from '../../lib/messages/caller.ts';
import type { Handlers } from '../../lib/messages/dispatch.ts';
import type { Result } from '../../lib/messages/messages.ts';
import { fail, ok } from '../../lib/messages/result.ts';
import { attempt } from '../../lib/store/failure.ts';
import { tagsLike, tagsOfSite } from '../../lib/store/read/tags.ts';
import type { Change } from '../../lib/store/steps.ts';
import { joinPages, splitPage } from '../../lib/store/write/joins.ts';
import { takeBack } from '../../lib/store/write/steps.ts';
import { tellPages } from '../../lib/tabs/tell.ts';
import { tellEverything } from './library.ts';
import { ownOf } from './own.ts';

type ChangeHandlers = Pick<Handlers, 'library.undo' | 'pages.merge' | 'pages.split' | 'tags.suggest'>;

export const changeHandlers: ChangeHandlers = {
  'library.undo': async ({ step, redo }, caller) => {
    if (caller.kind === 'page' && (step === undefined || redo)) return fail('not-allowed', 'library.undo: a page names what it takes back');
    const result = await takeBack({ step, redo, may: (changes) => mayChange(changes, caller) });
    if (!result.ok || result.value === null) return result as Result<null>;
    const { kind, done, kept } = result.value;
    if (done > 0 && kind === 'import') void tellEverything();
    else if (done > 0) void tellPages('highlights', { except: caller.kind === 'page' ? caller.tab : null });
    return ok({ kind, done, kept });
  },

  'pages.merge': ({ key, into, step }) => told(joinPages(key, into, step)),
  'pages.split': ({ key, step }) => told(splitPage(key, step)),

  'tags.suggest': ({ typed }, caller) => attempt(() => {
    const isTyped = typed.trim() !== '';
    if (isTyped || caller.kind === 'extension') return tagsLike(typed.trim());
    return tagsOfSite(siteOf(caller.url) ?? '');
  }),
};

async function mayChange(changes: readonly Change[], caller: Caller): Promise<boolean> {
  if (caller.kind === 'extension') return true;
  const places = changes.flatMap((change) => (change.of === 'highlight' ? [{ pageKey: change.pageKey, page: { site: change.site } }] : []));
  return places.length === changes.length && (await ownOf(places, caller)).length === places.length;
}

async function told(work: Promise<Result<number>>): Promise<Result<number>> {
  const result = await work;
  if (result.ok && result.value > 0) void tellPages('highlights');
  return result;
}
