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

const YEAR = /(?<! (?:seit|depuis|since|ab|des|from|vor)) (?:19|20)\d\d(?= )/g;
const DATELINE = /^\p{Lu}[^.!?–—-]{1,40}?[,(][^.!?–—-]{0,25}?((?:19|20)\d\d)\)?[.:]?\s[–—-]\s/u;

/** What the whole text says; worked out when first asked. */
export class PageFacts {
  readonly title: string;
  readonly #blocks: readonly Block[];
  readonly #facts: TextFacts;
  #lang: { value: Language | undefined } | undefined;
  #words: string | undefined;
  #years: readonly number[] | undefined;
  #joined: string | undefined;
  readonly #small = new Map<string, boolean>();
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

  /** Years said on the page, but those something has lasted since. */
  get years(): readonly number[] {
    return (this.#years ??= (this.words.match(YEAR) ?? []).map(Number));
  }

  /** Which of some cues occur anywhere; remembered, since all forms under one rule ask the same. */
  speaking(cues: readonly string[]): readonly string[] {
    let known = this.#speaking.get(cues);
    if (!known) this.#speaking.set(cues, (known = speaking(this.words, cues)));
    return known;
  }

  /** Year of publication, where known: also from a dateline, "LONDON, March 2025 – …". */
  get year(): number | undefined {
    const year = this.#facts.date?.slice(0, 4) || DATELINE.exec(this.#blocks[0]?.text ?? '')?.[1];
    return year === undefined ? undefined : Number(year);
  }

  /** Whether a word occurs with a small first letter, too; in addresses and handles all letters are small. */
  hasSmall(word: string): boolean {
    let known = this.#small.get(word);
    if (known === undefined) {
      const small = word.toLowerCase().replaceAll(/[^\p{L}]/gu, '.');
      this.#small.set(word, (known = new RegExp(`(?<![\\p{L}\\p{M}'’@#./_-])${small}(?![\\p{L}\\p{M}@]|\\.\\p{L})`, 'u').test(this.#text())));
    }
    return known;
  }

  #text(): string {
    return this.#joined ??= this.#blocks.map((block) => block.text).join('\n');
  }
}
