/**
 * Dates as the dataset writes them: a subset of EDTF (levels 0 and 1) resolved to whole days.
 * Read: `2026`, `2026-09`, `2026-09-15`, seasons (`2026-21` … `2026-24`), unspecified digits (`202X`, `2026-XX`),
 * a time of day (ignored), the qualifiers `?`, `~`, `%`, intervals `a/b`, and open ends `..` or nothing.
 */

/** Days since 1970-01-01, both inclusive; open ends are infinite. */
export interface DayRange {
  start: number;
  end: number;
  /** `~` or `%`: the source says "about". */
  approximate: boolean;
  /** `?` or `%`: the source is not sure. */
  uncertain: boolean;
}

/** Which third of its month or year a vague date means ("mid-September", "end of 2026"). */
export type Part = 'early' | 'mid' | 'late';

const MS_PER_DAY = 86_400_000;
const OPEN = new Set(['', '..']);
const POINT = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?([?~%])?$/;
/** EDTF seasons 21–24; winter is taken as December to February of the next year. */
const SEASON_FIRST_MONTH: Record<number, number> = { 21: 3, 22: 6, 23: 9, 24: 12 };

/** The day number of a calendar day; null when there is no such day. */
export function dayNumber(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / MS_PER_DAY : null;
}

/** First day of a month; months outside 1–12 carry into the years beside. */
const monthStart = (year: number, month: number) => Date.UTC(year, month - 1, 1) / MS_PER_DAY;

export function dayParts(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export const yearRange = (first: number, last = first) => ({ start: monthStart(first, 1), end: monthStart(last + 1, 1) - 1 });
export const monthRange = (year: number, month: number) => ({ start: monthStart(year, month), end: monthStart(year, month + 1) - 1 });

function monthOrSeason(year: number, month: number): { start: number; end: number } | null {
  const season = SEASON_FIRST_MONTH[month];
  if (season) return { start: monthStart(year, season), end: monthStart(year, season + 3) - 1 };
  return month >= 1 && month <= 12 ? monthRange(year, month) : null;
}

function pointDays(year: string, month?: string, day?: string): { start: number; end: number } | null {
  if (year.includes('X')) return month ? null : yearRange(Number(year.replaceAll('X', '0')), Number(year.replaceAll('X', '9')));
  if (!month || month === 'XX') return day && day !== 'XX' ? null : yearRange(Number(year));
  if (!day || day === 'XX') return monthOrSeason(Number(year), Number(month));
  const number = dayNumber(Number(year), Number(month), Number(day));
  return number === null ? null : { start: number, end: number };
}

function parsePoint(text: string): DayRange | null {
  const [, year, month, day, qualifier] = POINT.exec(text) ?? [];
  const days = year ? pointDays(year, month, day) : null;
  return days && { ...days, approximate: qualifier === '~' || qualifier === '%', uncertain: qualifier === '?' || qualifier === '%' };
}

function parseInterval(from: string, to: string): DayRange | null {
  const first = OPEN.has(from) ? null : parsePoint(from);
  const last = OPEN.has(to) ? null : parsePoint(to);
  if ((!first && !OPEN.has(from)) || (!last && !OPEN.has(to)) || (!first && !last)) return null;
  const range = {
    start: first?.start ?? -Infinity, end: last?.end ?? Infinity,
    approximate: Boolean(first?.approximate || last?.approximate), uncertain: Boolean(first?.uncertain || last?.uncertain),
  };
  return range.start <= range.end ? range : null;
}

/** Null when the text is not a date of the subset, names no real day, or ends before it starts. */
export function parseEdtf(text: string): DayRange | null {
  const ends = text.trim().split('/');
  if (ends.length === 1) return parsePoint(ends[0]!);
  return ends.length === 2 ? parseInterval(ends[0]!, ends[1]!) : null;
}
