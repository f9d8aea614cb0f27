import { formatDate } from '../../lib/values/dates.ts';
import type { Claim, Dataset, Entity } from '../schema.ts';
import { anchorOf, code } from './blocks.ts';
import type { Block, Text } from './blocks.ts';
import type { Lookup } from './lookup.ts';

function relations(entity: Entity, dataset: Dataset, lookup: Lookup): { text: Text }[] {
  return entity.relations.map(({ type, target, date, modality, refs }) => {
    const label = dataset.relationTypes.find((t) => t.id === type)?.label.en ?? type;
    const places = refs.map((ref) => `${ref.source} ${ref.paragraph === undefined ? ref.section : `¶ ${ref.paragraph}`}`).join('; ');
    return { text: [`${label} `, lookup.entityLink(target), `${date ? `, ${formatDate({ date }, 'en')}` : ''} (${modality}) – ${places}`] };
  });
}

const claimEntry = (claim: Claim, lookup: Lookup): { text: Text } => ({
  text: [`${lookup.attribute(claim.attribute)}: `, ...lookup.claimValue(claim), ' – ', lookup.sourceLink(claim.source), ` ${lookup.place(claim)}`],
});

function aliases(entity: Entity): Text {
  return entity.aliases.flatMap(({ form, policy, lang }, i) => [i ? ', ' : 'Named as ', `${form} (${policy}; ${lang.join(', ')})`]);
}

/** Every entity with its texts in three languages, its relations and what is said about it. */
export function entityBlocks(lookup: Lookup): Block[] {
  const bySubject = Map.groupBy(lookup.dataset.claims, (claim) => claim.subject);
  return [
    { heading: 'Entities', level: 2, anchor: 'entities' },
    ...lookup.dataset.entities.flatMap((entity): Block[] => [
      { heading: entity.name.en, level: 3, anchor: anchorOf('entity', entity.id) },
      { text: [code(entity.id), ` ${entity.type}, ${entity.salience} · ${entity.kind.en} · ${entity.kind.de} · ${entity.kind.fr}`] },
      { list: (['en', 'de', 'fr'] as const).map((l) => ({ text: [code(l), ` ${entity.name[l]}: ${entity.description[l]}`] })) },
      ...(entity.aliases.length ? [{ text: aliases(entity) }] : []),
      { list: [...relations(entity, lookup.dataset, lookup), ...(bySubject.get(entity.id) ?? []).map((claim) => claimEntry(claim, lookup))] },
    ]),
  ];
}
