import type { Side } from '../../data/schema.ts';
import { labelValue } from '../values/format.ts';
import { inAll } from '../values/languages.ts';
import { MODALITY_WORDS } from '../values/words.ts';
import type { Knowledge } from './knowledge.ts';
import type { Statement } from './statement.ts';
import { fitValues } from './values.ts';

/** Statements that say the same, earliest published first. */
export type Camp = [Statement, ...Statement[]];

const byPlace = (a: Statement, b: Statement) =>
  Number(a.reference) - Number(b.reference) || compareDays(a.published.start, b.published.start)
  || a.source.id.localeCompare(b.source.id) || (a.claim.paragraph ?? 0) - (b.claim.paragraph ?? 0) || a.claim.id.localeCompare(b.claim.id);
const compareDays = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);

/** Puts statements with equal values together; with `byCommitment`, only when they are also equally firm. References come last. */
export function campsOf(statements: Iterable<Statement>, knowledge: Knowledge, byCommitment: boolean): Camp[] {
  const camps: Camp[] = [];
  for (const statement of [...statements].sort(byPlace)) {
    const camp = camps.find(([first]) =>
      fitValues(first, statement, knowledge) === 'same' && (!byCommitment || first.commitment === statement.commitment));
    if (camp) camp.push(statement);
    else camps.push([statement]);
  }
  return camps;
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
