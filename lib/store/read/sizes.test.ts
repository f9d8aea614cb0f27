import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { library } from '../database.ts';
import { highlight } from '../samples.ts';
import { chooseSite, setSettings } from '../write/choices.ts';
import { setFlag } from '../write/flags.ts';
import { sizes } from './sizes.ts';

beforeEach(async () => void (await Promise.all(library.tables.map((table) => table.clear()))));

const bytes = (records: unknown[]): number => records.reduce<number>((sum, record) => sum + new TextEncoder().encode(JSON.stringify(record)).length, 0);

it('of an empty library are nothing', async () => {
  expect(new Set(Object.values(await sizes()).map((size) => JSON.stringify(size)))).toEqual(new Set(['{"count":0,"bytes":0,"estimated":false}']));
});

it('of a small library are exact', async () => {
  await library.highlights.bulkAdd([highlight({ note: 'ä🇪🇺' }), highlight(), highlight({ deletedAt: 5 })]);
  await setFlag({ disagreement: 'd', verdict: 'watch', datasetVersion: 'v' });
  await chooseSite('a.example', false);
  await setSettings({ dwell: 1 });
  const all = await library.highlights.toArray();
  const found = await sizes();
  expect(found.highlights).toEqual({ count: 2, bytes: bytes(all.filter(({ deletedAt }) => deletedAt === null)), estimated: false });
  expect(found.trash).toEqual({ count: 1, bytes: bytes(all.filter(({ deletedAt }) => deletedAt !== null)), estimated: false });
  expect([found.flags.count, found.sites.count, found.settings.count, found.dismissals.count]).toEqual([1, 1, 1, 0]);
  expect(found.search).toMatchObject({ count: 1, estimated: false });
});

it('of a large library are estimated, and not far off', async () => {
  await library.highlights.bulkAdd(Array.from({ length: 6_000 }, (_, n) => highlight({ id: `h${n}`, createdAt: n, note: 'x'.repeat(n % 1_500) })));
  const { highlights } = await sizes();
  const real = bytes(await library.highlights.toArray());
  expect(highlights).toMatchObject({ count: 6_000, estimated: true });
  expect(Math.abs(highlights.bytes / real - 1)).toBeLessThan(0.1);
});
