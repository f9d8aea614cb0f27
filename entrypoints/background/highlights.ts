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
import { noteOpening, openedFor } from '../../lib/tabs/opened.ts';
import { tellPages } from '../../lib/tabs/tell.ts';
import { datasetVersion, disagreementsOf } from './dataset.ts';
import { ownOf, sitesShowing } from './own.ts';

type HighlightHandlers = Pick<Handlers, 'highlight.save' | 'highlight.delete' | 'highlight.restore' | 'highlight.edit' | 'highlight.opening' | 'highlight.opened'>;

export const highlightHandlers: HighlightHandlers = {
  'highlight.save': async ({ draft, step }, caller) => {
    const fresh = completed(draft, caller);
    if (fresh === null) return fail('not-allowed', `highlight.save: ${caller.url} is no page`);
    const result = await saveHighlight(fresh, step);
    return told(result, result.ok ? [result.value.highlight] : [], caller);
  },

  'highlight.delete': ({ ids, step }, caller) => onOwn(ids, caller, (own) => deleteHighlights(own, step)),
  'highlight.restore': ({ ids, step }, caller) => onOwn(ids, caller, (own) => restoreHighlights(own, step)),
  'highlight.edit': ({ id, step, ...edit }, caller) => onOwn([id], caller, ([own]) => editHighlight(own ?? id, { ...edit, ...(edit.entities && knownOf(edit.entities)) }, step)),

  'highlight.opening': ({ id }, { tab }) => attempt(async () => {
    if (tab !== null) await noteOpening(id, tab);
    return null;
  }),
  'highlight.opened': ({ ids }, { tab }) => attempt(async () => (tab === null ? null : openedFor(tab, ids))),
};

/** Where it stands is the browser's word, what it is about the dataset's. */
function completed(draft: HighlightDraft, caller: Caller): NewHighlight | null {
  const url = believedUrl(draft.page.url, caller);
  const [site, key] = [siteOf(url), pageKey(url, draft.page.canonical)];
  if (site === null || key === null) return null;
  const page = { ...draft.page, url, site };
  return { ...draft, page, pageKey: key, ...knownOf(draft.entities), ...(caller.isPart && { framed: true as const }) };
}

/** What the dataset holds at this moment about entities. */
const knownOf = (entities: string[]) => ({ datasetVersion: datasetVersion(), disagreements: disagreementsOf(entities) });

/** More than these are not read only to learn of which sites they are: all pages are told. */
const MANY = 200;

async function onOwn<T>(ids: string[], caller: Caller, change: (own: string[]) => Promise<Result<T>>): Promise<Result<T>> {
  if (caller.kind === 'extension' && ids.length > MANY) {
    const result = await change(ids);
    if (result.ok) void tellPages('highlights', { except: caller.tab });
    return result;
  }
  const found = await attempt(async () => ownOf(await highlightsOf(ids), caller));
  if (!found.ok) return found;
  const own = found.value;
  if (own.length === 0) return fail('not-found', `none of ${ids.length} highlights`);
  return told(await change(own.map(({ id }) => id)), own, caller);
}

async function told<T>(result: Result<T>, highlights: readonly Highlight[], { tab }: Caller): Promise<Result<T>> {
  if (result.ok) void tellPages('highlights', { sites: await sitesShowing(highlights), except: tab });
  return result;
}
