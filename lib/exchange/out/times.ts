/** The last moment that needs no fifth digit, which most formats do not know; a record may name a later one. */
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** A moment as ISO 8601 in UTC, to the millisecond. */
export const isoTime = (time: number): string => new Date(Math.min(time, LAST)).toISOString();

export const isoDay = (time: number): string => isoTime(time).replace(/T.*/, '');

/** Year, month and day, as far as they are known. */
export type DateParts = [year: number, month?: number, day?: number];

/** What a page gave as its date, where it begins with one: `2026`, `2026-11` or `2026-11-20T…`. */
export function datePartsOf(published: string | undefined): DateParts | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d-])/.exec(published ?? '') ?? [];
  if (!year) return undefined;
  return [year, month, day].filter(Boolean).map(Number) as DateParts;
}

export const dayParts = (time: number): DateParts => datePartsOf(isoDay(time)) ?? [1970];

const two = (part: number) => String(part).padStart(2, '0');
export const writtenDate = ([year, ...rest]: DateParts, separator: string): string => [year, ...rest.map((part) => two(part!))].join(separator);
