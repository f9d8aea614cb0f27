import { foldWords } from '../detect/fold.ts';
import type { MentionQuote } from '../store/types.ts';
import type { Segment } from './segment.ts';
import { isSkipped } from './skipped.ts';

/** Words kept on each side: enough to tell two mentions of a paragraph apart, few enough to outlive edits farther off. */
const WORDS = 8;
/** Characters in which so many words stand, as a rule. */
const REACH = 120;
/** Text nodes of other blocks that are asked for words where the own block has too few; most hold white space alone. */
const NODES = 40;
/** Places by which a word may have moved: one or two words were put in or taken out beside the mention. */
const SHIFT = 2;

type Words = Omit<MentionQuote, 'nth'>;
type Side = 'before' | 'after';

/** A mention by its words and those around it; a short block (a cell, a caption) takes words of its neighbours. */
export function describe(segment: Segment, { start, end }: { start: number; end: number }): Words {
  const { text } = segment;
  return {
    exact: spaced(text.slice(start, end)).join(' '),
    before: spaced(reaching(text.slice(Math.max(0, start - REACH), start), segment, 'before')).slice(-WORDS).join(' '),
    after: spaced(reaching(text.slice(end, end + REACH), segment, 'after')).slice(0, WORDS).join(' '),
  };
}

const spaced = (text: string): string[] => text.split(/\s+/).filter(Boolean);
const folded = (text: string): string[] => foldWords(text).split(' ').filter(Boolean);

/** What stands on one side of a mention, with the texts beyond its block where the block has too little. */
function reaching(own: string, segment: Segment, side: Side): string {
  const edge = side === 'before' ? segment.nodes[0]! : segment.nodes.at(-1)!;
  const walker = document.createTreeWalker(edge.getRootNode(), NodeFilter.SHOW_TEXT);
  walker.currentNode = edge;
  let text = own;
  for (let n = 0; n < NODES && text.length < REACH; n++) {
    const node = (side === 'before' ? walker.previousNode() : walker.nextNode()) as Text | null;
    if (!node) break;
    if (!/\S/.test(node.data) || isSkipped(node)) continue;
    text = side === 'before' ? `${node.data.slice(-REACH)} ${text}` : `${text} ${node.data.slice(0, REACH)}`;
  }
  return text;
}

/** Words folded for comparing, from the mention outward. */
interface Folded { exact: string; before: readonly string[]; after: readonly string[] }

export const foldQuote = ({ exact, before, after }: Words): Folded =>
  ({ exact: foldWords(exact), before: folded(before).reverse(), after: folded(after) });

/** 0–1: how much of what stood around a quote stands around another. The nearest words count most. 0 for other words themselves. */
export function likeness(quote: Folded, other: Folded): number {
  if (quote.exact !== other.exact) return 0;
  const [before, after] = [shared(quote.before, other.before), shared(quote.after, other.after)];
  const all = before.all + after.all;
  return all === 0 ? 1 : (before.found + after.found) / all;
}

function shared(ours: readonly string[], theirs: readonly string[]): { found: number; all: number } {
  let [found, all] = [0, 0];
  for (const [n, word] of ours.entries()) {
    const weight = 1 / (n + 1);
    all += weight;
    if (theirs.slice(Math.max(0, n - SHIFT), n + SHIFT + 1).includes(word)) found += weight;
  }
  return { found, all };
}
