/** Saving and changing highlights. A page reaches only those of its own site. */
import { pageKey } from '../../lib/address/page-key.ts';
import { siteOf } from '../../lib/address/site.ts';
import { believedUrl, type Caller } from '../../lib/messages/caller.ts';
import type { Handlers } from '../../lib/messages/dispatch.ts';
import type { Result } from '../../lib/messages/messages.ts';
import { fail } from '../../lib/messages/result.ts';
import { attempt } from '../../lib/store/failure.ts';
import { highlightsOf } from '../../lib/store/read/highlights.ts';
import type { Highlight, HighlightDraft } from '../../lib/store/types.ts';
import { deleteHighlights, editHighlight, restoreHighlights, saveHighlight, type NewHighlight } from '../../lib/store/write/highlights.ts';
import { tellPages } from '../../lib/tabs/tell.ts';
import { datasetVersion, disagreementsOf } from './dataset.ts';

type HighlightHandlers = Pick<Handlers, 'highlight.save' | 'highlight.delete' | 'highlight.restore' | 'highlight.edit'>;

export const highlightHandlers: HighlightHandlers = {
  'highlight.save': async ({ draft }, caller) => {
    const fresh = completed(draft, caller);
    if (fresh === null) return fail('not-allowed', `highlight.save: ${caller.url} is no page`);
    return told(await saveHighlight(fresh), [fresh.page.site], caller);
  },

  'highlight.delete': ({ ids }, caller) => onOwn(ids, caller, deleteHighlights),
  'highlight.restore': ({ ids }, caller) => onOwn(ids, caller, restoreHighlights),
  'highlight.edit': ({ id, ...edit }, caller) => onOwn([id], caller, ([own]) => editHighlight(own ?? id, edit)),
};

/** Where it stands is the browser's word, what it is about the dataset's. */
function completed(draft: HighlightDraft, caller: Caller): NewHighlight | null {
  const url = believedUrl(draft.page.url, caller);
  const [site, key] = [siteOf(url), pageKey(url, draft.page.canonical)];
  if (site === null || key === null) return null;
  const page = { ...draft.page, url, site };
  return { ...draft, page, pageKey: key, datasetVersion: datasetVersion(), disagreements: disagreementsOf(draft.entities) };
}

async function onOwn<T>(ids: string[], caller: Caller, change: (own: string[]) => Promise<Result<T>>): Promise<Result<T>> {
  const found = await attempt(() => highlightsOf(ids));
  if (!found.ok) return found;
  const own = caller.kind === 'extension' ? found.value : found.value.filter(({ page }) => page.site === siteOf(caller.url));
  if (own.length === 0) return fail('not-found', `none of ${ids.length} highlights`);
  return told(await change(own.map(({ id }) => id)), sitesOf(own), caller);
}

const sitesOf = (highlights: Highlight[]) => new Set(highlights.map(({ page }) => page.site));

function told<T>(result: Result<T>, sites: Iterable<string>, { tab }: Caller): Result<T> {
  if (result.ok) void tellPages('highlights', { sites, except: tab });
  return result;
}
