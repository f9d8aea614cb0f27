import type { DisagreementKind } from '../../data/schema.ts';
import type { Fit } from './fit.ts';
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
export function isStale({ claim, published, commitment, stretch }: Statement): boolean {
  return commitment < 2 && 'date' in claim.value && stretch !== null && stretch.end < published.start;
}

/** The planned day had come and gone, unkept or not, when the later source wrote. */
function overtaken(earlier: Statement, later: Statement): boolean {
  const { claim, stretch } = earlier;
  return 'date' in claim.value && stretch !== null && stretch.end < later.published.start && !isStale(earlier);
}

/** Plans change: a month later another date or figure is news, within days it is a contradiction. */
const PLAN_KEEPS_DAYS = 30;
const longApart = (earlier: Statement, later: Statement) => later.published.start - earlier.published.end >= PLAN_KEEPS_DAYS;

/** Whether the later source updates the earlier one rather than denying it. */
function supersedes(earlier: Statement, later: Statement): boolean {
  if (earlier.attribute.compare.updates) return true;
  if (earlier.attribute.compare.rule !== 'interval' || earlier.commitment === 2) return false;
  return later.commitment === 2 || overtaken(earlier, later) || longApart(earlier, later);
}

/** A record decides what is settled; an older record of a mere plan leaves later texts free to know better. */
const recordDecides = (record: Statement, text: Statement) => record.commitment === 2 || record.published.end >= text.published.start;

function againstRecord(a: Statement, b: Statement): DisagreementKind | null {
  const [record, text] = a.reference ? [a, b] : [b, a];
  return recordDecides(record, text) ? 'against-record' : null;
}

function mismatchKind(a: Statement, b: Statement): DisagreementKind | null {
  if (a.reference !== b.reference) return againstRecord(a, b);
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
export function clashOf(a: Statement, b: Statement): Clash | null {
  const fit = fitValues(a, b);
  if (fit === 'mismatch') {
    const kind = mismatchKind(a, b);
    return kind && { kind, aspect: 'value', fit };
  }
  if (fit === 'compatible') return null;
  const modality = modalityClash(a, b, fit);
  if (modality) return modality;
  return fit === 'same' || a.root === b.root || a.reference || b.reference ? null : { kind: 'precision', aspect: 'value', fit };
}
