import { DAYS_BACK, DAYS_OF } from './words.ts';

const DAY = 24 * 60 * 60 * 1000;
const LENGTHS = { today: 0, yesterday: 1, week: 7, month: 30, year: 365 };

/** The beginning of a day in the reader's time zone: `2026`, `2026-11`, `2026-11-20`, `20.11.2026`, `7d`, `2w`, `today`. Null when it is none. */
export function parseDay(typed: string, now: number): number | null {
  const word = DAYS_BACK.get(typed);
  if (word) return dayBefore(now, LENGTHS[word]);
  const [, count, unit] = /^(\d{1,4})([dtjwsmya])$/.exec(typed) ?? [];
  if (unit) return dayBefore(now, Number(count) * DAYS_OF[unit]!);
  return isoDay(typed) ?? localDay(typed);
}

function isoDay(typed: string): number | null {
  const [, year, month = '1', day = '1'] = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(typed) ?? [];
  return year ? calendarDay(Number(year), Number(month), Number(day)) : null;
}

/** As German and French write it: 20.11.2026, 20/11/2026. */
function localDay(typed: string): number | null {
  const [, day, month, year] = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(typed) ?? [];
  return year ? calendarDay(Number(year), Number(month), Number(day)) : null;
}

function calendarDay(year: number, month: number, day: number): number | null {
  const date = new Date(year, month - 1, day);
  return date.getMonth() === month - 1 && date.getDate() === day ? date.getTime() : null;
}

/** By the calendar, because not every day has 24 hours; counted back in days. */
function dayBefore(now: number, days: number): number {
  const date = new Date(now);
  date.setHours(0, 0, 0, 0);
  date.setDate(date.getDate() - days);
  return date.getTime();
}

/** The local day of a time, as a number that orders days and tells them apart. */
export const dayOf = (time: number): number => {
  const date = new Date(time);
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY);
};
