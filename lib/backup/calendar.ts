/** Calendar days as labels. A label is taken once, in the reader's time zone, and from then on is only counted with. */

export const dayOf = (time: Date): string =>
  [time.getFullYear(), time.getMonth() + 1, time.getDate()].map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');

/** The Monday of a day's week. In UTC, where every day has 24 hours. */
export function weekOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
