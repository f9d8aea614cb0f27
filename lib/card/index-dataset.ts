import type { Attribute, Claim, Dataset, Disagreement, Entity, Relation, RelationType, Source } from '../../data/schema.ts';

/** A relation as one of its two ends sees it. */
export interface Link { relation: Relation; type: RelationType; other: Entity; outgoing: boolean }

/** Look-ups over a dataset; made once per dataset and kept as long as it lives. */
export interface DatasetIndex {
  dataset: Dataset;
  entity: ReadonlyMap<string, Entity>;
  source: ReadonlyMap<string, Source>;
  attribute: ReadonlyMap<string, Attribute>;
  claim: ReadonlyMap<string, Claim>;
  disagreement: ReadonlyMap<string, Disagreement>;
  /** Relations of an entity, from either end. */
  links: ReadonlyMap<string, readonly Link[]>;
  /** Disagreements about an entity. */
  about: ReadonlyMap<string, readonly Disagreement[]>;
  /** Disagreements in which an entity is one of the values. */
  naming: ReadonlyMap<string, readonly Disagreement[]>;
}

const byId = <T extends { id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]));

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}

function linksOf(dataset: Dataset, entities: ReadonlyMap<string, Entity>): Map<string, Link[]> {
  const types = byId(dataset.relationTypes);
  const links = new Map<string, Link[]>();
  for (const entity of dataset.entities) {
    for (const relation of entity.relations) {
      const [type, target] = [types.get(relation.type), entities.get(relation.target)];
      if (!type || !target) continue;
      push(links, entity.id, { relation, type, other: target, outgoing: true });
      push(links, target.id, { relation, type, other: entity, outgoing: false });
    }
  }
  return links;
}

function namedIn({ sides }: Disagreement): Set<string> {
  return new Set(sides.flatMap(({ value }) => ('entities' in value ? value.entities : 'title' in value ? [value.title.office] : [])));
}

function build(dataset: Dataset): DatasetIndex {
  const entity = byId(dataset.entities);
  const about = new Map<string, Disagreement[]>();
  const naming = new Map<string, Disagreement[]>();
  for (const disagreement of dataset.disagreements) {
    push(about, disagreement.subject, disagreement);
    for (const id of namedIn(disagreement)) push(naming, id, disagreement);
  }
  return {
    dataset, entity, about, naming, links: linksOf(dataset, entity),
    source: byId(dataset.sources), attribute: byId(dataset.attributes), claim: byId(dataset.claims), disagreement: byId(dataset.disagreements),
  };
}

const built = new WeakMap<Dataset, DatasetIndex>();

/** The index of a dataset; asking again is free. */
export function indexDataset(dataset: Dataset): DatasetIndex {
  const index = built.get(dataset) ?? build(dataset);
  built.set(dataset, index);
  return index;
}
