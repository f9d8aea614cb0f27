import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { importText } from '../exchange/testing/import-text.ts';
import { library } from '../store/database.ts';
import { attempt } from '../store/failure.ts';
import { fresh, highlight } from '../store/samples.ts';
import type { Highlight } from '../store/types.ts';
import { changeHighlights } from '../store/write/bulk.ts';
import { deleteHighlights, editHighlight, restoreHighlights, saveHighlight } from '../store/write/highlights.ts';
import { setSettings, chooseSite } from '../store/write/choices.ts';
import { addDismissal } from '../store/write/dismissals.ts';
import { joinPages } from '../store/write/joins.ts';
import { setFlag } from '../store/write/flags.ts';
import { backupAsFile } from './as-file.ts';
import { compareBackup } from './compare.ts';
import { FakeDisk } from './testing/fake-files.ts';
import { bytesOf, readVault } from './vault.ts';
import { eraseEverything, restoreBackup } from './write/restore.ts';
import { backUpIfDue, takeBackup } from './write/take.ts';

// A library in memory is slow: some tests write thousands of records.
vi.setConfig({ testTimeout: 20_000 });

const datasetVersion = '0123456789ab';
const HOUR = 3_600_000;
const NOW = new Date(2026, 10, 28, 12).getTime();

let disk: FakeDisk;
beforeEach(async () => {
  disk = new FakeDisk().install();
  await Promise.all(library.tables.map((table) => table.clear()));
});
afterEach(() => vi.restoreAllMocks());

const many = (count: number, changes: (n: number) => Partial<Highlight> = () => ({})): Highlight[] =>
  Array.from({ length: count }, (_, n) => highlight({ id: `h${String(n).padStart(5, '0')}`, createdAt: n, note: `Notiz ${n} 🇪🇺`, ...changes(n) }));

/** A place of its own each time. */
const anew = () => fresh({ pageKey: `news.example/${crypto.randomUUID()}` });

async function fill(count = 700): Promise<void> {
  await library.highlights.bulkAdd(many(count));
  await library.highlights.bulkAdd(many(300).map((each) => ({ ...each, id: `t${each.id}`, deletedAt: 5 + each.createdAt })));
  await setFlag({ disagreement: 'd', verdict: 'watch', note: 'why', datasetVersion });
  await setSettings({ dwell: 500 });
  await chooseSite('a.example', false);
  await addDismissal({ scope: 'site', entity: 'sta', site: 'a.example' });
  await library.joins.put({ key: 'news.example/amp', into: 'news.example/a', updatedAt: 5 });
}

/** All that is stored; shelves only say in other words what highlights say, and steps are not backed up. */
async function contents(): Promise<Record<string, unknown>> {
  const tables = library.tables.filter(({ name }) => name !== 'shelves' && name !== 'steps');
  return Object.fromEntries(await Promise.all(tables.map(async (table) => [table.name, await table.toArray()])));
}
const routine = (at: number) => backUpIfDue({ datasetVersion, now: new Date(at) });
const take = () => takeBackup('asked', { datasetVersion });
const restore = (id: number) => restoreBackup(id, { datasetVersion });

describe('a backup', () => {
  it('brings everything back to the last bit after everything was erased', async () => {
    await fill();
    const before = await contents();
    const { id, counts } = await take();
    expect(counts).toEqual({ highlights: 700, trash: 300, flags: 1 });
    await eraseEverything({ backups: false, datasetVersion });
    expect(Object.values(await contents()).flat()).toEqual([]);
    expect(await restore(id)).toEqual({ written: 1_000, removed: 0, damaged: 0, undo: null });
    expect(await contents()).toEqual(before);
    expect(await library.shelves.count()).toBeGreaterThan(0);
  });

  it('of an unchanged library costs a small file, and of a changed one what changed', async () => {
    await fill(3_000);
    await take();
    const [parts, bytes] = [disk.folder('parts').held.size, bytesOf((await readVault()).backups)];
    await take();
    expect(disk.folder('parts').held.size).toBe(parts);
    await editHighlight('h00002', { note: 'x' });
    await take();
    expect(disk.folder('parts').held.size).toBe(parts + 1);
    expect(bytesOf((await readVault()).backups)).toBeLessThan(bytes * 1.2);
  });

  it('holds one moment, also while the library changes', async () => {
    await library.highlights.bulkAdd(many(5_000));
    const writing = (async () => {
      for (let round = 1; round <= 25; round++) {
        await library.transaction('rw', library.highlights, () => Promise.all(['h00001', 'h02500', 'h04999'].map((id) => library.highlights.update(id, { note: `round ${round}` }))));
      }
    })();
    const { id } = await take();
    await writing;
    await restore(id);
    const notes = (await library.highlights.bulkGet(['h00001', 'h02500', 'h04999'])).map((found) => found?.note.replace(/^Notiz.*/, 'round 0'));
    expect(new Set(notes).size).toBe(1);
    expect(await library.highlights.count()).toBe(5_000);
  });

  it('holds what the table holds, should a shelf be missing', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await fill();
    const before = await contents();
    await library.shelves.delete((await library.shelves.toCollection().first())!.first);
    const { id } = await take();
    await eraseEverything({ backups: false, datasetVersion });
    await restore(id);
    expect(await contents()).toEqual(before);
  });

  it('uses what an unfinished one has left, and leaves nothing nobody names', async () => {
    await fill();
    const store = vi.spyOn(JSON, 'stringify');
    await take();
    for (const name of disk.folder('backups').held.keys()) disk.folder('backups').held.delete(name);
    disk.folder('parts').held.set('shelf-123.7', [...disk.folder('parts').held.values()][0]!);
    store.mockClear();
    await take();
    expect(store.mock.calls.length).toBeLessThan(10);
    expect([...disk.folder('parts').held.keys()]).not.toContain('shelf-123.7');
  });
});

describe('by itself', () => {
  it('comes when something changed, at most once an hour, and nine are kept', async () => {
    expect(await routine(NOW)).toBeNull();
    await saveHighlight(anew());
    expect(await routine(NOW)).toMatchObject({ reason: 'routine', day: '2026-11-28' });
    await saveHighlight(anew());
    expect(await routine(NOW + HOUR / 2)).toBeNull();
    expect(await routine(NOW + HOUR)).not.toBeNull();
    expect(await routine(NOW + 30 * HOUR)).toBeNull();
    for (let day = 1; day < 60; day++) {
      await setSettings({ dwell: day });
      expect(await routine(NOW + day * 24 * HOUR)).not.toBeNull();
    }
    expect((await readVault()).backups.map(({ day }) => day)).toHaveLength(9);
  });

  it('never pushes out backups with an empty library', async () => {
    await fill(5);
    await routine(NOW);
    await eraseEverything({ backups: false, datasetVersion });
    expect(await routine(NOW + 48 * HOUR)).toBeNull();
  });

  it('sees a change of each kind', async () => {
    await fill(5);
    let at = NOW;
    await routine(at);
    const changes: (() => Promise<unknown>)[] = [
      () => editHighlight('h00001', { note: 'new' }), () => deleteHighlights(['h00002']), () => restoreHighlights(['h00002']), () => library.highlights.delete('th00001'),
      () => editHighlight('th00002', { note: 'typed while it was deleted' }), () => changeHighlights(['th00002'], { color: 'pink' }),
      () => setFlag({ disagreement: 'd', verdict: 'confirmed', datasetVersion }), () => setSettings({ quiet: true }), () => chooseSite('b.example', true),
      () => addDismissal({ scope: 'site', entity: 'x', site: 'b.example' }), () => library.dismissals.clear(), () => joinPages('news.example/b', 'news.example/a'),
    ];
    for (const change of changes) {
      await change();
      expect([String(change), await routine((at += 2 * HOUR))]).toEqual([String(change), expect.objectContaining({ reason: 'routine' })]);
      expect(['nothing since', String(change), await routine((at += 2 * HOUR))]).toEqual(['nothing since', String(change), null]);
    }
  });
});

describe('a full disk', () => {
  it.each([0, 500, 3_000])('with %d bytes left takes nothing from the backups there are, and is told', async (room) => {
    await fill();
    const { id } = await take();
    const before = await contents();
    const files = [...disk.folder('parts').held.keys()].sort();
    await changeHighlights(many(700).map(({ id }) => id), { addTags: ['all are different now'] });
    disk.room = room;
    expect(await attempt(take)).toMatchObject({ ok: false, error: { code: 'storage-full' } });
    expect([...disk.folder('parts').held.keys()].sort()).toEqual(files);
    expect(await attempt(() => restore(id))).toMatchObject({ ok: false, error: { code: 'storage-full' } });
    expect(await library.highlights.get('h00001')).toMatchObject({ tags: ['all are different now'] });
    disk.room = Infinity;
    await restore(id);
    expect(await contents()).toEqual(before);
  });
});

describe('what a restore would do', () => {
  it('is told before, by number and example, and is what it does', async () => {
    await fill();
    const { id } = await take();
    const before = await contents();
    await editHighlight('h00001', { note: 'new', tags: ['t'] });
    await deleteHighlights(['h00002']);
    await library.highlights.bulkDelete(['h00003', 'h00004', 'th00005']);
    await library.highlights.bulkAdd([highlight({ id: 'new1', createdAt: 9e6 }), highlight({ id: 'new2', createdAt: 2 })]);
    await library.highlights.update('h00600', { state: 'moved' });
    await setFlag({ disagreement: 'd', verdict: 'confirmed', datasetVersion });
    await setFlag({ disagreement: 'e', verdict: 'watch', datasetVersion });
    const told = await compareBackup(id);
    expect(told).toMatchObject({ added: { count: 3 }, changed: { count: 2 }, removed: { count: 2 }, flags: 2, besides: false, damaged: 0 });
    expect(told.changed.examples.map(({ id, aspects }) => [id, aspects])).toEqual([['h00001', ['note', 'tags']], ['h00002', ['trash']]]);
    expect(told.removed.examples.map((example) => example.id).sort()).toEqual(['new1', 'new2']);
    const { undo, ...report } = await restore(id);
    expect(report).toMatchObject({ removed: 2, damaged: 0 });
    expect(await contents()).toEqual(before);
    expect(await compareBackup(id)).toMatchObject({ added: { count: 0 }, changed: { count: 0 }, removed: { count: 0 }, flags: 0, besides: false });
    expect(await compareBackup(undo!)).toMatchObject({ added: { count: 2 }, changed: { count: 2 }, removed: { count: 3 } });
  });

  it('is undone by the backup made before it, again and again', async () => {
    await fill(300);
    const states = [await contents()];
    const { id } = await take();
    await deleteHighlights(['h00001']);
    states.push(await contents());
    let next = id;
    for (let time = 0; time < 8; time++) {
      const { undo } = await restore(next);
      expect(await contents()).toEqual(states[time % 2]);
      next = undo!;
    }
  });
});

describe('a damaged backup', () => {
  it('gives back what can be read, says how much cannot, and removes nothing', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await fill();
    const { id, parts } = await take();
    const [first] = parts;
    const file = disk.folder('parts').held.get(`${first!.name}.${first!.count}`)!;
    file.content = file.content.slice(0, 100);
    await eraseEverything({ backups: false, datasetVersion });
    await saveHighlight(anew());
    expect(await compareBackup(id)).toMatchObject({ added: { count: 1_000 - first!.count }, removed: { count: 0 }, damaged: first!.count });
    expect(await restore(id)).toMatchObject({ written: 1_000 - first!.count, removed: 0, damaged: first!.count });
    expect(await library.highlights.count()).toBe(1_001 - first!.count);
  });

  it('is mended by the next, as long as the library has what was in it', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await fill();
    const before = await contents();
    const [first] = (await take()).parts;
    const file = disk.folder('parts').held.get(`${first!.name}.${first!.count}`)!;
    file.content = file.content.slice(0, 100);
    const { id } = await take();
    await eraseEverything({ backups: false, datasetVersion });
    expect(await restore(id)).toMatchObject({ written: 1_000, damaged: 0 });
    expect(await contents()).toEqual(before);
  });

  it('of which the list itself is damaged is counted, and no part is thrown away that it may name', async () => {
    await fill(5);
    await take();
    const files = disk.folder('parts').held.size;
    [...disk.folder('backups').held.values()][0]!.content = new Blob(['{"id":']);
    await library.highlights.toCollection().modify({ note: 'x' });
    await take();
    expect(await readVault()).toMatchObject({ unreadable: 1, backups: [{ reason: 'asked' }] });
    expect(disk.folder('parts').held.size).toBeGreaterThan(files);
  });

  it('or one from a newer version, or one that is gone, changes nothing', async () => {
    await fill(5);
    const { id } = await take();
    const file = [...disk.folder('backups').held.values()][0]!;
    file.content = new Blob([JSON.stringify({ ...JSON.parse(await file.content.text()), format: 99 })]);
    expect(await attempt(() => restore(id))).toMatchObject({ error: { code: 'backup-newer' } });
    expect(await attempt(() => restore(id + 1))).toMatchObject({ error: { code: 'not-found' } });
    expect(await library.highlights.count()).toBe(305);
  });
});

describe('erasing', () => {
  it('with the backups leaves nothing', async () => {
    await fill(5);
    await take();
    await eraseEverything({ backups: true, datasetVersion });
    expect(Object.values(await contents()).flat()).toEqual([]);
    expect([disk.folder('parts').held.size, disk.folder('backups').held.size]).toEqual([0, 0]);
  });

  it('without them is undone by the one made before it', async () => {
    await fill(5);
    const before = await contents();
    await eraseEverything({ backups: false, datasetVersion });
    const { backups: [made] } = await readVault();
    expect(made).toMatchObject({ reason: 'before-erase' });
    await restore(made!.id);
    expect(await contents()).toEqual(before);
  });

  it('that cannot be made undoable is not done', async () => {
    await fill(5);
    disk.room = 0;
    expect(await attempt(() => eraseEverything({ backups: false, datasetVersion }))).toMatchObject({ error: { code: 'storage-full' } });
    expect(await library.highlights.count()).toBe(305);
  });
});

it('a backup as a file is read in like any export', async () => {
  await fill();
  const before = await contents();
  const { name, content, damaged } = await backupAsFile((await take()).id);
  expect([name, damaged]).toEqual([expect.stringMatching(/^second-source-\d{4}-\d\d-\d\d-backup-1\.json$/), 0]);
  await eraseEverything({ backups: true, datasetVersion });
  expect(await importText(await content.text())).toMatchObject({ ok: true, value: { added: 1_000, flags: 1 } });
  expect(await contents()).toEqual(before);
});

it('a restore that is broken off changes nothing', async () => {
  await fill();
  const { id } = await take();
  await library.highlights.toCollection().modify({ note: 'x' });
  const before = await contents();
  const controller = new AbortController();
  const onProgress = (done: number): void => void (done > 0 && controller.abort());
  expect(await attempt(() => restoreBackup(id, { datasetVersion, signal: controller.signal, onProgress }))).toMatchObject({ error: { code: 'cancelled' } });
  expect(await contents()).toEqual(before);
});

describe('a library that opens', () => {
  it('is not thrown away, whatever a page believes', async () => {
    await fill(5);
    const { id } = await take();
    await saveHighlight(anew());
    const remove = vi.spyOn(indexedDB, 'deleteDatabase');
    expect(await restoreBackup(id, { datasetVersion, rebuild: true })).toMatchObject({ removed: 1, undo: expect.any(Number) });
    expect(remove).not.toHaveBeenCalled();
  });
});

describe('a library that does not open', () => {
  it('comes back from a backup, once the reader agreed to lose what is left of it', async () => {
    await fill(20);
    const before = await contents();
    const { id } = await take();
    library.close({ disableAutoOpen: false });
    const real = indexedDB.open.bind(indexedDB);
    let damaged = true;
    vi.spyOn(indexedDB, 'open').mockImplementation((...how) => {
      if (damaged) throw new DOMException('Internal error opening backing store', 'UnknownError');
      return real(...how);
    });
    const remove = indexedDB.deleteDatabase.bind(indexedDB);
    vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation((name) => {
      damaged = false;
      return remove(name);
    });
    expect(await attempt(() => restore(id))).toMatchObject({ ok: false, error: { code: 'storage-failed' } });
    expect(await attempt(() => restoreBackup(id, { datasetVersion, rebuild: true }))).toEqual({ ok: true, value: { written: 320, removed: 0, damaged: 0, undo: null } });
    expect(await contents()).toEqual(before);
  });
});
