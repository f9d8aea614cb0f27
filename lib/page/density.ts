import { inComments, isBeside, MainText } from './main-text.ts';
import { headingsIn, inHeading, inLink } from './regions.ts';
import { locate, type Segment } from './segment.ts';
import type { Work } from './slices.ts';
import type { PageMention, PageOptions } from './types.ts';

/** Marks on one page; more help nobody and cost the page. */
const MOST_DRAWN = 2000;

export interface Placed { mention: PageMention; segment: Segment }

/** Numbers the sections of the page: how many headings stand before each segment. Segments come in document order. */
function* sections(placed: readonly Placed[], doc: ParentNode): Generator<void, Map<Segment, number>, void> {
  const headings = headingsIn(doc);
  const numbers = new Map<Segment, number>();
  let n = 0;
  for (const { segment } of placed) {
    if (numbers.has(segment)) continue;
    while (n < headings.length && isBefore(headings[n]!, segment.root)) n++;
    numbers.set(segment, n);
    yield;
  }
  return numbers;
}

const isBefore = (a: Node, b: Node): boolean => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

const mainText = new MainText();

function mayDraw({ mention, segment }: Placed, options: PageOptions): boolean {
  if (mention.salience === 'quiet' && !options.quiet) return false;
  const parent = locate(segment, mention.start, false).node.parentElement ?? segment.root;
  if (!options.comments && inComments(parent)) return false;
  const main = options.wholePage ? null : mainText.of(document);
  if (main && isBeside(parent, main) && !(options.comments && inComments(parent))) return false;
  return options.headingsAndLinks === true || !(inHeading(parent) || inLink(parent));
}

/** Decides by the rules of density which mentions are drawn: sets `drawn` on each, in short steps. Mentions come in document order. */
export function* chooseDrawn(placed: readonly Placed[], options: PageOptions, doc: ParentNode): Work {
  if (placed.length === 0) return;
  const section = options.density === 'first-per-section' ? yield* sections(placed, doc) : null;
  const seen = new Set<string>();
  let drawn = 0;
  for (const one of placed) {
    yield;
    const { mention, segment } = one;
    const place = `${mention.entity} ${section?.get(segment) ?? ''}`;
    mention.drawn = drawn < MOST_DRAWN && (options.density === 'all' || !seen.has(place)) && mayDraw(one, options);
    if (!mention.drawn) continue;
    seen.add(place);
    drawn++;
  }
}
