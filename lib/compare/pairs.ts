import type { DisagreementKind } from '../../data/schema.ts';
import { resolveDate } from '../values/part.ts';
import type { Fit } from './fit.ts';
import type { Knowledge } from './knowledge.ts';
import type { Statement } from './statement.ts';
import { fitValues } from './values.ts';

/** What two statements disagree in: their values, or only how firm they are. */
export type Aspect = 'value' | 'modality';
export interface Clash { kind: DisagreementKind; aspect: Aspect; fit: Fit }

/** The two in the order of publication; null when the days overlap, so that neither is surely later. */
function inOrder(a: Statement, b: Statement): [earlier: Statement, later: Statement] | null {
  if (a.published.end < b.published.start) return [a, b];
  return b.published.end < a.published.start ? [b, a] : null;
}

/** A plan for a day that was already over when the source came out. */
export function isStale({ claim, published, commitment }: Statement): boolean {
  const range = 'date' in claim.value ? resolveDate(claim.value) : null;
  return commitment < 2 && range !== null && range.end < published.start;
}

/** The planned day had come and gone, unkept or not, when the later source wrote. */
function overtaken(earlier: Statement, later: Statement): boolean {
  const range = 'date' in earlier.claim.value ? resolveDate(earlier.claim.value) : null;
  return range !== null && range.end < later.published.start && !isStale(earlier);
}

/** Whether the later source updates the earlier one rather than denying it. */
function supersedes(earlier: Statement, later: Statement): boolean {
  if (earlier.attribute.compare.updates) return true;
  if (earlier.attribute.compare.rule !== 'interval' || earlier.commitment === 2) return false;
  return later.commitment === 2 || overtaken(earlier, later);
}

function mismatchKind(a: Statement, b: Statement): DisagreementKind {
  if (a.reference !== b.reference) return 'against-record';
  const order = inOrder(a, b);
  if (order && supersedes(...order)) return 'superseded';
  const otherVoice = a.root === b.root && a.voice !== b.voice;
  return otherVoice ? 'tension' : a.attribute.compare.mismatch;
}

function modalityClash(a: Statement, b: Statement, fit: Fit): Clash | null {
  if (!a.attribute.compare.modality || a.commitment === b.commitment || a.reference || b.reference) return null;
  const order = inOrder(a, b);
  const kind = order && order[0].commitment < order[1].commitment ? 'superseded' : 'tension';
  return { kind, aspect: 'modality', fit };
}

/** What stands between two statements about one attribute of one thing; null when nothing does. */
export function clashOf(a: Statement, b: Statement, knowledge: Knowledge): Clash | null {
  const fit = fitValues(a, b, knowledge);
  if (fit === 'mismatch') return { kind: mismatchKind(a, b), aspect: 'value', fit };
  if (fit === 'compatible') return null;
  const modality = modalityClash(a, b, fit);
  if (modality) return modality;
  return fit === 'same' || a.root === b.root || a.reference || b.reference ? null : { kind: 'precision', aspect: 'value', fit };
}
