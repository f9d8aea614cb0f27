import type { EntityType, Language } from '../../data/schema.ts';
import type { DatasetIndex } from '../../lib/card/index-dataset.ts';
import { formatDate } from '../../lib/values/dates.ts';
import { foldText } from '../../lib/library/fold.ts';
import type { EntityRow, SourceRow } from './views.ts';

/** What readers look for first. */
const ORDER: readonly EntityType[] = ['agreement', 'law', 'person', 'organisation', 'office', 'event', 'infrastructure', 'product', 'concept', 'place'];

/** All entities of the dataset by type and name; places stand in claims only and have no dossier to look for. */
export function entityRows(index: DatasetIndex, language: Language): EntityRow[] {
  const claims = countBy(index.dataset.claims.map(({ subject }) => subject));
  return index.dataset.entities
    .filter(({ salience }) => salience !== 'never')
    .map((entity) => ({
      id: entity.id, name: entity.name[language], type: entity.type, kind: entity.kind[language],
      claims: claims.get(entity.id) ?? 0,
      disagreements: (index.about.get(entity.id) ?? []).filter(({ kind }) => kind !== 'single-source').length,
      search: foldText([...Object.values(entity.name), ...entity.aliases.map(({ form }) => form)].join('\n')),
    }))
    .sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type) || a.name.localeCompare(b.name, language));
}

/** All sources, earliest first, with how much stands on each. */
export function sourceRows(index: DatasetIndex, language: Language): SourceRow[] {
  const claims = countBy(index.dataset.claims.map(({ source }) => source));
  const disagreements = countBy(disagreeingSources(index));
  return [...index.dataset.sources]
    .sort((a, b) => a.date.value.localeCompare(b.date.value))
    .map(({ id, kind, title, short, publisher, date, language: written, url, copyOf }) => ({
      id, title, url, reference: kind === 'reference', short: short[language], publisher: publisher?.name, publisherKnown: publisher?.known,
      date: formatDate({ date: date.value }, language), dateKnown: date.reason[language], language: written,
      copyOf: copyOf && index.source.get(copyOf)?.short[language],
      claims: claims.get(id) ?? 0, disagreements: disagreements.get(id) ?? 0,
    }));
}

/** A source once for each disagreement it takes part in. */
const disagreeingSources = (index: DatasetIndex): string[] =>
  index.dataset.disagreements
    .filter(({ kind }) => kind !== 'single-source')
    .flatMap(({ sides }) => [...new Set(sides.flatMap((side) => side.claims).flatMap((id) => index.claim.get(id)?.source ?? []))]);

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
