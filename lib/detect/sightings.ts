import { expand } from './lexicon.ts';
import { buildTrie, type Trie } from './trie.ts';

/** All forms of a lexicon and nothing else, divided by `|`: what every page carries. Written by `data/lexicon/output.ts`. */
export interface PackedForms {
  /** In any case of letters. */
  any: string;
  /** Only with a capital where the form has one. */
  cased: string;
}

/** What a quick look at text needs. */
export interface Forms { trie: Trie; mayBeSmall(value: number): boolean }

const list = (text: string): string[] => text.split('|').flatMap((form) => (/[~^+]/.test(form) ? expand(form) : [form]));

/** The forms ready for `touch`. */
export function openForms({ any, cased }: PackedForms): Forms {
  const anyCase = list(any);
  // Of equal keys the last has the word: forms in any case come last.
  const casedForms = list(cased);
  const trie = buildTrie([...casedForms, ...anyCase], () => undefined);
  return { trie, mayBeSmall: (value) => value > casedForms.length || !/^\p{Lu}/u.test(casedForms[value - 1]!) };
}
