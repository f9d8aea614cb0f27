import type { Side } from '../../data/schema.ts';
import { labelValue } from '../values/format.ts';
import { inAll } from '../values/languages.ts';
import { MODALITY_WORDS } from '../values/words.ts';
import type { Knowledge } from './knowledge.ts';
import { sameVoice } from './statement.ts';
import type { Statement } from './statement.ts';
import { fitValues } from './values.ts';

/** Statements that say the same, earliest published first. */
export type Camp = [Statement, ...Statement[]];

const compareDays = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);
const isDerived = ({ source }: Statement) => Number(source.date.known === 'derived');
/** On one day, a source that states its date stands before one whose date is derived. */
const byPlace = (a: Statement, b: Statement) =>
  Number(a.reference) - Number(b.reference) || compareDays(a.published.start, b.published.start) || compareDays(a.published.end, b.published.end)
  || isDerived(a) - isDerived(b) || a.source.id.localeCompare(b.source.id) || (a.claim.paragraph ?? 0) - (b.claim.paragraph ?? 0) || a.claim.id.localeCompare(b.claim.id);

export interface CampOrder {
  /** Only statements that are equally firm stand together. */
  byCommitment: boolean;
  /** What holds most of the others comes first, instead of what was said first. */
  coarseFirst: boolean;
  /** What one voice says of a thing more and less finely stands together. */
  joinNested: boolean;
}

function standsWith(first: Statement, other: Statement, { byCommitment, joinNested }: CampOrder): boolean {
  if (byCommitment && first.commitment !== other.commitment) return false;
  const fit = fitValues(first, other);
  const nested = fit === 'finer' || fit === 'coarser';
  return fit === 'same' || (joinNested && nested && sameVoice(first, other));
}

/** Puts statements with equal values together. References come last. */
export function campsOf(statements: Iterable<Statement>, order: CampOrder): Camp[] {
  const camps: Camp[] = [];
  for (const statement of [...statements].sort(byPlace)) {
    const camp = camps.find(([first]) => standsWith(first, statement, order));
    if (camp) camp.push(statement);
    else camps.push([statement]);
  }
  const held = ([first]: Camp) => camps.filter(([other]) => fitValues(first, other) === 'coarser').length;
  return order.coarseFirst ? camps.toSorted((a, b) => held(b) - held(a)) : camps;
}

export function sideOf(camp: Camp, knowledge: Knowledge, byCommitment: boolean): Side {
  const [{ claim, attribute }] = camp;
  const value = labelValue(claim.value, attribute, knowledge);
  return {
    value: claim.value,
    label: byCommitment ? inAll((language) => `${value[language]} (${MODALITY_WORDS[language][claim.modality]})`) : value,
    claims: camp.map((statement) => statement.claim.id),
  };
}
