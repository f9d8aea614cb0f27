import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../messages/messages.ts';
import { library } from './database.ts';
import { allDismissals, dismissedOn } from './read/dismissals.ts';
import { DismissalRecord } from './schema.ts';
import { addDismissal, removeDismissals, type NewDismissal } from './write/dismissals.ts';

beforeEach(() => library.dismissals.clear());

const HERE = { key: 'a.example/x', site: 'a.example' };
const page = { key: HERE.key, url: 'https://a.example/x', title: 'X' };
const quote = { exact: 'STA', before: 'Dach der', after: 'folgen', nth: 0 };
const EACH: NewDismissal[] = [
  { scope: 'here', entity: 'sta', site: 'a.example', page, quote },
  { scope: 'page', entity: 'sta', site: 'a.example', page },
  { scope: 'site', entity: 'sta', site: 'a.example' },
  { scope: 'alias', entity: 'sta', site: 'a.example', alias: 'STA' },
];

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
}

describe('dismissals', () => {
  it.each(EACH)('$scope: kept as a record that also a file may hold, and taken back', async (said) => {
    const kept = value(await addDismissal(said));
    expect(DismissalRecord.parse(kept)).toEqual(kept);
    expect(await allDismissals()).toEqual([kept]);
    expect(value(await removeDismissals([kept.id, 'unknown']))).toBe(1);
    expect(await allDismissals()).toEqual([]);
  });

  it('hold where they reach', async () => {
    for (const said of EACH) await addDismissal(said);
    const reach = async (key: string, site: string) => (await dismissedOn({ key, site })).map((each) => Object.keys(each).at(-1));
    expect((await reach(HERE.key, HERE.site)).sort()).toEqual(['alias', 'entity', 'entity', 'quote']);
    expect((await reach('a.example/y', 'a.example')).sort()).toEqual(['alias', 'entity']);
    expect(await reach('b.example/x', 'b.example')).toEqual(['alias']);
  });

  it('said twice are one, however the form is written; two mentions are two', async () => {
    for (const said of [...EACH, ...EACH, { ...EACH[3]!, alias: 'Sta' } as NewDismissal]) await addDismissal(said);
    expect((await allDismissals()).map(({ scope }) => scope).sort()).toEqual(['alias', 'here', 'here', 'page', 'site']);
  });
});
