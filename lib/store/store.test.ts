import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TRASH_MS } from '../limits.ts';
import { library, Library } from './database.ts';
import { attempt } from './failure.ts';
import { settings, siteChoice, sitesTurnedOff } from './read/choices.ts';
import { watch } from './live.ts';
import { allFlags, flagsOf } from './read/flags.ts';
import { allHighlights, countHighlights, deletedHighlights, highlightsOfPage } from './read/highlights.ts';
import { fresh } from './samples.ts';
import { DEFAULT_SETTINGS, type Highlight } from './types.ts';
import { chooseSite, setSettings } from './write/choices.ts';
import { clearFlag, setFlag } from './write/flags.ts';
import { deleteHighlights, editHighlight, purgeTrash, restoreHighlights, saveHighlight, type NewHighlight } from './write/highlights.ts';
import type { Result } from '../messages/messages.ts';

beforeEach(async () => {
  await Promise.all(library.tables.map((table) => table.clear()));
});
afterEach(() => vi.restoreAllMocks());

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
}

const save = async (changes: Partial<NewHighlight> = {}): Promise<Highlight> => value(await saveHighlight(fresh(changes))).highlight;
const numbered = (exact: string): NewHighlight => {
  const { selectors, ...rest } = fresh();
  return { ...rest, selectors: { ...selectors, quote: { ...selectors.quote, exact, prefix: `before ${exact}` } } };
};

describe('highlights', () => {
  it('come back as they were saved', async () => {
    const saved = await save({ note: 'n', tags: ['a', 'b'] });
    expect(await highlightsOfPage('news.example/a')).toEqual([saved]);
    expect(saved).toMatchObject({ ...fresh({ note: 'n', tags: ['a', 'b'] }), deletedAt: null });
  });

  it('of other pages stay away', async () => {
    await save({ pageKey: 'news.example/b' });
    expect(await highlightsOfPage('news.example/a')).toEqual([]);
  });

  it('of two tabs saving at once are all kept', async () => {
    const other = new Library();
    const tab = (note: string) => Array.from({ length: 100 }, (_, n) => saveHighlight(numbered(`${note}${n}`)));
    const results = await Promise.all([...tab('a'), ...tab('b')]);
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(await other.highlights.count()).toBe(200);
    other.close();
  });

  it('edited at once in two places keep both edits', async () => {
    const { id } = await save();
    await Promise.all([editHighlight(id, { note: 'new' }), editHighlight(id, { tags: ['t'] }), editHighlight(id, { color: 'blue' })]);
    expect(await allHighlights()).toMatchObject([{ note: 'new', tags: ['t'], color: 'blue' }]);
  });

  it('that are gone cannot be edited', async () => {
    expect(await editHighlight('gone', { note: 'x' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('go to the trash and back', async () => {
    const { id, updatedAt } = await save();
    expect(await deleteHighlights([id, 'unknown'])).toEqual({ ok: true, value: 1 });
    expect(await deleteHighlights([id])).toEqual({ ok: true, value: 0 });
    expect([await countHighlights(), (await deletedHighlights()).length]).toEqual([0, 1]);
    expect(await highlightsOfPage('news.example/a')).toEqual([]);
    expect(await restoreHighlights([id])).toEqual({ ok: true, value: 1 });
    const [restored] = await allHighlights();
    expect(restored).toMatchObject({ id, deletedAt: null });
    expect(restored?.updatedAt).toBeGreaterThan(updatedAt);
  });

  it('leave the trash for good after its time', async () => {
    const [old, young, live] = await Promise.all(['1', '2', '3'].map(async (words) => value(await saveHighlight(numbered(words))).highlight.id));
    await deleteHighlights([old!, young!]);
    const deletedAt = (await library.highlights.get(old!))!.deletedAt!;
    await library.highlights.update(young!, { deletedAt: deletedAt + 5_000 });
    expect(await purgeTrash(deletedAt + TRASH_MS + 1)).toEqual({ ok: true, value: 1 });
    expect((await library.highlights.toCollection().primaryKeys()).sort()).toEqual([young, live].sort());
  });

  it('reach readers live', async () => {
    const counts: number[] = [];
    const seen = new Promise<void>((resolve) => {
      const stop = watch(countHighlights, (count) => {
        counts.push(count);
        if (count === 0) void saveHighlight(fresh());
        else resolve(stop());
      });
    });
    await seen;
    expect(counts).toEqual([0, 1]);
  });
});

describe('flags', () => {
  const change = { disagreement: 'sta.start.contradiction', datasetVersion: 'v1' };

  it('are set, changed and cleared', async () => {
    value(await setFlag({ ...change, verdict: 'watch', note: 'why' }));
    value(await setFlag({ ...change, verdict: 'confirmed' }));
    expect(await allFlags()).toMatchObject([{ ...change, verdict: 'confirmed', note: 'why' }]);
    value(await clearFlag(change.disagreement));
    expect(await flagsOf([change.disagreement])).toEqual([]);
  });
});

describe('choices', () => {
  it('fall back to the defaults, which are not stored', async () => {
    expect(await settings()).toEqual(DEFAULT_SETTINGS);
    expect(await setSettings({ dwell: 500 })).toEqual({ ok: true, value: { ...DEFAULT_SETTINGS, dwell: 500 } });
    value(await setSettings({ quiet: true }));
    expect((await library.meta.get('settings'))?.value).toEqual({ dwell: 500, quiet: true });
  });

  it('remember sites', async () => {
    value(await chooseSite('a.example', false));
    value(await chooseSite('b.example', true));
    expect(await sitesTurnedOff()).toEqual(['a.example']);
    expect(await siteChoice('c.example')).toBeNull();
  });
});

const quota = () => new DOMException('full', 'QuotaExceededError');
const THROWN: [what: string, error: () => unknown, code: string][] = [
  ['a full disk', quota, 'storage-full'],
  ['a full disk inside an aborted transaction', () => Object.assign(new Error('aborted'), { name: 'AbortError', inner: quota() }), 'storage-full'],
  ['a full disk in a bulk write', () => Object.assign(new Error('bulk'), { name: 'BulkError', failures: [quota()] }), 'storage-full'],
  ['a closed database', () => Object.assign(new Error('closed'), { name: 'DatabaseClosedError' }), 'storage-failed'],
  ['anything else', () => 'text', 'storage-failed'],
];

describe('failures', () => {
  it.each(THROWN)('%s', async (_, error, code) => {
    expect(await attempt(() => Promise.reject(error()))).toMatchObject({ ok: false, error: { code } });
  });

  it.each([[1_000, 'storage-full'], [1e9, 'storage-failed']])('of any name count as a full disk when the browser has room for %d bytes more: %s', async (free, code) => {
    vi.stubGlobal('navigator', { storage: { estimate: async () => ({ usage: 5e6, quota: 5e6 + free }) } });
    expect(await attempt(() => Promise.reject(new DOMException('Internal error', 'UnknownError')))).toMatchObject({ error: { code } });
    vi.unstubAllGlobals();
  });

  it('to open are forgotten: the next request tries again', async () => {
    library.close({ disableAutoOpen: false });
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => { throw new DOMException('Internal error opening backing store', 'UnknownError'); });
    for (let time = 0; time < 2; time++) expect(await saveHighlight(fresh())).toMatchObject({ ok: false, error: { code: 'storage-failed' } });
    open.mockRestore();
    expect(await saveHighlight(fresh())).toMatchObject({ ok: true });
  });

  it('leave old data as it was', async () => {
    const saved = await save();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => { throw quota(); });
    expect(await editHighlight(saved.id, { note: 'x' })).toMatchObject({ ok: false, error: { code: 'storage-full' } });
    vi.restoreAllMocks();
    expect(await allHighlights()).toEqual([saved]);
  });
});
