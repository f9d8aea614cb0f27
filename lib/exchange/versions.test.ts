/** Files of every version ever released still read: each is one as that version's code wrote it, in `fixtures/`. */
import 'fake-indexeddb/auto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { library } from '../store/database.ts';
import type { Dismissal, Highlight } from '../store/types.ts';
import { importParcel } from './import.ts';
import { prepareFile } from './in/prepare.ts';
import { VERSION } from './version.ts';

const FOLDER = join(import.meta.dirname, 'fixtures');
const versions = readdirSync(FOLDER).map((file) => Number(/^version-(\d+)\.json$/.exec(file)![1])).sort((a, b) => a - b);
const textOf = (version: number): string => readFileSync(join(FOLDER, `version-${version}.json`), 'utf8');

const prepare = (text: string) => prepareFile(new Blob([text]), { datasetVersion: 'v', now: new Date(0) });
async function readIn(text: string) {
  const ready = await prepare(text);
  if (!ready.ok) throw new Error(ready.error.detail);
  return importParcel(ready.value.parcel);
}
const sorted = (records: readonly object[]): string[] => records.map((record) => JSON.stringify(record)).sort();

/** What became of the records since. */
const dismissalNow = (version: number) => (old: Dismissal): Dismissal => (version === 1 ? { ...old, scope: 'site' } : old);

beforeEach(async () => void (await Promise.all(library.tables.map((table) => table.clear()))));

it('there is a file of each', () => {
  expect(versions).toEqual(Array.from({ length: VERSION }, (_, at) => at + 1));
});

describe.each(versions)('a file of version %d', (version) => {
  it('brings every record that stands in it', async () => {
    const { highlights, flags, sites, dismissals, joins = [], settings } = JSON.parse(textOf(version));
    expect(await readIn(textOf(version))).toEqual({ ok: true, value: { added: 3, updated: 0, unchanged: 0, flags: 2 } });
    expect(sorted(await library.highlights.toArray())).toEqual(sorted(highlights));
    expect(sorted(await library.flags.toArray())).toEqual(sorted(flags));
    expect(sorted(await library.sites.toArray())).toEqual(sorted(sites));
    expect(sorted(await library.dismissals.toArray())).toEqual(sorted(dismissals.map(dismissalNow(version))));
    expect(await library.joins.toArray()).toEqual(joins);
    expect(await library.meta.toArray()).toEqual([{ key: 'settings', ...settings }]);
  });

  it('a second time brings nothing', async () => {
    await readIn(textOf(version));
    expect(await readIn(textOf(version))).toEqual({ ok: true, value: { added: 0, updated: 0, unchanged: 3, flags: 0 } });
  });
});

const highlights = (): Promise<Highlight[]> => library.highlights.toCollection().sortBy('createdAt');
/** What came with each version, to be seen in its file. */
const NEW: [version: number, what: string, see: () => Promise<unknown>, seen: unknown][] = [
  [1, 'notes, tags and the trash', async () => (await highlights()).map(({ note, tags, deletedAt }) => [note, tags.length, deletedAt !== null]),
    [['Über „Souveränität“ 🇪🇺', 2, false], ['', 0, true], ['', 0, false]]],
  [2, '“not this” of four scopes', async () => (await library.dismissals.toArray()).map(({ scope }) => scope).sort(), ['alias', 'here', 'page', 'site']],
  [3, 'pages that are one, hashes of texts', async () => [await library.joins.count(), (await highlights()).map(({ textHash }) => textHash?.length)], [1, [64, undefined, undefined]]],
  [4, 'highlights in frames', async () => (await highlights()).map(({ framed }) => framed), [true, undefined, undefined]],
  [5, 'the other words of an edited quote', async () => (await highlights()).map(({ rewording }) => rewording?.words), ['Souveränität ist kein Dauerzustand', undefined, undefined]],
];
it.each(NEW)('of version %d: %s', async (version, _, see, seen) => {
  await readIn(textOf(version));
  expect(await see()).toEqual(seen);
});

it.each(versions.slice(1))('a file of version %d that says it is older is refused', async (version) => {
  const ready = await prepare(textOf(version).replace(`"version": ${version}`, `"version": ${version - 1}`));
  expect(ready).toMatchObject({ ok: false, error: { code: 'import-invalid' } });
});
