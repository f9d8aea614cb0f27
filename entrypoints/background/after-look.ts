/** Which document is believed about a highlight. */
import { pageKey } from '../../lib/address/page-key.ts';
import type { AnchorState } from '../../lib/anchor/types.ts';
import type { Highlight } from '../../lib/store/types.ts';

/** A document that looked for highlights: its address, and whether that is only the one of the page it is part of. */
interface Looked { url: string; isPart: boolean }

/**
 * A highlight after a document has said how it stands there; null when that does not count. Only the document it was saved in can know that it
 * is lost, or say a guess; another one that shows it (a part of the page, a print edition, page 2 of the article) is believed only where it is not known
 * to stand. The address counts as it is: a canonical one makes documents one page, not one document, and is stale after single-page navigation.
 */
export function afterLook(old: Highlight, state: AnchorState, { url, isPart }: Looked): Highlight | null {
  const isThere = pageKey(url) === pageKey(old.page.url);
  const isOwn = isThere && isPart === (old.framed ?? false);
  const counts = isFound(state) ? isOwn || !isFound(old.state) : isOwn && !isPart;
  if (!counts) return null;
  return { ...old, state, ...(isThere && isPart && { framed: true as const }) };
}

const isFound = (state: AnchorState | undefined): boolean => state !== undefined && state !== 'lost' && state !== 'uncertain';
