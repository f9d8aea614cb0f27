import { describe, expect, it } from 'vitest';
import { dayOf, weekOf } from './calendar.ts';
import { isDue, RENEW_MS, slotsOf } from './rotation.ts';
import type { Reason } from './types.ts';

const routine = (...days: string[]) => days.map((day, at) => ({ id: at + 1, day, reason: 'routine' as Reason }));
const days = (from: string, count: number) => Array.from({ length: count }, (_, at) => new Date(Date.parse(from) + at * 86_400_000).toISOString().slice(0, 10));

/** Kept days with their slots, in the order of making. */
const kept = (backups: ReturnType<typeof routine>) => {
  const slots = slotsOf(backups);
  return backups.flatMap(({ id, day }) => (slots.has(id) ? [`${day} ${slots.get(id)}`] : []));
};

const CASES: [what: string, backups: ReturnType<typeof routine>, kept: string[]][] = [
  ['none', [], []],
  ['several of a day: the last', routine('2026-11-27', '2026-11-28', '2026-11-28'), ['2026-11-27 day', '2026-11-28 day']],
  ['days with gaps, however long', routine('2026-01-05', '2026-03-01', '2026-06-30', '2026-11-28'), ['2026-01-05 day', '2026-03-01 day', '2026-06-30 day', '2026-11-28 day']],
  ['every day of two months: five days, and the Sundays of four weeks before', routine(...days('2026-10-01', 59)), [
    '2026-11-01 week', '2026-11-08 week', '2026-11-15 week', '2026-11-22 week', '2026-11-24 day', '2026-11-25 day', '2026-11-26 day', '2026-11-27 day', '2026-11-28 day']],
  ['a week of which a day is kept takes no weekly slot', routine(...days('2026-11-16', 9)), ['2026-11-20 day', '2026-11-21 day', '2026-11-22 day', '2026-11-23 day', '2026-11-24 day']],
  ['weeks across the turn of the year', routine('2026-12-27', '2026-12-31', '2027-01-03', ...days('2027-01-04', 5)), [
    '2026-12-27 week', '2027-01-03 week', ...days('2027-01-04', 5).map((day) => `${day} day`)]],
  ['a clock that was wrong for a day: that day ages like any other', routine('2031-05-05', ...days('2026-11-23', 6)), ['2031-05-05 week', ...days('2026-11-24', 5).map((day) => `${day} day`)]],
  ['a clock that was set back: the newer one of the day counts', routine('2026-11-28', '2026-11-27', '2026-11-28'), ['2026-11-27 day', '2026-11-28 day']],
];

describe('what is kept', () => {
  it.each(CASES)('%s', (_, backups, expected) => expect(kept(backups)).toEqual(expected));

  it('never ends with fewer than before the last backup, and never with more than nine', () => {
    let backups = routine();
    for (const [at, day] of days('2026-01-01', 400).entries()) {
      const before = backups.length;
      const all = [...backups, { id: at + 1, day, reason: 'routine' as Reason }];
      const slots = slotsOf(all);
      backups = all.filter(({ id }) => slots.has(id));
      expect(backups.length).toBeLessThanOrEqual(9);
      expect(backups.length).toBeGreaterThanOrEqual(Math.min(before, 8));
      expect(backups.at(-1)?.day).toBe(day);
    }
  });

  it('leaves the reader’s own alone, and of those for an undo the last three', () => {
    const reasons: Reason[] = ['asked', 'before-restore', 'before-erase', 'before-restore', 'before-restore', 'asked'];
    const backups = [...routine(...days('2026-11-20', 3)), ...reasons.map((reason, at) => ({ id: 10 + at, day: '2026-11-28', reason }))];
    const slots = slotsOf(backups);
    expect([...slots].sort(([a], [b]) => a - b)).toEqual([[1, 'day'], [2, 'day'], [3, 'day'], [10, 'own'], [12, 'undo'], [13, 'undo'], [14, 'undo'], [15, 'own']]);
  });

  it('keeps those before imports apart, so that many of them push nothing else out', () => {
    const reasons: Reason[] = ['before-erase', 'before-restore', 'before-import', 'before-import', 'before-import', 'before-import'];
    expect([...slotsOf(reasons.map((reason, id) => ({ id, day: '2026-11-28', reason }))).keys()].sort()).toEqual([0, 1, 3, 4, 5]);
  });
});

const AT = Date.UTC(2026, 10, 28, 12);
const DUE: [what: string, newest: { at: number; day: string } | undefined, due: boolean][] = [
  ['when there is none', undefined, true],
  ['not at once again', { at: AT - 1_000, day: '2026-11-28' }, false],
  ['after an hour', { at: AT - RENEW_MS, day: '2026-11-28' }, true],
  ['on another day, however soon', { at: AT - 1_000, day: '2026-11-27' }, true],
  ['when the clock was set back', { at: AT + 1_000, day: '2026-11-28' }, true],
  ['when the last came from another time zone’s tomorrow', { at: AT - 1_000, day: '2026-11-29' }, true],
];
it.each(DUE)('a backup is due: %s', (_, newest, due) => expect(isDue(newest, AT, '2026-11-28')).toBe(due));

it('days are those of the reader’s own calendar, also when the clock is put forward or back', () => {
  const zone = process.env.TZ;
  process.env.TZ = 'Europe/Berlin';
  try {
    // In 2026 Berlin's clocks change on 29 March and 25 October: days of 23 and 25 hours.
    const hours = Array.from({ length: 366 * 24 }, (_, hour) => dayOf(new Date(Date.UTC(2026, 0, 1) + hour * 3_600_000)));
    const lengths = Map.groupBy(hours, (day) => day);
    expect([lengths.get('2026-03-29')?.length, lengths.get('2026-10-25')?.length, lengths.get('2026-06-01')?.length]).toEqual([23, 25, 24]);
    expect([...lengths.keys()].slice(0, 365)).toEqual(days('2026-01-01', 365));
  } finally {
    process.env.TZ = zone;
  }
});

it.each([['2026-11-28', '2026-11-23'], ['2026-11-23', '2026-11-23'], ['2026-11-29', '2026-11-23'], ['2027-01-01', '2026-12-28'], ['2024-03-01', '2024-02-26']])('%s is in the week of %s', (day, monday) =>
  expect(weekOf(day)).toBe(monday));
