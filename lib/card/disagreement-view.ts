import type { Disagreement, Language, Side } from '../../data/schema.ts';
import type { Flag } from '../store/types.ts';
import { KIND_WORDS, MODALITY_WORDS } from '../values/words.ts';
import type { DatasetIndex } from './index-dataset.ts';
import { sourceView } from './source-view.ts';
import type { DisagreementView } from './types.ts';

type SideView = DisagreementView['sides'][number];

function sideView({ label, claims }: Side, index: DatasetIndex, language: Language): SideView {
  const said = claims.flatMap((id) => {
    const claim = index.claim.get(id);
    const source = claim && index.source.get(claim.source);
    if (!claim || !source) return [];
    const by = claim.by && index.entity.get(claim.by)?.name[language];
    return [{ source: sourceView(source, claim, language), modality: MODALITY_WORDS[language][claim.modality], ...(by ? { by } : {}) }];
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
