import type { Disagreement } from '../../data/schema.ts';
import type { DatasetIndex } from './index-dataset.ts';

/**
 * Points a disagreement loses on the card of an entity it is not about: where the entity is only one of the values,
 * and where it is about something one close relation away (the declaration a minister signed).
 */
const AS_VALUE = 20;
const ONE_RELATION_AWAY = 60;
/** More from the neighbourhood would bury what the card is about; the rest is one click away on its own card. */
const MAX_NEARBY = 4;

const isBadge = ({ kind }: Disagreement) => kind === 'single-source';
/** Differences in precision interest only those who look at the thing itself. */
const travels = (disagreement: Disagreement) => !isBadge(disagreement) && disagreement.kind !== 'precision';
const byRank = (a: Disagreement, b: Disagreement) => b.rank - a.rank || (a.id < b.id ? -1 : 1);

/** The weightiest disagreement about each attribute of what is closely related. */
function nearby(index: DatasetIndex, entity: string): Disagreement[] {
  const close = new Set((index.links.get(entity) ?? []).filter(({ type }) => type.close).map(({ other }) => other.id));
  const ranked = [...close].flatMap((id) => index.about.get(id) ?? []).filter(travels).sort(byRank);
  const topics = new Map(ranked.toReversed().map((d) => [`${d.subject}.${d.attribute}`, d]));
  return ranked.filter((d) => topics.get(`${d.subject}.${d.attribute}`) === d).slice(0, MAX_NEARBY);
}

/** The disagreements a card shows, most relevant first: about the entity, naming it, about what is close to it. */
export function relevantDisagreements(index: DatasetIndex, entity: string): Disagreement[] {
  const scored = new Map<Disagreement, number>();
  const add = (disagreements: readonly Disagreement[], loss: number) => {
    for (const d of disagreements) scored.set(d, Math.max(scored.get(d) ?? -Infinity, d.rank - loss));
  };
  add((index.about.get(entity) ?? []).filter((d) => !isBadge(d)), 0);
  add((index.naming.get(entity) ?? []).filter(travels), AS_VALUE);
  add(nearby(index, entity), ONE_RELATION_AWAY);
  return [...scored].sort(([a, x], [b, y]) => y - x || byRank(a, b)).map(([d]) => d);
}

/** Attributes about which only one source speaks, weightiest first. */
export const singleSourced = (index: DatasetIndex, entity: string): Disagreement[] =>
  (index.about.get(entity) ?? []).filter(isBadge);
