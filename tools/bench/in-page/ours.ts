import { decide } from '../../../lib/detect/decide.ts';
import type { Lexicon } from '../../../lib/detect/lexicon.ts';
import { scan as scanText } from '../../../lib/detect/scan.ts';
import type { Sight } from '../../../lib/detect/sight.ts';
import { sightedAmong } from '../../../lib/detect/sight-through.ts';
import { inOneGo } from '../../../lib/detect/steps.ts';
import type { TextFacts } from '../../../lib/detect/types.ts';
import { isShown, Regions } from '../../../lib/page/regions.ts';
import { readSegment, type Segment } from '../../../lib/page/segment.ts';
import { proseIn } from '../../../lib/page/texts.ts';

/** Walks all text nodes and reads them: what no scanner can do without. */
export function floor(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let units = 0;
  while (walker.nextNode()) units += (walker.currentNode as Text).data.length;
  return units;
}

export interface Collected { nodes: Text[]; texts: string[] }

/** What a page sends to be looked through: all its prose, as the browser writes it out to send it, the nodes kept. */
export function collect(): Collected {
  const collected = inOneGo(proseIn(document.body, () => false))!;
  sent = JSON.stringify(collected.texts);
  return collected;
}

/** Kept, so that writing it is not left out. */
export let sent = '';

/** The background looks through it: numbers of texts. */
export const sightIn = ({ texts }: Collected, sight: Sight): number[] => sightedAmong(texts, sight);

/** The page reads the blocks around those: text, joins, hidden text left out. */
export function read({ nodes }: Collected, numbers: readonly number[]): Segment[] {
  const segments: Segment[] = [];
  const known = new Set<Node>();
  const regions = new Regions();
  for (const n of numbers) {
    const node = nodes[n]!;
    const segment = known.has(node) ? null : readSegment(node, regions, (piece) => known.has(piece));
    if (!segment) continue;
    segments.push(segment);
    for (const own of segment.nodes) known.add(own);
  }
  return segments.filter(({ root }) => isShown(root));
}

/** The texts to judge. */
function find(sight: Sight): string[] {
  const collected = collect();
  return read(collected, sightIn(collected, sight)).map(({ text }) => text);
}

/** The background judges them: matching, and meaning. How many mentions. */
export function judge(texts: readonly string[], lexicon: Lexicon, facts: TextFacts): number {
  const blocks = texts.map((text) => ({ text, candidates: scanText(text, lexicon) }));
  return decide(blocks.filter(({ candidates }) => candidates.length > 0), lexicon, facts).length;
}

/** All of it, in one thread. */
export const scan = (sight: Sight, lexicon: Lexicon, facts: TextFacts): number => judge(find(sight), lexicon, facts);
