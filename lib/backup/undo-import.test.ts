import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exportLibrary } from '../exchange/export.ts';
import type { LibraryFile } from '../exchange/format.ts';
import { packLibrary } from '../exchange/parcel.ts';
import { FORMAT, VERSION } from '../exchange/version.ts';
import type { ImportDone, Result } from '../messages/messages.ts';
import { library } from '../store/database.ts';
import { highlight } from '../store/samples.ts';
import type { Dismissal, Flag, Highlight } from '../store/types.ts';
import { changeHighlights, purgeHighlights } from '../store/write/bulk.ts';
import { deleteHighlights, editHighlight } from '../store/write/highlights.ts';
import type { MergeOptions } from '../store/write/merge.ts';
import { takeBack } from '../store/write/steps.ts';
import { FakeDisk } from './testing/fake-files.ts';
import { readVault } from './vault.ts';
import { importUndoably } from './write/import.ts';
import { restoreBackup } from './write/restore.ts';

/** A library in memory is slow: what is large here is larger than this, and not than 32 MB. */
const LARGE = 3 * 1024 * 1024;
vi.mock('../limits.ts', async (original) => ({ ...(await original<typeof import('../limits.ts')>()), MAX_IMPORT_STEP: 3 * 1024 * 1024 }));

const datasetVersion = '0123456789ab';
let disk: FakeDisk;
beforeEach(async () => {
  disk = new FakeDisk().install();
  await Promise.all(library.tables.map((table) => table.clear()));
});
afterEach(() => vi.restoreAllMocks());

const fileOf = (changes: Partial<LibraryFile>): LibraryFile => ({
  format: FORMAT, version: VERSION, exportedAt: '2026-11-28T12:00:00Z', datasetVersion, settings: null, highlights: [], flags: [], sites: [], dismissals: [], joins: [], ...changes,
});
const readIn = (changes: Partial<LibraryFile>, options: MergeOptions = {}): Promise<Result<ImportDone>> => importUndoably(packLibrary(fileOf(changes)), { datasetVersion, ...options });

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
}
async function stepOf(import_: Promise<Result<ImportDone>>): Promise<string> {
  const { undo } = value(await import_);
  return (undo as { step: string }).step;
}
/** Every table but what follows from the highlights and what can be taken back, to the last bit. */
async function contents(): Promise<Record<string, unknown>> {
  const tables = library.tables.filter(({ name }) => name !== 'shelves' && name !== 'steps');
  return Object.fromEntries(await Promise.all(tables.map(async (table) => [table.name, await table.toArray()])));
}
const undo = async (step?: string) => {
  const report = value(await takeBack({ step }));
  return report && [report.kind, report.done, report.kept];
};

const flag = (disagreement: string, changes: Partial<Flag> = {}): Flag => ({ disagreement, verdict: 'watch', note: '', updatedAt: 5, datasetVersion, ...changes });
const notThis = (id: string, updatedAt: number): Dismissal => ({ id, entity: 'sta', site: 'a.example', scope: 'site', updatedAt });

/** Ours: a is older than theirs and differs in all it can, b is newer, c is theirs too, d is ours alone. */
async function fill(): Promise<void> {
  await library.highlights.bulkAdd([
    highlight({ id: 'a', note: 'ours', tags: ['t'], state: 'moved', framed: true, textHash: '0123456789abcdef'.repeat(4), entities: ['mila'], paragraph: 'p', updatedAt: 10 }),
    highlight({ id: 'b', note: 'ours', updatedAt: 900 }), highlight({ id: 'c' }), highlight({ id: 'd' }), highlight({ id: 'gone', deletedAt: 7, updatedAt: 20 }),
  ]);
  await library.flags.bulkAdd([flag('x', { note: 'why' }), flag('y')]);
  await library.sites.add({ site: 'a.example', on: false, updatedAt: 1 });
  await library.dismissals.add(notThis('old', 1));
  await library.joins.bulkAdd([{ key: 'b', into: 'a', updatedAt: 9 }, { key: 'c', into: 'a', updatedAt: 8 }]);
  await library.meta.add({ key: 'settings', value: { dwell: 700 }, updatedAt: 3 });
}
const THEIRS: Partial<LibraryFile> = {
  highlights: [
    highlight({ id: 'a', note: 'theirs', color: 'pink', updatedAt: 500 }), highlight({ id: 'b', note: 'theirs', updatedAt: 500 }), highlight({ id: 'c' }),
    highlight({ id: 'gone', updatedAt: 30 }), highlight({ id: 'new' }), highlight({ id: 'new in the trash', deletedAt: 8 }),
  ],
  flags: [flag('x', { verdict: 'confirmed', updatedAt: 6 }), flag('y', { updatedAt: 4 }), flag('z')],
  sites: [{ site: 'a.example', on: true, updatedAt: 2 }, { site: 'b.example', on: false, updatedAt: 2 }],
  dismissals: [notThis('old', 2), notThis('new', 2)],
  joins: [{ key: 'a', into: 'd', updatedAt: 1 }],
  settings: { value: { dwell: 100, quiet: true }, updatedAt: 4 },
};

describe('an import is one step', () => {
  it('and taken back it leaves every table as it was, to the last bit; done again as it became', async () => {
    await fill();
    const before = await contents();
    const report = value(await readIn(THEIRS));
    expect(report).toEqual({ added: 2, updated: 2, unchanged: 2, flags: 2, undo: { step: expect.any(String) } });
    const after = await contents();
    expect(Object.keys(before).filter((name) => JSON.stringify(after[name]) === JSON.stringify(before[name]))).toEqual([]);
    for (let time = 0; time < 2; time++) {
      expect(await undo()).toEqual(['import', 14, 0]);
      expect(await contents()).toEqual(before);
      expect(value(await takeBack({ redo: true }))).toMatchObject({ kind: 'import', done: 14, kept: 0 });
      expect(await contents()).toEqual(after);
    }
  });

  it('however many pieces it came in', async () => {
    const ours = Array.from({ length: 1_500 }, (_, n) => highlight({ id: `h${n}`, note: 'ours' }));
    await library.highlights.bulkAdd(ours);
    const before = await contents();
    const step = await stepOf(readIn({ highlights: Array.from({ length: 2_200 }, (_, n) => highlight({ id: `h${n}`, note: 'theirs', updatedAt: 2_000 })) }));
    expect(await library.steps.count()).toBe(3);
    expect(await undo(step)).toEqual(['import', 2_200, 0]);
    expect(await contents()).toEqual(before);
  });

  it('which keeps what it added in the library alone, and what it replaced in the step alone', async () => {
    await fill();
    await readIn(THEIRS);
    const kept = async () => {
      const text = JSON.stringify(await library.steps.toArray());
      return ['"ours"', '"theirs"', 'TextQuoteSelector'].map((words) => text.split(words).length - 1);
    };
    expect(await kept()).toEqual([1, 0, 2]);
    await undo();
    expect(await kept()).toEqual([0, 1, 4]);
    await takeBack({ redo: true });
    expect(await kept()).toEqual([1, 0, 2]);
  });

  it('and a second time, after it was taken back, it does the same', async () => {
    await fill();
    const first = value(await readIn(THEIRS));
    const after = await contents();
    await undo();
    expect(value(await readIn(THEIRS))).toEqual({ ...first, undo: { step: expect.any(String) } });
    expect(await contents()).toEqual(after);
  });

  it('below others, which are taken back first', async () => {
    await fill();
    const before = await contents();
    await readIn(THEIRS);
    await changeHighlights(['a', 'd', 'new'], { addTags: ['later'] });
    await deleteHighlights(['new']);
    expect([await undo(), await undo(), await undo()]).toMatchObject([['delete', 1, 0], ['edit', 3, 0], ['import', 14, 0]]);
    expect(await library.highlights.get('d')).toMatchObject({ tags: [] });
    await library.highlights.update('d', { updatedAt: 1_000 });
    expect(await contents()).toEqual(before);
  });

  it('never writes over what was changed since, and says so', async () => {
    await fill();
    const step = await stepOf(readIn(THEIRS));
    await editHighlight('a', { note: 'mine, later' });
    await deleteHighlights(['new']);
    await library.flags.put(flag('z', { note: 'mine, later', updatedAt: 50 }));
    expect(await undo(step)).toEqual(['import', 11, 3]);
    expect(await library.highlights.bulkGet(['a', 'new'])).toMatchObject([{ note: 'mine, later', color: 'pink' }, { deletedAt: expect.any(Number) }]);
    expect(await library.flags.toArray()).toEqual([flag('x', { note: 'why' }), flag('y'), flag('z', { note: 'mine, later', updatedAt: 50 })]);
  });

  it('is none when the file brings nothing', async () => {
    await fill();
    await readIn(THEIRS);
    await library.steps.clear();
    expect(value(await readIn(THEIRS))).toMatchObject({ added: 0, updated: 0, undo: null });
    expect(await library.steps.count()).toBe(0);
  });

  it('is none when it fails', async () => {
    await fill();
    const before = await contents();
    const parcel = packLibrary(fileOf(THEIRS));
    parcel.parts.push({ count: 1, content: new Blob(['{']) });
    expect(await importUndoably(parcel, { datasetVersion })).toMatchObject({ ok: false, error: { code: 'import-not-json' } });
    expect([await contents(), await library.steps.count()]).toEqual([before, 0]);
  });

  it('keeps nothing of what is deleted for good', async () => {
    await fill();
    await readIn(THEIRS);
    await deleteHighlights(['a']);
    await purgeHighlights(['a']);
    expect(JSON.stringify(await library.steps.toArray())).not.toContain('"ours"');
    await undo();
    expect(await library.highlights.get('a')).toBeUndefined();
  });
});

const large = (count = 220, changes: Partial<Highlight> = {}): Highlight[] =>
  Array.from({ length: count }, (_, n) => highlight({ id: `l${n}`, note: 'n'.repeat(LARGE / 200), updatedAt: 2_000, ...changes }));

describe('an import that is too large for a step', () => {
  it.each([['an empty library', async () => undefined], ['a library', fill]])('is undone by the backup of what was before: %s', async (_, before) => {
    await before();
    const was = await contents();
    const { added, undo: way } = value(await readIn({ ...THEIRS, highlights: [...THEIRS.highlights!, ...large()] }));
    expect([added > 200, way]).toEqual([true, { backup: expect.any(Number) }]);
    expect(await library.steps.count()).toBe(0);
    await restoreBackup((way as { backup: number }).backup, { datasetVersion });
    expect(await contents()).toEqual(was);
  });

  it('leaves no backup when it is broken off', async () => {
    await fill();
    const was = await exportLibrary('', new Date(0));
    const stop = new AbortController();
    expect(await readIn({ highlights: large(2_200, { note: 'n'.repeat(1_000) }) }, { signal: stop.signal, onProgress: (done) => done > 0 && stop.abort() })).toMatchObject({ error: { code: 'cancelled' } });
    expect([await exportLibrary('', new Date(0)), (await readVault()).backups]).toEqual([was, []]);
  });

  it('is not begun when nothing can be backed up', async () => {
    await fill();
    const was = await contents();
    disk.room = 0;
    expect(await readIn({ highlights: large() })).toMatchObject({ ok: false, error: { code: 'storage-full' } });
    expect(await contents()).toEqual(was);
  });
});
