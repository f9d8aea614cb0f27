import { dayParts, monthRange, parseEdtf, yearRange } from './edtf.ts';
import type { DayRange, Part } from './edtf.ts';

export interface Unit { kind: 'month' | 'year'; year: number; month: number; start: number; end: number }

/** The smallest month or year that holds the whole range; null when it reaches over a new year. */
export function unitOf(range: Pick<DayRange, 'start' | 'end'>): Unit | null {
  if (!Number.isFinite(range.start) || !Number.isFinite(range.end)) return null;
  const first = dayParts(range.start);
  const last = dayParts(range.end);
  if (first.year !== last.year) return null;
  return first.month === last.month
    ? { kind: 'month', year: first.year, month: first.month, ...monthRange(first.year, first.month) }
    : { kind: 'year', year: first.year, month: 0, ...yearRange(first.year) };
}

const fillsUnit = (range: DayRange, unit: Unit) => range.start === unit.start && range.end === unit.end;

/** What "early", "mid" and "late" mean in days of a month and in months of a year (first, last). */
const DAYS: Record<Part, [number, number]> = { early: [1, 10], mid: [11, 20], late: [21, 31] };
const MONTHS: Record<Part, [number, number]> = { early: [1, 3], mid: [5, 8], late: [10, 12] };

function partOfUnit(unit: Unit, part: Part): { start: number; end: number } {
  if (unit.kind === 'year') {
    const [first, last] = MONTHS[part];
    return { start: monthRange(unit.year, first).start, end: monthRange(unit.year, last).end };
  }
  const [first, last] = DAYS[part];
  return { start: unit.start + first - 1, end: Math.min(unit.end, unit.start + last - 1) };
}

/** The days a date value means. A whole month or year with a part shrinks to that part of it. */
export function resolveDate(value: { date: string; part?: Part }): DayRange | null {
  const range = parseEdtf(value.date);
  const unit = range && value.part ? unitOf(range) : null;
  return range && unit && value.part && fillsUnit(range, unit) ? { ...range, ...partOfUnit(unit, value.part) } : range;
}

/** True when the range lies in its month or year where the part says: at the start, in the middle, at the end. */
export function fitsPart(date: string, part: Part): boolean {
  const range = parseEdtf(date);
  const unit = range && unitOf(range);
  if (!range || !unit) return false;
  if (fillsUnit(range, unit)) return true;
  const middle = (unit.start + unit.end) / 2;
  if (part === 'early') return range.start === unit.start && range.end <= middle;
  if (part === 'late') return range.end === unit.end && range.start >= middle;
  return range.start > unit.start && range.end < unit.end && range.start <= middle && range.end >= middle;
}
