import type { DisagreementKind } from '../../data/schema.ts';

/** What a reader should see first; the distances let a weighty tension pass a trifling contradiction. */
const BASE: Record<DisagreementKind, number> = {
  contradiction: 100, 'against-record': 80, stale: 70, tension: 60, superseded: 50, precision: 10, 'single-source': 0,
};
/** One more source behind a disagreement counts as five points of weight. */
const PER_SOURCE = 5;
/** A slip inside one text matters less than two texts against each other. */
const WITHIN_SOURCE = -25;
/** Badges stay below every warning, whatever their weight. */
const BADGE_SHARE = 0.1;

export function rankOf(kind: DisagreementKind, weight: number, sources: number, withinSource: boolean): number {
  if (kind === 'single-source') return Math.round(weight * BADGE_SHARE);
  return BASE[kind] + weight + PER_SOURCE * sources + (withinSource && kind !== 'stale' ? WITHIN_SOURCE : 0);
}
