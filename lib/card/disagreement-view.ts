import type { Claim, Disagreement, Language, Side, Source } from '../../data/schema.ts';
import type { Flag } from '../store/types.ts';
import { KIND_WORDS, MODALITY_WORDS, placesText } from '../values/words.ts';
import type { DatasetIndex } from './index-dataset.ts';
import { sourceView } from './source-view.ts';
import type { DisagreementView } from './types.ts';

type SideView = DisagreementView['sides'][number];

type SaidView = SideView['said'][number];

/** One source, or one person quoted in it, with every place where it says so. */
function saidView(claims: readonly Claim[], source: Source, index: DatasetIndex, language: Language): SaidView {
  const by = claims[0]?.by && index.entity.get(claims[0].by)?.name[language];
  const modalities = [...new Set(claims.map((claim) => MODALITY_WORDS[language][claim.modality]))];
  return { source: { ...sourceView(source, {}, language), place: placesText(claims, language) }, modality: modalities.join(', '), ...(by ? { by } : {}) };
}

function sideView({ label, claims }: Side, index: DatasetIndex, language: Language): SideView {
  const known = claims.flatMap((id) => index.claim.get(id) ?? []);
  const speakers = Map.groupBy(known, ({ source, by }) => `${source} ${by ?? ''}`);
  const said = [...speakers.values()].flatMap((group) => {
    const source = index.source.get(group[0]!.source);
    return source ? [saidView(group, source, index, language)] : [];
  });
  return { value: label[language], said };
}

export function disagreementView(disagreement: Disagreement, index: DatasetIndex, language: Language, flag: Flag | null): DisagreementView {
  return {
    id: disagreement.id, kind: disagreement.kind, kindLabel: KIND_WORDS[language][disagreement.kind],
    subject: index.entity.get(disagreement.subject)?.name[language] ?? disagreement.subject,
    attribute: index.attribute.get(disagreement.attribute)?.label[language] ?? disagreement.attribute,
    explanation: disagreement.explanation[language],
    ...(disagreement.note ? { note: disagreement.note[language] } : {}),
    sides: disagreement.sides.map((side) => sideView(side, index, language)),
    flag,
  };
}
