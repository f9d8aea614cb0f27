import { decide } from '../../../lib/detect/decide.ts';
import type { Lexicon } from '../../../lib/detect/lexicon.ts';
import type { TextFacts } from '../../../lib/detect/types.ts';
import { Finder } from '../../../lib/page/finder.ts';
import { isShown } from '../../../lib/page/regions.ts';
import type { Segment } from '../../../lib/page/segment.ts';

/** Walks all text nodes and reads them: what no scanner can do without. */
export function floor(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let units = 0;
  while (walker.nextNode()) units += (walker.currentNode as Text).data.length;
  return units;
}

/** Text of blocks, folding, joins, matching. */
export function find(lexicon: Lexicon): Segment[] {
  const segments: Segment[] = [];
  const known = new Set<Text>();
  const finder = new Finder(lexicon, (segment) => {
    segments.push(segment);
    for (const node of segment.nodes) known.add(node);
  }, (node) => known.has(node));
  const work = finder.tree(document.body);
  while (!work.next().done) continue;
  return segments;
}

/** All of it: also hidden text and meaning. */
export const scan = (lexicon: Lexicon, facts: TextFacts): number => decide(find(lexicon).filter(({ root }) => isShown(root)), lexicon, facts).length;
