import type { Language } from '../../data/schema.ts';
import { foldWords } from './fold.ts';
import type { Block } from './item.ts';
import { languageOf } from './language.ts';
import { speaking } from './surroundings.ts';
import type { TextFacts } from './types.ts';

const folded = new WeakMap<Block, string>();

/** Folded words of a block, read once however often the page is judged. */
function foldedOf(block: Block): string {
  let own = folded.get(block);
  if (own === undefined) folded.set(block, (own = foldWords(block.text)));
  return own;
}

const DATELINE = /^\p{Lu}[^.!?–—-]{1,40}?[,(][^.!?–—-]{0,25}?((?:19|20)\d\d)\)?[.:]?\s[–—-]\s/u;

/** What the whole text says; worked out when first asked. */
export class PageFacts {
  readonly title: string;
  readonly #blocks: readonly Block[];
  readonly #facts: TextFacts;
  #lang: { value: Language | undefined } | undefined;
  #words: string | undefined;
  #joined: string | undefined;
  readonly #speaking = new Map<readonly string[], readonly string[]>();

  constructor(blocks: readonly Block[], facts: TextFacts) {
    this.#blocks = blocks;
    this.#facts = facts;
    this.title = facts.title ? foldWords(facts.title) : '';
  }

  /** By function words of the text that matters; what the page claims of itself is often a template's default. */
  get lang(): Language | undefined {
    this.#lang ??= { value: languageOf(this.#text()) ?? this.#facts.lang };
    return this.#lang.value;
  }

  /** Folded words of the title and of every block with a candidate. */
  get words(): string {
    return (this.#words ??= `${this.title} ${this.#blocks.map((block) => foldedOf(block).slice(1)).join('')}`);
  }

  /** Which of some cues occur anywhere; remembered, since all forms under one rule ask the same. */
  speaking(cues: readonly string[]): readonly string[] {
    let known = this.#speaking.get(cues);
    if (!known) this.#speaking.set(cues, (known = speaking(this.words, cues)));
    return known;
  }

  /** Year of publication, where known: also from a dateline, "LONDON, March 2025 – …". */
  get year(): number | undefined {
    const year = this.#facts.date?.slice(0, 4) ?? DATELINE.exec(this.#blocks[0]?.text ?? '')?.[1];
    return year === undefined ? undefined : Number(year);
  }

  /** Whether a word occurs with a small first letter, too. */
  hasSmall(word: string): boolean {
    const small = word.toLowerCase();
    return new RegExp(`(?<![\\p{L}\\p{M}'’-])${small.replaceAll(/[^\p{L}]/gu, '.')}(?![\\p{L}\\p{M}])`, 'u').test(this.#text());
  }

  #text(): string {
    return this.#joined ??= this.#blocks.map((block) => block.text).join('\n');
  }
}
