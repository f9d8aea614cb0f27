import type { Value } from '../../data/schema.ts';
import { resolveDate } from '../values/part.ts';
import { fitOfCover } from './fit.ts';
import type { Fit } from './fit.ts';
import type { Knowledge } from './knowledge.ts';

/** A stretch of days or of numbers; `slack` is how far "about" reaches on each side. */
export interface Stretch { start: number; end: number; slack: number; measure: string }

type DateValue = Extract<Value, { date: unknown }>;
type QuantityValue = Extract<Value, { quantity: unknown }>;

/** "About 1.36 billion" still fits 1.4 billion: a twentieth either way. */
const APPROXIMATE_SHARE = 0.05;
/** Kept apart by rounding in the last bit, not by what a source says. */
const EPSILON = 1e-9;

function stretchOfDate(value: DateValue): Stretch | null {
  const range = resolveDate(value);
  if (!range) return null;
  const length = range.end - range.start + 1;
  return { start: range.start, end: range.end, slack: range.approximate && Number.isFinite(length) ? length : 0, measure: 'day' };
}

/** Half of the last printed decimal: 1.4 stands for 1.35 to 1.45. Whole numbers are taken as counted. */
function roundingOf(number: number): number {
  const decimals = String(number).split('.')[1]?.length ?? 0;
  return decimals ? 0.5 * 10 ** -decimals : 0;
}

function boundsOf({ min, max, bound }: QuantityValue['quantity']): { low: number; high: number } {
  if (bound === 'up-to') return { low: -Infinity, high: max ?? min ?? Infinity };
  if (bound === 'at-least') return { low: min ?? max ?? -Infinity, high: Infinity };
  return { low: min ?? -Infinity, high: max ?? Infinity };
}

function stretchOfQuantity({ quantity }: QuantityValue, knowledge: Knowledge): Stretch {
  const { low, high } = boundsOf(quantity);
  const { unit, factor } = knowledge.baseUnit(quantity.unit);
  const finite = [low, high].filter(Number.isFinite);
  const rounding = Math.max(0, ...finite.map(roundingOf));
  const about = quantity.approx ? Math.max(...finite.map(Math.abs)) * APPROXIMATE_SHARE : 0;
  return { start: low * factor, end: high * factor, slack: Math.max(rounding, about) * factor, measure: unit };
}

/** Null for values that are neither date nor quantity, and for dates that are none. */
export function stretchOf(value: Value, knowledge: Knowledge): Stretch | null {
  if ('date' in value) return stretchOfDate(value);
  return 'quantity' in value ? stretchOfQuantity(value, knowledge) : null;
}

const covers = (a: Stretch, b: Stretch) => a.start <= b.start + EPSILON && a.end >= b.end - EPSILON;

/** Different units without a conversion measure different things and never clash. */
export function fitStretches(a: Stretch, b: Stretch): Fit {
  if (a.measure !== b.measure) return 'compatible';
  const slack = a.slack + b.slack;
  const disjoint = a.end + slack < b.start - EPSILON || b.end + slack < a.start - EPSILON;
  return fitOfCover(covers(a, b), covers(b, a), disjoint ? 'mismatch' : 'compatible');
}
