import { describe, expect, it } from 'vitest';
import { random } from '../random.ts';
import { arrange, type Grouping } from './arrange.ts';
import { entryOf, valuesOf, type Entry } from './entry.ts';
import { countFilled, countValues } from './facets.ts';
import { Heights } from './heights.ts';
import { find } from './match.ts';
import { idAt } from './place.ts';
import { pack } from './shelf.ts';
import { dayOf } from './since.ts';
import { inOrder, type Sort } from './sort.ts';

const DAY = 86_400_000;
const entry = (id: string, day: number, page: string, start: number, tags: string[] = []) => entryOf({
  id, pageKey: page, page: { title: page, site: page }, selectors: { quote: { exact: id }, position: { start } },
  note: '', tags, entities: tags.map((tag) => `e-${tag}`), disagreements: [], color: 'yellow', createdAt: new Date(2026, 0, 1, 12).getTime() + day * DAY, updatedAt: 100 - day,
});
const entries = [entry('a', 0, 'q', 9, ['x']), entry('b', 0, 'p', 5, ['x', 'y']), entry('c', 1, 'q', 1), entry('d', 2, 'p', 2, ['y'])];
const shelves = [pack(entries.slice(2)), pack(entries.slice(0, 2))];
const all = find(shelves, []);

const shown = (grouping: Grouping, sort: Sort): string => {
  const rows = arrange(shelves, all, grouping, sort);
  return Array.from({ length: rows.length }, (_, index) => rows.rowAt(index)).map((row) => (row.kind === 'head' ? `|${row.group.key}` : idAt(shelves, row.place))).join(' ');
};
it('puts pages that are one under one head, whichever of them a highlight was saved on', () => {
  const rows = arrange(shelves, all, 'page', 'newest', new Map([['q', 'p']]));
  expect(rows.groups.map(({ key, places }) => [key, places.length])).toEqual([['p', 4]]);
});

const [DAY0, DAY1, DAY2] = [20_454, 20_455, 20_456];

const ARRANGED: [Grouping, Sort, string][] = [
  ['none', 'newest', 'd c b a'], ['none', 'oldest', 'a b c d'], ['none', 'changed', 'b a c d'], ['none', 'site', 'd b c a'],
  ['page', 'newest', '|p d b |q c a'], ['page', 'oldest', '|q c a |p d b'], ['page', 'site', '|p d b |q c a'],
  ['tag', 'newest', '|y d b |x b a | c'], ['tag', 'oldest', '|x a b |y b d | c'],
  ['entity', 'newest', '|e-y d b |e-x b a | c'],
  ['day', 'newest', `|${DAY2} d |${DAY1} c |${DAY0} b a`], ['day', 'oldest', `|${DAY0} a b |${DAY1} c |${DAY2} d`],
];

describe('rows', () => {
  it.each(ARRANGED)('by %s, %s', (grouping, sort, rows) => expect(shown(grouping, sort)).toBe(rows));

  it('of nothing are none', () => expect(arrange(shelves, new Uint32Array(), 'page', 'newest').length).toBe(0));
});

describe('groups', () => {
  const next = random(5);
  const any = (n: number): number => Math.floor(next() * n);
  const some = Array.from({ length: 600 }, (_, n) => entry(String(n).padStart(3, '0'), n, `p${any(4) === 0 ? any(150) : n >> 3}`, (n * 7_919) % 10_007, ['x', 'y', 'z'].slice(any(3), any(4))));
  const packed = [pack(some.slice(256)), pack(some.slice(0, 256))];
  const byId = new Map(some.map((one) => [one.id, one]));

  it.each<Grouping>(['page', 'tag', 'entity', 'day'])('by %s hold the same in whatever order they are looked at', (grouping) => {
    for (const sort of ['newest', 'oldest', 'changed'] as const) {
      const found = find(packed, []).filter(() => next() < 0.7);
      const rows = arrange(packed, found, grouping, sort);
      for (let look = 0; look < 40; look++) rows.rowAt(any(rows.length));
      const ordered = Array.from(inOrder(packed, found, sort), (place) => byId.get(idAt(packed, place))!);
      const keysOf = ({ created, facts }: Entry): string[] =>
        (grouping === 'day' ? [String(dayOf(created))] : valuesOf(facts[grouping === 'page' ? 'page' : grouping === 'tag' ? 'tags' : 'entities']));
      const keys = [...new Set(ordered.flatMap(keysOf)), ...(ordered.some((one) => keysOf(one).length === 0) ? [''] : [])];
      const members = keys.map((key) => ordered.filter((one) => (key === '' ? keysOf(one).length === 0 : keysOf(one).includes(key))));
      if (grouping === 'page') members.forEach((group) => group.sort((a, b) => a.place - b.place));
      expect(rows.length).toBe(keys.length + members.flat().length);
      expect(rows.groups.map(({ key, places }) => [key, Array.from(places, (place) => idAt(packed, place))])).toEqual(keys.map((key, at) => [key, members[at]!.map(({ id }) => id)]));
    }
  });
});

describe('counts', () => {
  it('of values, most frequent first', () => {
    expect(countValues(shelves, all, 'tags')).toEqual([{ value: 'x', count: 2 }, { value: 'y', count: 2 }]);
    expect(countValues(shelves, all, 'state')).toEqual([{ value: 'unseen', count: 4 }]);
    expect(countValues(shelves, new Uint32Array(), 'tags')).toEqual([]);
    expect(countFilled(shelves, all, 'tags')).toBe(3);
  });
});

describe('heights', () => {
  it('agree with adding them up', () => {
    const next = random(3);
    for (const length of [0, 1, 2, 7, 8, 9, 100, 1_000]) {
      const plain = Array.from({ length }, () => 10);
      const heights = new Heights(length, 10);
      for (let round = 0; round < Math.min(length, 50); round++) {
        const row = Math.floor(next() * length);
        const height = Math.floor(next() * 40);
        expect(heights.set(row, height)).toBe(height - plain[row]!);
        plain[row] = height;
      }
      let top = 0;
      for (const [row, height] of plain.entries()) {
        expect(heights.top(row)).toBe(top);
        if (height > 0) expect(heights.rowAt(top + height / 2)).toBe(row);
        top += height;
      }
      expect(heights.top(length)).toBe(top);
      expect(heights.rowAt(top + 99)).toBe(Math.max(0, length - 1));
    }
  });
});
