/** Changing many highlights, and what pages say of theirs. */
import { believedUrl } from '../../lib/messages/caller.ts';
import type { Handlers } from '../../lib/messages/dispatch.ts';
import { attempt } from '../../lib/store/failure.ts';
import { highlightsOf } from '../../lib/store/read/highlights.ts';
import { changeHighlights, purgeHighlights, setStates } from '../../lib/store/write/bulk.ts';
import { tellPages } from '../../lib/tabs/tell.ts';
import { afterLook } from './after-look.ts';
import { ownOf } from './own.ts';

type BulkHandlers = Pick<Handlers, 'highlight.bulk' | 'highlight.purge' | 'highlight.anchored'>;

export const bulkHandlers: BulkHandlers = {
  'highlight.bulk': async ({ ids, change, step }) => {
    const result = await changeHighlights(ids, change, step);
    if (result.ok && change.color) void tellPages('highlights');
    return result;
  },

  'highlight.purge': ({ ids }) => purgeHighlights(ids),

  'highlight.anchored': async ({ url, states }, caller) => {
    const found = await attempt(async () => ownOf(await highlightsOf(states.map(({ id }) => id)), caller));
    if (!found.ok) return found;
    const own = new Set(found.value.map(({ id }) => id));
    const by = { url: believedUrl(url, caller), isPart: caller.isPart };
    return setStates(states.filter(({ id }) => own.has(id)), (old, said) => afterLook(old, said, by));
  },
};
