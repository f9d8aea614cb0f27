/** Which document is believed about a highlight. */
import type { AnchorState } from '../../lib/anchor/types.ts';
import type { AnchoredState } from '../../lib/messages/messages.ts';
import { isAtAddress, isWhereSaved, type PageDocument } from '../../lib/saved/where-saved.ts';
import type { Highlight, Rewording } from '../../lib/store/types.ts';

/**
 * A highlight after a document has said how it stands there; null when that does not count. Only the document it was saved in can know that it
 * is lost, or say a guess; another one that shows it (a part of the page, a print edition, page 2 of the article) is believed only where it is not known
 * to stand.
 */
export function afterLook(old: Highlight, said: Omit<AnchoredState, 'id'>, by: PageDocument, now: number = Date.now()): Highlight | null {
  const isOwn = isWhereSaved(old, by);
  const counts = isFound(said.state) ? isOwn || !isFound(old.state) : isOwn && !by.isPart;
  if (!counts) return null;
  const { rewording: known, ...rest } = old;
  const rewording = rewordingOf(said, known, now);
  return { ...rest, state: said.state, ...(rewording && { rewording }), ...(by.isPart && isAtAddress(old, by) && { framed: true as const }) };
}

const isFound = (state: AnchorState | undefined): boolean => state !== undefined && state !== 'lost' && state !== 'uncertain';

/** Words that were there before keep the time they were noticed. */
function rewordingOf({ state, words }: Omit<AnchoredState, 'id'>, known: Rewording | undefined, now: number): Rewording | undefined {
  if (state !== 'edited' || words === undefined) return undefined;
  return known?.words === words ? known : { words, noticedAt: now };
}
