import { describe, expect, it } from 'vitest';
import { ENTRIES } from '../testing/desk.ts';
import { flagOf } from '../testing/library.ts';
import { choicesOf, deskFilterFrom, filterDesk, NO_FILTER, type DeskFilter } from './entry.ts';

const flags = new Map([['a', flagOf({ verdict: 'watch' })], ['c', flagOf({ verdict: 'confirmed' })]]);

const CASES: [filter: Partial<DeskFilter>, ids: string[]][] = [
  [{}, ['a', 'b', 'c']],
  [{ kind: 'contradiction' }, ['a', 'c']],
  [{ kind: 'single-source' }, ['d']],
  [{ kind: 'superseded' }, []],
  [{ entity: 'call' }, ['a', 'b']],
  [{ source: 's3' }, ['b', 'c']],
  [{ flag: 'any' }, ['a', 'c']],
  [{ flag: 'none' }, ['b']],
  [{ flag: 'confirmed' }, ['c']],
  [{ flag: 'not-an-issue' }, []],
  [{ kind: 'contradiction', source: 's2', flag: 'watch' }, ['a']],
];
it.each(CASES)('%j', (part, ids) => {
  expect(filterDesk(ENTRIES, { ...NO_FILTER, ...part }, flags).map(({ view }) => view.id)).toEqual(ids);
});

describe('a filter in the address', () => {
  it.each([
    ['kind=tension&entity=call&source=s1&flag=any', { kind: 'tension', entity: 'call', source: 's1', flag: 'any' }],
    ['flag=nonsense', NO_FILTER],
    ['', NO_FILTER],
  ])('%s', (query, filter) => expect(deskFilterFrom(new URLSearchParams(query))).toEqual(filter));
});

it('counts the choices, most first', () => {
  expect(choicesOf(ENTRIES, ({ sources }) => sources)).toEqual([{ key: 's1', count: 3 }, { key: 's2', count: 2 }, { key: 's3', count: 2 }]);
});
