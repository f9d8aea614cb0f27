import type { Highlight } from '../../lib/store/types.ts';
import type { OverlayHost } from './door.ts';

/** ms between two looks whether the page has been read. */
const LOOK = 100;
/** ms a page is given; of one that never rests, what is known then counts. */
const LONGEST = 30_000;

/** A text may be saved before the page was read: what it names is then added to what was saved. */
export async function completeEntities(host: OverlayHost, { id, entities }: Pick<Highlight, 'id' | 'entities'>, range: Range): Promise<void> {
  for (const end = performance.now() + LONGEST; !host.isSettled() && performance.now() < end;) {
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
  const named = host.entitiesIn(range);
  const isKnown = named.every((entity) => entities.includes(entity));
  if (!isKnown) await host.send('highlight.edit', { id, entities: named });
}
