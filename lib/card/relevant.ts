import type { Disagreement } from '../../data/schema.ts';
import type { DatasetIndex } from './index-dataset.ts';

/**
 * Points a disagreement loses on the card of an entity it is not about: where the entity is only one of the values,
 * and where it is about an agreement one relation away (the declaration a minister signed).
 */
const AS_VALUE = 20;
const ONE_RELATION_AWAY = 40;

const isBadge = ({ kind }: Disagreement) => kind === 'single-source';
/** Differences in precision interest only those who look at the thing itself. */
const travels = (disagreement: Disagreement) => !isBadge(disagreement) && disagreement.kind !== 'precision';

function nearby(index: DatasetIndex, entity: string): Disagreement[] {
  const agreements = new Set((index.links.get(entity) ?? []).filter(({ other }) => other.type === 'agreement').map(({ other }) => other.id));
  return [...agreements].flatMap((id) => index.about.get(id) ?? []).filter(travels);
}

/** The disagreements a card shows, most relevant first: about the entity, naming it, about its agreements. */
export function relevantDisagreements(index: DatasetIndex, entity: string): Disagreement[] {
  const scored = new Map<Disagreement, number>();
  const add = (disagreements: readonly Disagreement[], loss: number) => {
    for (const d of disagreements) scored.set(d, Math.max(scored.get(d) ?? -Infinity, d.rank - loss));
  };
  add((index.about.get(entity) ?? []).filter((d) => !isBadge(d)), 0);
  add((index.naming.get(entity) ?? []).filter(travels), AS_VALUE);
  add(nearby(index, entity), ONE_RELATION_AWAY);
  return [...scored].sort(([a, x], [b, y]) => y - x || (a.id < b.id ? -1 : 1)).map(([d]) => d);
}

/** Attributes about which only one source speaks, weightiest first. */
export const singleSourced = (index: DatasetIndex, entity: string): Disagreement[] =>
  (index.about.get(entity) ?? []).filter(isBadge);
