/** Changing many highlights, and what pages say of theirs. */
import type { Handlers } from '../../lib/messages/dispatch.ts';
import { attempt } from '../../lib/store/failure.ts';
import { highlightsOf } from '../../lib/store/read/highlights.ts';
import { changeHighlights, purgeHighlights, setStates } from '../../lib/store/write/bulk.ts';
import { tellPages } from '../../lib/tabs/tell.ts';
import { isElsewhere, ownOf } from './own.ts';

type BulkHandlers = Pick<Handlers, 'highlight.bulk' | 'highlight.purge' | 'highlight.anchored'>;

export const bulkHandlers: BulkHandlers = {
  'highlight.bulk': async ({ ids, change, step }) => {
    const result = await changeHighlights(ids, change, step);
    if (result.ok && change.color) void tellPages('highlights');
    return result;
  },

  'highlight.purge': ({ ids }) => purgeHighlights(ids),

  'highlight.anchored': async ({ states }, caller) => {
    const said = new Map(states.map((each) => [each.id, each]));
    const found = await attempt(async () => {
      const own = await ownOf(await highlightsOf([...said.keys()]), caller);
      return Promise.all(own.map(async (one) => ({ ...said.get(one.id)!, elsewhere: await isElsewhere(one, caller) })));
    });
    if (!found.ok) return found;
    const believed = found.value.filter(({ state, elsewhere }) => !elsewhere || (state !== 'lost' && state !== 'uncertain'));
    return setStates(believed.map(({ id, state }) => ({ id, state })));
  },
};
