import type { JSX } from 'preact';
import type { DisagreementKind } from '../../data/schema.ts';

/** Strokes in a box of 16 by 16. */
const SHAPES: Record<DisagreementKind, string> = {
  contradiction: 'M3 6h10M3 10h10M10.5 2.5l-5 11',
  tension: 'M2 8h12M5 5 2 8l3 3M11 5l3 3-3 3',
  precision: 'M7 3a4 4 0 1 1 0 8 4 4 0 0 1 0-8M10 10l4 4',
  superseded: 'M3 4h6a4 4 0 0 1 0 8H4M7 9l-3 3 3 3',
  stale: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2M8 5v3l2 2',
  'against-record': 'M4 2h6l3 3v9H4zM6.5 7h4M6.5 10h4',
  'single-source': 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2M7 6l1.5-1v6',
};

/** The kind in a sign and in words: colour only repeats it. */
export function KindBadge({ kind, label }: { kind: DisagreementKind; label: string }): JSX.Element {
  return (
    <span class="kind" data-kind={kind}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path d={SHAPES[kind]} /></svg>
      {label}
    </span>
  );
}
