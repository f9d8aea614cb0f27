import { wordsOf } from '../../lib/compare/sentences.ts';
import type { Dataset } from '../schema.ts';
import type { Texts } from './verify.ts';

/** Words of a source that stand in a text of ours. */
export interface Copied { where: string; words: string; place: string }

/** So many words in a row are a phrase of the source; the longest title of an office, with its country, has eight. */
const PHRASE_WORDS = 9;
/** Taken from the source on purpose: titles, office titles as printed, names, evidence. */
const LITERAL_KEYS: ReadonlySet<string> = new Set(['title', 'text', 'form', 'evidence', 'file', 'name']);

const phrasesOf = (words: readonly string[]) => words.slice(PHRASE_WORDS - 1).map((_, i) => words.slice(i, i + PHRASE_WORDS).join(' '));

function phrasePlaces(dataset: Dataset, texts: Texts): Map<string, string> {
  return new Map(dataset.sources.flatMap((source) => (texts(source.file ?? '')?.paragraphs ?? [])
    .flatMap((paragraph, i) => phrasesOf(wordsOf(paragraph)).map((phrase): [string, string] => [phrase, `${source.id} ¶ ${i + 1}`]))));
}

/** Every text in a record with the path to it; identifiers lead the path so that an editor finds the file. */
function textsIn(value: unknown, where: string): [where: string, text: string][] {
  if (typeof value === 'string') return [[where, value]];
  if (value === null || typeof value !== 'object') return [];
  const id = 'id' in value && typeof value.id === 'string' ? ` ${value.id}` : '';
  return Object.entries(value).flatMap(([key, inner]) => (LITERAL_KEYS.has(key) ? [] : textsIn(inner, `${where}${id}.${key}`)));
}

/** Facts are free, sentences are not: no text for readers or editors may repeat a phrase of a source. */
export function findCopied(dataset: Dataset, texts: Texts): Copied[] {
  const places = phrasePlaces(dataset, texts);
  const { sources, entities, attributes, claims, disagreements } = dataset;
  return textsIn({ sources, entities, attributes, claims, disagreements }, 'dataset').flatMap(([where, text]) => {
    const words = phrasesOf(wordsOf(text)).find((phrase) => places.has(phrase));
    return words === undefined ? [] : [{ where, words, place: places.get(words)! }];
  });
}
