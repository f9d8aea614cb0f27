import { describe, expect, it } from 'vitest';
import { highlightOf } from '../testing/library.ts';
import { firstOf, groupByPage } from './group.ts';

const old = highlightOf({ id: 'old', pageKey: 'a', createdAt: 1, start: 50, page: { title: 'As it was' } });
const late = highlightOf({ id: 'late', pageKey: 'a', createdAt: 9, start: 10, page: { title: 'As it is' } });
const other = highlightOf({ id: 'other', pageKey: 'b', createdAt: 5 });

const shape = (groups: ReturnType<typeof groupByPage>) => groups.map(({ key, highlights }) => [key, ...highlights.map(({ id }) => id)]);

describe('groupByPage', () => {
  it('puts the page saved to last first, and its highlights in the order of the page', () => {
    expect(shape(groupByPage([other, old, late]))).toEqual([['a', 'late', 'old'], ['b', 'other']]);
  });

  it('shows a page as it was at the latest save', () => {
    expect(groupByPage([late, old])[0]!.page.title).toBe('As it is');
  });
});

it.each([[0, []], [1, [['a', 'late']]], [2, [['a', 'late', 'old']]], [9, [['a', 'late', 'old'], ['b', 'other']]]])('firstOf %i cuts after that many', (limit, expected) => {
  expect(shape(firstOf(groupByPage([other, old, late]), limit))).toEqual(expected);
});
