import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { MAX_IMPORT_BYTES } from '../limits.ts';
import { library } from '../store/database.ts';
import { highlight } from '../store/samples.ts';
import type { LibraryFile } from './format.ts';
import { offerParcel, takeParcel } from './hand-over.ts';
import { importParcel } from './import.ts';
import { prepareFile } from './in/prepare.ts';
import { packLibrary, type Parcel } from './parcel.ts';
import { problemLine } from './problems.ts';
import { FORMAT, VERSION } from './version.ts';

const CONTEXT = { datasetVersion: 'v', now: new Date('2026-11-28T12:00:00Z') };
const many = (count: number, change: (n: number) => object = () => ({})) => Array.from({ length: count }, (_, n) => highlight({ id: `h${n}`, createdAt: n, ...change(n) }));
const fileOf = (highlights: LibraryFile['highlights']): LibraryFile =>
  ({ format: FORMAT, version: VERSION, exportedAt: '2026-11-28T12:00:00Z', datasetVersion: 'v', settings: null, highlights, flags: [], sites: [], dismissals: [], joins: [] });
const packed = (highlights: LibraryFile['highlights']): Parcel => packLibrary(fileOf(highlights));

beforeEach(async () => void (await Promise.all(library.tables.map((table) => table.clear()))));

describe('a library is packed', () => {
  it.each([[0, []], [1_000, [1_000]], [2_500, [1_000, 1_000, 500]]])('%d highlights into parts of %j', (count, parts) => {
    expect(packed(many(count)).parts.map((part) => part.count)).toEqual(parts);
  });

  it('into shorter parts where highlights are long', () => {
    const { parts } = packed(many(300, () => ({ note: 'n'.repeat(20_000) })));
    expect(parts.length).toBeGreaterThan(1);
    expect(Math.max(...parts.map(({ content }) => content.size))).toBeLessThan(4.1 * 1024 * 1024);
    expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(300);
  });
});

describe('the background', () => {
  it('gets what a page offers, as it was', async () => {
    const strange = many(3, () => ({ note: '🇪🇺 “ä” \u2028 \u0000' }));
    const takeBack = offerParcel('job', packed(strange));
    expect(await importParcel(await takeParcel('job'))).toMatchObject({ ok: true, value: { added: 3 } });
    expect(await library.highlights.toArray()).toEqual(strange);
    takeBack();
  });

  it('gets nothing where nobody offers it any more, or under another name', async () => {
    offerParcel('job', packed([]))();
    const takeBack = offerParcel('other', packed([]));
    expect(await takeParcel('job', 50)).toBe(null);
    takeBack();
  });
});

const part = (count: number, text: string) => ({ count, content: new Blob([text]) });
const WRONG: [what: string, parcel: (good: Parcel) => unknown, problem: string][] = [
  ['nothing', () => null, 'file:'],
  ['a text', () => '{}', 'file:'],
  ['no parts', ({ rest }) => ({ rest }), 'parts:'],
  ['a part without content', (good) => ({ ...good, parts: [{ count: 1, content: '{}' }] }), 'parts[0].content:'],
  ['another version', (good) => ({ ...good, rest: { ...good.rest, version: 2 } }), 'rest.version:'],
  ['a flag with another verdict', (good) => ({ ...good, rest: { ...good.rest, flags: [{ disagreement: 'd', verdict: 'true', note: '', updatedAt: 1, datasetVersion: 'v' }] } }), 'rest.flags[0].verdict:'],
  ['a last part that is no JSON', (good) => ({ ...good, parts: [...good.parts, part(1, '{')] }), '1:3: syntax'],
  ['a record in the last part with an error', (good) => ({ ...good, parts: [...good.parts, ...packed(many(1, () => ({ id: 'x', color: 'red' }))).parts] }), 'highlights[1500].color:'],
  ['a record that was in a part before', (good) => ({ ...good, parts: [...good.parts, ...packed(many(1)).parts] }), 'highlights[1500].id: same highlights[0].id'],
];
it.each(WRONG)('%s is refused, and nothing of it stays', async (_, wrong, problem) => {
  const result = await importParcel(wrong(packed(many(1_500))));
  expect(result).toMatchObject({ ok: false, error: { code: expect.stringMatching(/^import-/) } });
  expect(!result.ok && problemLine(result.error.problems![0]!)).toContain(problem);
  expect(await library.highlights.count()).toBe(0);
});

it('of a library that is there in part only the new and the newer are written', async () => {
  await library.highlights.bulkAdd(many(1_200, (n) => ({ note: 'ours', updatedAt: n % 2 === 0 ? 10 : 1_000_000 })));
  const report = await importParcel(packed(many(2_000, () => ({ note: 'theirs', updatedAt: 500 }))));
  expect(report).toEqual({ ok: true, value: { added: 800, updated: 600, unchanged: 600, flags: 0 } });
  expect(await library.highlights.filter(({ note }) => note === 'ours').count()).toBe(600);
});

describe('a chosen file', () => {
  it('larger than can be read as one text is not even read', async () => {
    const file = { size: MAX_IMPORT_BYTES + 1, text: () => Promise.reject(new Error('read')) } as unknown as Blob;
    expect(await prepareFile(file, CONTEXT)).toMatchObject({ ok: false, error: { code: 'import-too-large' } });
  });

  it('that the browser cannot read is told as such', async () => {
    const file = { size: 5, text: () => Promise.reject(new DOMException('gone', 'NotReadableError')) } as unknown as Blob;
    expect(await prepareFile(file, CONTEXT)).toMatchObject({ ok: false, error: { code: 'import-not-json', detail: expect.stringContaining('gone') } });
  });

  it('tells how far its check is, and comes back packed with what it would do', async () => {
    await library.highlights.bulkAdd(many(10));
    const told: number[] = [];
    const ready = await prepareFile(new Blob([JSON.stringify(fileOf(many(2_500)))]), CONTEXT, (done, total) => void told.push(done / total));
    expect(told).toEqual([0, 0.4, 0.8]);
    expect(ready).toMatchObject({ ok: true, value: { preview: { source: 'second-source', report: { added: 2_490, updated: 0, unchanged: 10 }, besides: false } } });
    expect(ready.ok && (await importParcel(ready.value.parcel))).toEqual({ ok: true, value: { added: 2_490, updated: 0, unchanged: 10, flags: 0 } });
  });
});
