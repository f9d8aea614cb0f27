/** Which backups are kept, and when a new one is due. Pure. */
import { weekOf } from './calendar.ts';
import type { Backup, Reason } from './types.ts';

/** Days with changes of which the last state is kept, and weeks before those. Days without changes take no place: nothing is lost by being away. */
export const DAILY = 5;
export const WEEKLY = 4;
/** Backups kept of those that were made so that something can be undone; those before imports apart, so that they never push out what was erased. */
export const UNDO = 3;

/** The day's backup is renewed once it is an hour old: a bad hour loses an hour, and a busy one does not write all the time. */
export const RENEW_MS = 60 * 60 * 1000;

/** For what a backup is kept: as the last of a day, of a week, for an undo, or until the reader deletes it. */
export type Slot = 'day' | 'week' | 'undo' | 'own';

type Rotated = Pick<Backup, 'id' | 'day' | 'reason'>;

/** The slot of each backup that is kept. Order is that of making, not of the clock, so that a day in the future ages like any other. */
export function slotsOf(backups: readonly Rotated[]): Map<number, Slot> {
  const newestFirst = backups.toSorted((a, b) => b.id - a.id);
  const routine = newestFirst.filter(({ reason }) => reason === 'routine');
  const daily = firstOfEach(routine, ({ day }) => day, DAILY);
  const weeksSeen = new Set(daily.map(({ day }) => weekOf(day)));
  const weekly = firstOfEach(routine.filter(({ day }) => !weeksSeen.has(weekOf(day))), ({ day }) => weekOf(day), WEEKLY);
  const own = newestFirst.filter(({ reason }) => reason === 'asked');
  const before = (...reasons: Reason[]): Rotated[] => newestFirst.filter(({ reason }) => reasons.includes(reason)).slice(0, UNDO);
  const undo = [...before('before-restore', 'before-erase'), ...before('before-import')];
  return new Map([...of(daily, 'day'), ...of(weekly, 'week'), ...of(undo, 'undo'), ...of(own, 'own')]);
}

const of = (backups: readonly Rotated[], slot: Slot): [number, Slot][] => backups.map(({ id }) => [id, slot]);

function firstOfEach(backups: readonly Rotated[], key: (backup: Rotated) => string, most: number): Rotated[] {
  const first = new Map<string, Rotated>();
  for (const backup of backups) if (!first.has(key(backup))) first.set(key(backup), backup);
  return [...first.values()].slice(0, most);
}

/** Whether it is time for the next one, provided something changed. A clock that was set back does not put it off. */
export const isDue = (newest: Pick<Backup, 'at' | 'day'> | undefined, now: number, today: string): boolean =>
  newest === undefined || newest.day !== today || now - newest.at >= RENEW_MS || now < newest.at;
