/** From selectors to a place in the page: from cheap to costly, each step verified against the quote. */
import type { EditedSearch } from './edited.ts';
import { rangeOf } from './offsets.ts';
import type { Occurrences } from './occurrences.ts';
import { nodeAt } from './path.ts';
import { heard } from './said.ts';
import { seek, type Sought } from './seek.ts';
import { toEnd } from './steps.ts';
import type { Anchoring, RangeSelector, Selectors } from './types.ts';
import { visibleText, type VisibleText } from './visible-text.ts';

/** One reading of a page, shared by all its highlights. */
export interface Reading {
  visible: VisibleText;
  /** Finds quotes whose words changed. Without it they are lost for the time being. */
  edited?: EditedSearch;
  /** Where the pieces of all quotes stand. */
  occurrences?: Occurrences;
}

/** A place in the text, and how the quote stands there. */
export interface Standing extends Sought { isHome: boolean }

/** In short steps. The place is one in the text that was read; `placed` brings it into the page. */
export function* seekOn(selectors: Selectors, { visible, edited, occurrences }: Reading, root: Node = document.body): Generator<void, Standing | null> {
  const { text } = visible;
  const homes = homesOf(selectors, visible, root);
  const sought = heard(selectors, text, homes, yield* seek(selectors, text, homes, edited && (() => edited.seekEdited(selectors, text, occurrences))));
  return sought && { ...sought, isHome: homes.includes(sought.place.start) };
}

export function placed(standing: Standing | null, visible: VisibleText): Anchoring {
  const range = standing && rangeOf(standing.place, visible);
  if (!range) return { state: 'lost', range: null };
  if (!standing.sure) return { state: 'uncertain', range };
  if (standing.edited) return { state: 'edited', range, words: visible.text.slice(standing.place.start, standing.place.end) };
  return { state: standing.isHome ? 'exact' : 'moved', range };
}

/** All at once. */
export const anchor = (selectors: Selectors, visible: VisibleText = visibleText(document.body), edited?: EditedSearch, root: Node = document.body): Anchoring =>
  placed(toEnd(seekOn(selectors, { visible, edited }, root)), visible);

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
