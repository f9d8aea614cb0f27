/** The background's view of the dataset: pages get cards, never the whole. */
import type { Dataset, Language } from '../../data/schema.ts';
import compiled from '../../data/dataset.json';
import { briefs, cardView, type Brief } from '../../lib/card/card.ts';
import { indexDataset } from '../../lib/card/index-dataset.ts';
import { relevantDisagreements } from '../../lib/card/relevant.ts';
import type { CardView } from '../../lib/card/types.ts';
import { fail } from '../../lib/messages/result.ts';
import { Refusal } from '../../lib/store/failure.ts';
import type { Flag } from '../../lib/store/types.ts';

// The compiler checks the file against the schema; its literal types are far too large to infer.
const dataset = compiled as unknown as Dataset;

export const datasetVersion = (): string => dataset.version;

export const isDisagreement = (id: string): boolean => indexDataset(dataset).disagreement.has(id);

/** Ids of the disagreements the cards of these entities show. */
export function disagreementsOf(entities: readonly string[]): string[] {
  const index = indexDataset(dataset);
  return [...new Set(entities.flatMap((entity) => relevantDisagreements(index, entity).map(({ id }) => id)))];
}

export function cardOf(entity: string, language: Language, flags: Flag[]): CardView {
  const card = cardView(dataset, entity, language, new Map(flags.map((flag) => [flag.disagreement, flag])));
  if (card === null) throw new Refusal(fail('not-found', `no entity ${entity}`).error);
  return card;
}

export const briefOf = (entities: readonly string[], language: Language): Brief[] => briefs(dataset, entities, language);
