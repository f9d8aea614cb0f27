import { recogniser } from '../../lib/compare/hints.ts';
import type { Attribute, Dataset, Source } from '../schema.ts';
import { LANGUAGES } from '../schema.ts';
import type { Texts } from './verify.ts';

/** Where the hints of an attribute lead in the original texts, and where they should. Places are `source ¶ n`. */
export interface HintCheck { attribute: string; found: string[]; missed: string[]; extra: string[] }

const placeOf = (source: string, n: number) => `${source} ¶ ${n}`;
const languagesOf = (source: Source) => (source.language === 'mul' ? LANGUAGES : [source.language]);

function recognisedIn(source: Source, attributes: readonly Attribute[], texts: Texts): [attribute: string, place: string][] {
  const paragraphs = texts(source.file ?? '')?.paragraphs ?? [];
  const facts = source.paragraphs.filter(({ kind }) => kind === 'news' || kind === 'heading');
  const finders = languagesOf(source).map((language) => recogniser(attributes, language));
  return facts.flatMap(({ n }) => finders.flatMap((find) =>
    find(paragraphs[n - 1] ?? '').map(({ attribute }): [string, string] => [attribute, placeOf(source.id, n)])));
}

/** Each hint should find the paragraphs its claims come from, and no others. */
export function checkHints(dataset: Dataset, texts: Texts): HintCheck[] {
  const attributes = dataset.attributes.filter(({ hints }) => hints);
  const hits = dataset.sources.filter(({ kind }) => kind === 'news').flatMap((source) => recognisedIn(source, attributes, texts));
  return attributes.map(({ id }) => {
    const wanted = new Set(dataset.claims.flatMap((c) => (c.attribute === id && c.paragraph !== undefined ? [placeOf(c.source, c.paragraph)] : [])));
    const found = new Set(hits.flatMap(([attribute, place]) => (attribute === id ? [place] : [])));
    return { attribute: id, found: [...found], missed: [...wanted].filter((p) => !found.has(p)), extra: [...found].filter((p) => !wanted.has(p)) };
  });
}
