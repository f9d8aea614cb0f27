/** Every version ever released still opens: each has a library as it wrote it, in `fixtures/`. */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exportLibrary } from '../exchange/export.ts';
import { readLibraryFile } from '../exchange/read-file.ts';
import { entryOf } from '../library/entry.ts';
import { unpack } from '../library/shelf.ts';
import { library, Library } from './database.ts';
import type { Dismissal, Highlight } from './types.ts';

interface Fixture { stores: Record<string, string>; records: Record<string, object[]> }

const FOLDER = join(import.meta.dirname, 'fixtures');
const versions = readdirSync(FOLDER).map((file) => Number(/^version-(\d+)\.json$/.exec(file)![1])).sort((a, b) => a - b);

const ARRAYS = { Uint16Array, Uint32Array, Float64Array };
/** Typed arrays of a shelf stand in the file under their kind. */
const revived = (_: string, value: unknown): unknown => {
  const [kind, ...more] = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return kind && more.length === 0 && kind in ARRAYS ? new ARRAYS[kind as keyof typeof ARRAYS]((value as Record<string, number[]>)[kind]!) : value;
};
const fixtureOf = (version: number): Fixture => JSON.parse(readFileSync(join(FOLDER, `version-${version}.json`), 'utf8'), revived) as Fixture;

/** A database as that version left it; stays open. */
async function old(name: string, version: number): Promise<Dexie> {
  const { stores, records } = fixtureOf(version);
  const database = new Dexie(name);
  database.version(version).stores(stores);
  for (const [table, rows] of Object.entries(records)) await database.table(table).bulkAdd(rows);
  return database;
}

const sorted = <T>(records: readonly T[]): T[] => records.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** What became of the records of a table since. */
const NOW: Record<string, (row: object, version: number) => object> = {
  dismissals: (row, version) => (version === 1 ? { ...row, scope: 'site' } satisfies Partial<Dismissal> : row),
};

afterEach(async () => {
  vi.restoreAllMocks();
  library.close({ disableAutoOpen: false });
  await Dexie.delete(library.name);
});

it('has a fixture of each version', () => {
  expect(versions).toEqual(Array.from({ length: library.verno }, (_, at) => at + 1));
});

describe.each(versions)('a library of version %d', (version) => {
  it('opens, keeps every record, is shelved and can be exported', async () => {
    (await old(library.name, version)).close();
    const { shelves: _, ...records } = fixtureOf(version).records;
    for (const [table, rows] of Object.entries(records)) {
      expect(await library.table(table).count()).toBeGreaterThan(0);
      expect(sorted(await library.table(table).toArray())).toEqual(sorted(rows.map((row) => (NOW[table] ?? ((same: object) => same))(row, version))));
    }
    const live = (records.highlights as Highlight[]).filter(({ deletedAt }) => deletedAt === null);
    expect(sorted((await library.shelves.toArray()).flatMap(unpack))).toEqual(sorted(live.map(entryOf)));
    const read = readLibraryFile(await exportLibrary('v'));
    expect(read.ok || read.error).toBe(true);
  });

  it('opens while a page of that version is still open', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const page = await old(library.name, version);
    await page.open();
    const count = await page.table('highlights').count();
    expect(await library.highlights.count()).toBe(count);
    await library.highlights.update((await library.highlights.toCollection().first())!.id, { note: 'by the new one' });
    expect(await page.table('highlights').filter(({ note }: Highlight) => note === 'by the new one').count()).toBe(1);
    page.close();
  });
});

it('an upgrade that fails leaves the library as it was, and the next attempt may succeed', async () => {
  (await old(library.name, 1)).close();
  class Broken extends Library {
    constructor() {
      super(library.name);
      this.version(99).stores({}).upgrade(() => { throw new Error('a bug'); });
    }
  }
  await expect(new Broken().open()).rejects.toThrow('a bug');
  expect(await library.highlights.count()).toBe(fixtureOf(1).records.highlights!.length);
});
