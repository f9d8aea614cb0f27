import { knowledgeOf } from '../../lib/compare/knowledge.ts';
import { formatValue } from '../../lib/values/format.ts';
import { MODALITY_WORDS, placeText } from '../../lib/values/words.ts';
import type { Claim, Dataset } from '../schema.ts';
import { anchorOf, code, link } from './blocks.ts';
import type { Inline } from './blocks.ts';

/** The audit is in English; reader texts are shown in all three languages where they are checked. */
const LANGUAGE = 'en';

/** The words and links the parts of the audit share. */
export interface Lookup {
  dataset: Dataset;
  entityLink(id: string): Inline;
  sourceLink(id: string): Inline;
  /** "January 2026 (planned, quoted: …)" */
  claimValue(claim: Claim): Inline[];
  place(claim: Claim): string;
  claim(id: string): Claim | undefined;
  attribute(id: string): string;
}

export function lookupOf(dataset: Dataset): Lookup {
  const knowledge = knowledgeOf(dataset);
  const claims = new Map(dataset.claims.map((claim) => [claim.id, claim]));
  const entityLink = (id: string) => link(knowledge.entity(id)[LANGUAGE], anchorOf('entity', id));
  const valueOf = (claim: Claim) => {
    const attribute = knowledge.attribute(claim.attribute);
    return attribute ? formatValue(claim.value, attribute, knowledge, LANGUAGE) : '';
  };
  return {
    dataset, entityLink,
    sourceLink: (id) => link(knowledge.source(id)?.short[LANGUAGE] ?? id, anchorOf('source', id)),
    claimValue: (claim) => [
      { strong: valueOf(claim) }, ` (${MODALITY_WORDS[LANGUAGE][claim.modality]}`, ...(claim.by ? [', said by ', entityLink(claim.by)] : []), ')',
      ...claim.evidence.flatMap((token): Inline[] => [' ', code(token)]),
    ],
    place: (claim) => placeText(claim, LANGUAGE),
    claim: (id) => claims.get(id),
    attribute: (id) => knowledge.attribute(id)?.label[LANGUAGE] ?? id,
  };
}
