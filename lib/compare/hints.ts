import type { Attribute, Language } from '../../data/schema.ts';
import { sentencesOf, wordsOf } from './sentences.ts';

/** What a text seems to speak about: the attribute whose cue words stand in one sentence, and the term they suggest. */
export interface Recognised {
  attribute: string;
  term?: string;
  /** UTF-16 offsets of the sentence in the text given. */
  start: number;
  end: number;
}

type Cue = (words: readonly string[]) => boolean;
type Matcher = { attribute: string; term?: string; cues: readonly Cue[] };

function alternative(text: string): Cue {
  const open = text.endsWith('*');
  const wanted = wordsOf(open ? text.slice(0, -1) : text);
  const last = wanted.length - 1;
  const fits = (word: string | undefined, i: number) => (open && i === last ? word?.startsWith(wanted[i]!) === true : word === wanted[i]);
  return (words) => words.some((_, at) => wanted.every((_word, i) => fits(words[at + i], i)));
}

function cueOf(text: string): Cue {
  const alternatives = text.split('|').map((part) => alternative(part.trim()));
  return (words) => alternatives.some((matches) => matches(words));
}

/** Whether a thing the attribute is about is named in or near a stretch of the text. */
export type SubjectNear = (attribute: string, start: number, end: number) => boolean;

function matchersOf(attributes: readonly Attribute[], language: Language): Matcher[] {
  return attributes.flatMap(({ id, hints }) =>
    (hints?.[language] ?? []).map(({ cues, term }): Matcher => ({ attribute: id, ...(term ? { term } : {}), cues: cues.map(cueOf) })));
}

/**
 * Finds which attributes a text in one language speaks about. Made once per language and dataset; attributes without hints
 * are left out. Cue words alone say what a sentence is about, not of whom: the caller tells whether a subject is near.
 */
export function recogniser(attributes: readonly Attribute[], language: Language): (text: string, subjectNear?: SubjectNear) => Recognised[] {
  const matchers = matchersOf(attributes, language);
  return (text, subjectNear = () => true) => sentencesOf(text).flatMap(({ start, end }) => {
    const words = wordsOf(text.slice(start, end));
    return matchers.filter(({ attribute, cues }) => cues.every((cue) => cue(words)) && subjectNear(attribute, start, end))
      .map(({ attribute, term }): Recognised => ({ attribute, ...(term ? { term } : {}), start, end }));
  });
}
