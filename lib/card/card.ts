import type { Dataset, Language } from '../../data/schema.ts';
import type { Flag } from '../store/types.ts';
import { disagreementView } from './disagreement-view.ts';
import { indexDataset } from './index-dataset.ts';
import { relatedViews } from './related.ts';
import { relevantDisagreements, singleSourced } from './relevant.ts';
import type { CardView } from './types.ts';

/** Flags by the id of their disagreement. */
export type Flags = ReadonlyMap<string, Flag>;
const NO_FLAGS: Flags = new Map();

/** Everything the card of an entity shows, in one language; null when the dataset does not know the entity. */
export function cardView(dataset: Dataset, entity: string, language: Language, flags: Flags = NO_FLAGS): CardView | null {
  const index = indexDataset(dataset);
  const found = index.entity.get(entity);
  if (!found) return null;
  return {
    entity, type: found.type, name: found.name[language], kind: found.kind[language], description: found.description[language],
    related: relatedViews(index, entity, language),
    disagreements: relevantDisagreements(index, entity).map((d) => disagreementView(d, index, language, flags.get(d.id) ?? null)),
    singleSource: [...new Set(singleSourced(index, entity).map((d) => index.attribute.get(d.attribute)?.label[language] ?? d.attribute))],
    datasetVersion: dataset.version,
  };
}

export interface Brief { entity: string; name: string; disagreements: number }

/** Names, and how many disagreements each card would show. Unknown ids are left out. */
export function briefs(dataset: Dataset, entities: readonly string[], language: Language): Brief[] {
  const index = indexDataset(dataset);
  return entities.flatMap((entity) => {
    const found = index.entity.get(entity);
    return found ? [{ entity, name: found.name[language], disagreements: relevantDisagreements(index, entity).length }] : [];
  });
}
