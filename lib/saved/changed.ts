import type { ChangedHighlight } from '../messages/messages.ts';
import type { Looked } from './paint.ts';
import { shortened } from './shortened.ts';
import { isWhereSaved, type PageDocument } from './where-saved.ts';

/** Characters of a quote by which a reader knows it again. */
const SHOWN = 160;
/** What a reader has to know about first. */
const ORDER = ['lost', 'uncertain', 'edited'] as const;

/** Highlights that do not stand on a page as they were saved, in the order of the page; what only their own document can know, only it says. */
export function changedOn(looked: readonly Looked[], document: PageDocument): ChangedHighlight[] {
  const inOrder = looked.toSorted((a, b) => a.saved.selectors.position.start - b.saved.selectors.position.start);
  return ORDER.flatMap((state) => inOrder
    .filter((each) => each.state === state && (state === 'edited' || isWhereSaved(each.saved, document)))
    .map(({ saved, range, gap }) => ({ id: saved.id, quote: shortened(saved.selectors.quote.exact, SHOWN), state, isPlaced: Boolean(range ?? gap) })));
}
