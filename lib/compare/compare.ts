import type { Claim, Disagreement } from '../../data/schema.ts';
import { bucketsOf } from './buckets.ts';
import type { Bucket } from './buckets.ts';
import { explain } from './explain.ts';
import type { Knowledge } from './knowledge.ts';
import { rankOf } from './rank.ts';
import { campsOf, sideOf } from './sides.ts';
import { statementOf } from './statement.ts';
import type { Statement } from './statement.ts';
import { withPartialLists } from './values.ts';

/** A later source may repeat the value and only be firmer: then firmness tells the sides apart. */
const splitsByCommitment = ({ kind, aspect }: Bucket) => aspect === 'modality' || kind === 'superseded';

function idOf({ kind, aspect }: Bucket, claim: Claim): string {
  const id = `${claim.subject}.${claim.attribute}.${kind}`;
  return kind === 'tension' && aspect === 'modality' ? `${id}.modality` : id;
}

/** A text contradicts itself only in its own voice; people it quotes may differ. */
function originOf(statements: ReadonlySet<Statement>): { sources: number; voices: number } {
  const all = [...statements];
  return { sources: new Set(all.map((s) => s.root)).size, voices: new Set(all.map((s) => s.voice)).size };
}

function disagreementOf(bucket: Bucket, knowledge: Knowledge): Disagreement {
  const { kind, aspect, statements } = bucket;
  const split = splitsByCommitment(bucket);
  const camps = campsOf(statements, { byCommitment: split, coarseFirst: kind === 'precision', joinNested: kind !== 'single-source' });
  const sides = camps.map((camp) => sideOf(camp, knowledge, split));
  const [{ claim, attribute }] = camps[0]!;
  const { sources, voices } = originOf(statements);
  const withinSource = voices === 1 && sources === 1 && sides.length > 1 && kind !== 'single-source';
  return {
    id: idOf(bucket, claim), subject: claim.subject, attribute: claim.attribute, kind, sides, withinSource,
    explanation: explain({ kind, aspect, oneText: sources === 1, withinSource, camps, sides }, knowledge),
    rank: rankOf(kind, attribute.weight, sources, withinSource),
  };
}

function groupsOf(statements: readonly Statement[]): Statement[][] {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const key = `${statement.claim.subject}.${statement.claim.attribute}`;
    const group = groups.get(key);
    if (group) group.push(statement);
    else groups.set(key, [statement]);
  }
  return [...groups.values()];
}

/**
 * Where claims about one attribute of one thing do not fit, highest rank first. The order of the claims does not matter.
 * Claims whose attribute or source is unknown are left out.
 */
export function compare(claims: readonly Claim[], knowledge: Knowledge): Disagreement[] {
  const statements = claims.flatMap((claim) => statementOf(claim, knowledge) ?? []).filter((s) => s.attribute.compare.rule !== 'none');
  return groupsOf(statements)
    .flatMap((group) => bucketsOf(withPartialLists(group)).map((bucket) => disagreementOf(bucket, knowledge)))
    .sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
}
