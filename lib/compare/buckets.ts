import type { DisagreementKind } from '../../data/schema.ts';
import { clashOf, isStale } from './pairs.ts';
import type { Aspect, Clash } from './pairs.ts';
import { sameVoice } from './statement.ts';
import type { Statement } from './statement.ts';
import { fitValues } from './values.ts';

/** The statements of one attribute of one subject that disagree in one way. */
export interface Bucket { kind: DisagreementKind; aspect: Aspect; statements: Set<Statement> }
interface Pair { a: Statement; b: Statement; clash: Clash }

function pairsOf(statements: readonly Statement[]): Pair[] {
  return statements.flatMap((a, i) => statements.slice(i + 1).flatMap((b) => {
    const clash = clashOf(a, b);
    return clash ? [{ a, b, clash }] : [];
  }));
}

/**
 * A difference in precision is worth telling only where the coarse source nowhere says it finer,
 * and where the two are not already sides of a mismatch.
 */
function dropIdlePrecision(pairs: readonly Pair[], finest: (s: Statement) => boolean): Pair[] {
  const disputed = new Set(pairs.flatMap(({ a, b, clash }) => (clash.fit === 'mismatch' ? [a, b] : [])));
  return pairs.filter(({ a, b, clash }) => {
    if (clash.kind !== 'precision') return true;
    const coarse = clash.fit === 'coarser' ? a : b;
    return finest(coarse) && !(disputed.has(a) && disputed.has(b));
  });
}

/** True when no statement of the same text and voice lies inside this one. */
const finestOf = (statements: readonly Statement[]) => (coarse: Statement) =>
  !statements.some((other) => sameVoice(coarse, other) && fitValues(coarse, other) === 'coarser');

const bucketKey = ({ kind, aspect }: Clash) => (kind === 'tension' ? `${kind}.${aspect}` : kind);

function collect(pairs: readonly Pair[]): Bucket[] {
  const buckets = new Map<string, Bucket>();
  for (const { a, b, clash } of pairs) {
    const key = bucketKey(clash);
    const bucket = buckets.get(key) ?? { kind: clash.kind, aspect: clash.aspect, statements: new Set() };
    bucket.statements.add(a).add(b);
    buckets.set(key, bucket);
  }
  return [...buckets.values()];
}

function lonely(statements: readonly Statement[]): Bucket[] {
  const roots = new Set(statements.map((s) => s.root));
  return roots.size === 1 && !statements[0]!.reference ? [{ kind: 'single-source', aspect: 'value', statements: new Set(statements) }] : [];
}

/** All that is to be told about one attribute of one subject. */
export function bucketsOf(statements: readonly Statement[]): Bucket[] {
  const pairs = pairsOf(statements);
  const stale = statements.filter((s) => !s.reference && isStale(s));
  return [
    ...collect(dropIdlePrecision(pairs, finestOf(statements))),
    ...(stale.length ? [{ kind: 'stale' as const, aspect: 'value' as const, statements: new Set(stale) }] : []),
    ...lonely(statements),
  ];
}
