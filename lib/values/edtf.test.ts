import { describe, expect, it } from 'vitest';
import { dayNumber, parseEdtf } from './edtf.ts';
import { fitsPart, resolveDate } from './part.ts';
import type { Part } from './edtf.ts';

const iso = (day: number) => (Number.isFinite(day) ? new Date(day * 86_400_000).toISOString().slice(0, 10) : 'open');

describe('parseEdtf', () => {
  it.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-02-14', '2026-02-14', '2026-02-14'],
    ['2026-02-14T20:52:12', '2026-02-14', '2026-02-14'],
    ['2026-02-14T20:52:12+01:00', '2026-02-14', '2026-02-14'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['19XX', '1900-01-01', '1999-12-31'],
    ['2026-XX', '2026-01-01', '2026-12-31'],
    ['2026-09-XX', '2026-09-01', '2026-09-30'],
    ['2026-21', '2026-03-01', '2026-05-31'],
    ['2026-24', '2026-12-01', '2027-02-28'],
    ['2026-10/2026-12', '2026-10-01', '2026-12-31'],
    ['2025-05/..', '2025-05-01', 'open'],
    ['2025-05/', '2025-05-01', 'open'],
    ['../2025-05', 'open', '2025-05-31'],
    ['2026-03~', '2026-03-01', '2026-03-31'],
  ])('%s', (text, start, end) => {
    const range = parseEdtf(text)!;
    expect([iso(range.start), iso(range.end)]).toEqual([start, end]);
  });
  it.each(['', 'soon', '26', '2026-13', '2026-00', '2026-02-30', '2025-02-29', '2026-10/2026-09', '../..', '/', '2026/2027/2028', '14.02.2026', '2026-2-1', '202X-05', '2026-XX-05'])('refuses "%s"', (text) => {
    expect(parseEdtf(text)).toBeNull();
  });
  it.each<[string, boolean, boolean]>([['2026', false, false], ['2026~', true, false], ['2026?', false, true], ['2026%', true, true], ['2026~/2027', true, false]])(
    'qualifiers of %s', (text, approximate, uncertain) => expect(parseEdtf(text)).toMatchObject({ approximate, uncertain }));
  it('counts days from 1970', () => expect(dayNumber(1970, 1, 2)).toBe(1));
});

describe('parts of a month or year', () => {
  it.each<[string, Part, string, string]>([
    ['2026', 'late', '2026-10-01', '2026-12-31'], ['2026', 'early', '2026-01-01', '2026-03-31'], ['2026-02', 'late', '2026-02-21', '2026-02-28'],
    ['2026-09', 'mid', '2026-09-11', '2026-09-20'], ['2026-10/2026-12', 'late', '2026-10-01', '2026-12-31'],
  ])('%s %s', (date, part, start, end) => {
    const range = resolveDate({ date, part })!;
    expect([iso(range.start), iso(range.end)]).toEqual([start, end]);
  });
  it.each<[string, Part, boolean]>([
    ['2026-10/2026-12', 'late', true], ['2026-09-11/2026-09-20', 'mid', true], ['2026-01/2026-03', 'early', true], ['2026-09', 'mid', true],
    ['2026-10/2026-12', 'early', false], ['2026-09-01/2026-09-20', 'mid', false], ['2026-01/2026-11', 'late', false], ['2025-12/2026-01', 'late', false], ['2026-05/..', 'late', false],
  ])('%s lies %s: %s', (date, part, expected) => expect(fitsPart(date, part)).toBe(expected));
});
