import { decide } from '../../../lib/detect/decide.ts';
import type { Lexicon } from '../../../lib/detect/lexicon.ts';
import { scan as scanText } from '../../../lib/detect/scan.ts';
import type { Sight } from '../../../lib/detect/sight.ts';
import type { TextFacts } from '../../../lib/detect/types.ts';
import { isShown, Regions } from '../../../lib/page/regions.ts';
import { readSegment, type Segment } from '../../../lib/page/segment.ts';
import { sightedIn } from '../../../lib/page/sighted.ts';

/** Walks all text nodes and reads them: what no scanner can do without. */
export function floor(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let units = 0;
  while (walker.nextNode()) units += (walker.currentNode as Text).data.length;
  return units;
}

/** What the page's own thread does in the extension: text of blocks in which forms may stand, joins, folding, hidden text left out. */
export function find(sight: Sight): Segment[] {
  const segments: Segment[] = [];
  const known = new Set<Node>();
  const regions = new Regions();
  const read = (node: Text): void => {
    const segment = known.has(node) ? null : readSegment(node, regions, (piece) => known.has(piece));
    if (!segment) return;
    segments.push(segment);
    for (const own of segment.nodes) known.add(own);
  };
  const work = sightedIn(document.body, sight, read);
  while (!work.next().done) continue;
  return segments.filter(({ root }) => isShown(root));
}

/** What the extension leaves to its background: matching, and meaning. How many mentions. */
export function judge(texts: readonly string[], lexicon: Lexicon, facts: TextFacts): number {
  const blocks = texts.map((text) => ({ text, candidates: scanText(text, lexicon) }));
  return decide(blocks.filter(({ candidates }) => candidates.length > 0), lexicon, facts).length;
}

/** All of it, in one thread. */
export const scan = (sight: Sight, lexicon: Lexicon, facts: TextFacts): number => judge(find(sight).map(({ text }) => text), lexicon, facts);
