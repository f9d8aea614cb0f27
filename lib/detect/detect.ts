import { decide } from './decide.ts';
import type { Block } from './item.ts';
import type { Lexicon } from './lexicon.ts';
import { scan } from './scan.ts';
import type { Mention, TextFacts } from './types.ts';

/** Paragraphs of plain text: an empty line separates, a single line break may stand inside a name. */
export function blocksOf(text: string, lexicon: Lexicon): (Block & { offset: number })[] {
  const blocks: (Block & { offset: number })[] = [];
  let offset = 0;
  for (const part of text.split(/(\n[^\S\n]*\n\s*)/)) {
    const candidates = /\S/.test(part) ? scan(part, lexicon) : [];
    if (candidates.length > 0) blocks.push({ text: part, candidates, offset });
    offset += part.length;
  }
  return blocks;
}

/** Every mention of a plain text, in order; quiet entities included, places never. */
export function detect(text: string, lexicon: Lexicon, facts: TextFacts = {}): Mention[] {
  const blocks = blocksOf(text, lexicon);
  return decide(blocks, lexicon, facts)
    .filter(({ salience }) => salience !== 'never')
    .map(({ block, start, end, surface, entity, salience, reason }) => {
      const { offset } = blocks[block]!;
      return { start: offset + start, end: offset + end, surface, entity, salience, reason };
    });
}
