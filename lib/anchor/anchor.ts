/** From selectors to a place in the page: from cheap to costly, each step verified against the quote. */
import { findExact, type Verdict } from './exact.ts';
import { rangeOf } from './offsets.ts';
import { nodeAt } from './path.ts';
import type { Anchoring, RangeSelector, Selectors } from './types.ts';
import { visibleText, type VisibleText } from './visible-text.ts';

/** Finds a quote whose words changed; `findEdited` of `edited.ts`, which a page loads only when it has one to look for. */
export type FindEdited = (selectors: Pick<Selectors, 'quote' | 'twins'>, text: string) => Verdict | null;

const LOST: Anchoring = { state: 'lost', range: null };

/** Without `findEdited` a quote that was edited is lost for the time being. Several highlights share one reading of the page. */
export function anchor(selectors: Selectors, visible: VisibleText = visibleText(document.body), findEdited?: FindEdited, root: Node = document.body): Anchoring {
  const { text } = visible;
  const homes = homesOf(selectors, visible, root);
  const exact = findExact(selectors, text, homes);
  if (exact) return anchoring(exact, homes.includes(exact.place.start) ? 'exact' : 'moved', visible);
  const edited = findEdited?.(selectors, text);
  return edited ? anchoring(edited, 'edited', visible) : LOST;
}

function anchoring({ place, sure }: Verdict, state: 'exact' | 'moved' | 'edited', visible: VisibleText): Anchoring {
  const range = rangeOf(place, visible);
  return range ? { state: sure ? state : 'uncertain', range } : LOST;
}

/** Offsets the stored position and range point to now. They are hints: only the quote decides. */
function homesOf({ position, range }: Selectors, visible: VisibleText, root: Node): number[] {
  const byPath = offsetAt(range, visible, root);
  return byPath === null ? [position.start] : [position.start, byPath];
}

function offsetAt({ startPath, startOffset }: RangeSelector, { pieces }: VisibleText, root: Node): number | null {
  const node = nodeAt(startPath, root);
  const piece = node && pieces.find((piece) => piece.node === node && startOffset >= piece.offset && startOffset < piece.offset + piece.length);
  return piece ? piece.at + startOffset - piece.offset : null;
}
