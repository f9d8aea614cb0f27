import type { Claim, Entity, Language } from '../../data/schema.ts';
import type { DatasetIndex } from '../../lib/card/index-dataset.ts';
import { relatedViews } from '../../lib/card/related.ts';
import { sourceView } from '../../lib/card/source-view.ts';
import { formatValue, type Names } from '../../lib/values/format.ts';
import { MODALITY_WORDS } from '../../lib/values/words.ts';
import type { AttributeView, ClaimView, DossierView } from './views.ts';

/** Everything known about an entity, in one language; null when the dataset does not know it. */
export function dossierView(index: DatasetIndex, id: string, language: Language): DossierView | null {
  const entity = index.entity.get(id);
  if (!entity) return null;
  return {
    id, name: entity.name[language], type: entity.type, kind: entity.kind[language], description: entity.description[language],
    names: otherNames(entity, language),
    identifiers: entity.identifiers,
    related: relatedViews(index, id, language),
    attributes: attributeViews(index, id, language),
  };
}

/** The forms of its name in one language; those of other languages are for finding it, not for reading. */
function otherNames({ name, aliases }: Entity, language: Language): string[] {
  const spoken = aliases.filter(({ lang }) => lang.includes('any') || lang.includes(language));
  return [...new Set(spoken.map(({ form }) => form))].filter((form) => form !== name[language]);
}

/** An entity's claims by attribute, the weightiest attribute first, the earliest source first. */
function attributeViews(index: DatasetIndex, entity: string, language: Language): AttributeView[] {
  const claims = index.dataset.claims.filter(({ subject }) => subject === entity);
  return [...Map.groupBy(claims, ({ attribute }) => attribute)]
    .sort(([a], [b]) => weightOf(index, b) - weightOf(index, a))
    .map(([attribute, group]) => ({
      id: attribute, label: index.attribute.get(attribute)?.label[language] ?? attribute,
      claims: group.sort((a, b) => dateOf(index, a).localeCompare(dateOf(index, b))).flatMap((claim) => claimView(index, claim, language) ?? []),
    }));
}

const weightOf = (index: DatasetIndex, attribute: string): number => index.attribute.get(attribute)?.weight ?? 0;
const dateOf = (index: DatasetIndex, claim: Claim): string => index.source.get(claim.source)?.date.value ?? '';

function claimView(index: DatasetIndex, claim: Claim, language: Language): ClaimView | null {
  const source = index.source.get(claim.source);
  const attribute = index.attribute.get(claim.attribute);
  if (!source || !attribute) return null;
  const by = claim.by && index.entity.get(claim.by)?.name[language];
  return {
    id: claim.id, value: formatValue(claim.value, attribute, namesIn(index), language), modality: MODALITY_WORDS[language][claim.modality],
    source: sourceView(source, claim, language), ...(by ? { by } : {}),
  };
}

const verbatim = (text: string) => ({ en: text, de: text, fr: text });

function namesIn(index: DatasetIndex): Names {
  return {
    entity: (id) => index.entity.get(id)?.name ?? verbatim(id),
    unit: (id) => index.dataset.units.find((unit) => unit.id === id)?.label ?? verbatim(id),
  };
}
