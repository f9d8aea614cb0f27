import { decide } from './decide.ts';
import { surfaceOf, type Block, type Item } from './item.ts';
import type { Lexicon } from './lexicon.ts';
import { scan } from './scan.ts';
import type { Mention, Reason, TextFacts } from './types.ts';

function formOf(item: Item): Reason['form'] {
  if (item.how === 'compound') return 'compound';
  if (item.how === 'inflected' || item.form.spelling !== item.form.alias) return 'inflected';
  return item.spelling === 'capitals' ? 'case' : item.spelling;
}

/** The mention an accepted item stands for; `offset` is where its block begins. */
export function mentionOf(item: Item, offset = 0): Mention {
  const entity = item.entity!;
  return {
    start: offset + item.start, end: offset + item.end, surface: surfaceOf(item), entity: entity.id, salience: entity.salience,
    reason: {
      alias: item.form.alias, policy: item.rule.policy, form: formOf(item), score: item.score,
      evidence: { entities: [...item.evidence.entities], words: [...item.evidence.words] },
    },
  };
}

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
    .map((item) => mentionOf(item, blocks[item.block]!.offset))
    .filter((mention) => mention.salience !== 'never');
}
