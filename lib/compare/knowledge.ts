import type { Attribute, Entity, LocalText, Source, Unit } from '../../data/schema.ts';
import { parseEdtf } from '../values/edtf.ts';
import type { DayRange } from '../values/edtf.ts';
import type { Names } from '../values/format.ts';

/** What the comparison must know besides the claims. Made once per dataset. */
export interface Knowledge extends Names {
  attribute(id: string): Attribute | undefined;
  source(id: string): Source | undefined;
  /** The days on which a source may have come out; null when its date is none. */
  published(id: string): DayRange | null;
  /** The unit a unit converts to and by what factor; itself and 1 when it stands alone. */
  baseUnit(id: string): { unit: string; factor: number };
}

export interface Known {
  attributes: readonly Attribute[];
  sources: readonly Source[];
  entities: readonly Pick<Entity, 'id' | 'name'>[];
  units: readonly Unit[];
}

const verbatim = (id: string): LocalText => ({ en: id, de: id, fr: id });
const byId = <T extends { id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]));

/** An index over a dataset, or over any parts that make one. */
export function knowledgeOf(known: Known): Knowledge {
  const [attributes, sources, entities, units] = [byId(known.attributes), byId(known.sources), byId(known.entities), byId(known.units)];
  const published = new Map(known.sources.map(({ id, date }) => [id, parseEdtf(date.value)]));
  return {
    attribute: (id) => attributes.get(id),
    source: (id) => sources.get(id),
    entity: (id) => entities.get(id)?.name ?? verbatim(id),
    published: (id) => published.get(id) ?? null,
    unit: (id) => units.get(id)?.label ?? verbatim(id),
    baseUnit: (id) => units.get(id)?.base ?? { unit: id, factor: 1 },
  };
}
