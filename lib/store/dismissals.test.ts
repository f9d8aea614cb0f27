import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../messages/messages.ts';
import { Library, library } from './database.ts';
import { allDismissals, dismissedOn } from './read/dismissals.ts';
import { DismissalRecord } from './schema.ts';
import { highlight } from './samples.ts';
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

it('a library of version 1 opens and keeps everything', async () => {
  const name = 'version-1';
  const old = new Dexie(name);
  old.version(1).stores({
    highlights: 'id, pageKey, page.site, *entities, *tags, *disagreements, color, createdAt, updatedAt, deletedAt',
    flags: 'disagreement, verdict, updatedAt', sites: 'site', dismissals: 'id, site, entity', meta: 'key',
  });
  const records = {
    highlights: [highlight({ id: 'h' })],
    flags: [{ disagreement: 'd', verdict: 'watch', note: 'n', updatedAt: 1, datasetVersion: 'v' }],
    sites: [{ site: 'a.example', on: false, updatedAt: 2 }],
    meta: [{ key: 'settings', value: { dwell: 500 }, updatedAt: 3 }],
  };
  for (const [table, rows] of Object.entries(records)) await old.table(table).bulkAdd(rows);
  const dismissals = [{ id: 'a.example/sta', site: 'a.example', entity: 'sta', updatedAt: 4 }, { id: 'b.example/sta', site: 'b.example', entity: 'sta', updatedAt: 5 }];
  await old.table('dismissals').bulkAdd(dismissals);
  old.close();

  const now = new Library(name);
  for (const [table, rows] of Object.entries(records)) expect(await now.table(table).toArray()).toEqual(rows);
  expect(await now.dismissals.toArray()).toEqual(dismissals.map((each) => ({ ...each, scope: 'site' })));
  expect(await now.dismissals.where('[scope+site]').equals(['site', 'a.example']).count()).toBe(1);
  now.close();
});
