import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_STEPS } from '../limits.ts';
import type { Result } from '../messages/messages.ts';
import { Library, library } from './database.ts';
import { allHighlights, highlightsOfPage } from './read/highlights.ts';
import { allJoins } from './read/joins.ts';
import { fresh, highlight } from './samples.ts';
import type { Color } from './types.ts';
import { changeHighlights, purgeHighlights } from './write/bulk.ts';
import { deleteHighlights, editHighlight, restoreHighlights, saveHighlight } from './write/highlights.ts';
import { joinPages, settled, splitPage } from './write/joins.ts';
import { takeBack } from './write/steps.ts';

beforeEach(async () => {
  vi.useRealTimers();
  await Promise.all(library.tables.map((table) => table.clear()));
});

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
}
const undo = async (step?: string) => {
  const report = value(await takeBack({ step }));
  return report && [report.kind, report.done, report.kept];
};
const redo = async () => value(await takeBack({ redo: true }))?.kind ?? null;
const ours = () => library.highlights.orderBy('id').toArray();
/** Without the time of the last change, which only grows. */
const content = async () => (await ours()).map((record) => ({ ...record, updatedAt: 0 }));

/** Every way the reader changes the library. */
const WAYS: [kind: string, change: () => Promise<Result<unknown>>][] = [
  ['save', () => saveHighlight(fresh({ pageKey: 'news.example/new' }))],
  ['edit', () => editHighlight('a', { note: 'new' })],
  ['edit', () => editHighlight('a', { tags: ['new'], color: 'pink' })],
  ['edit', () => changeHighlights(['a', 'b'], { color: 'blue', addTags: ['x', 'y'], removeTags: ['t'] })],
  ['delete', () => deleteHighlights(['a', 'b', 'unknown'])],
  ['restore', () => restoreHighlights(['gone'])],
  ['merge', () => joinPages('news.example/a', 'news.example/b')],
  ['split', () => splitPage('old.example/a')],
];

describe('taking back', () => {
  beforeEach(async () => {
    await library.highlights.bulkAdd([highlight({ id: 'a', tags: ['t'] }), highlight({ id: 'b', color: 'green' }), highlight({ id: 'gone', deletedAt: 5 })]);
    await library.joins.add({ key: 'old.example/a', into: 'old.example/b', updatedAt: 1 });
  });

  it.each(WAYS)('%s: leaves everything as it was, and doing it again as it became', async (kind, change) => {
    const before = [await content(), await allJoins()];
    value(await change());
    const after = [await content(), await allJoins()];
    expect(after).not.toEqual(before);
    expect((await undo())?.[0]).toBe(kind);
    expect([await content(), await allJoins()]).toEqual(before);
    expect(await redo()).toBe(kind);
    expect([await content(), await allJoins()]).toEqual(after);
    expect((await undo())?.[0]).toBe(kind);
    expect([await content(), await allJoins()]).toEqual(before);
  });

  it('all of them, one after the other', async () => {
    const before = await content();
    for (const [, change] of WAYS) value(await change());
    const after = await content();
    for (const _ of WAYS) expect(await undo()).not.toBeNull();
    expect(await undo()).toBeNull();
    expect(await content()).toEqual(before);
    for (const _ of WAYS) expect(await redo()).not.toBeNull();
    expect(await redo()).toBeNull();
    expect(await content()).toEqual(after);
  });

  it('a save leaves nothing in the trash', async () => {
    await saveHighlight(fresh({ pageKey: 'news.example/new' }));
    await undo();
    expect(await library.highlights.count()).toBe(3);
  });

  it('what came in several messages under one name is one step', async () => {
    await changeHighlights(['a'], { color: 'pink' }, 's');
    await changeHighlights(['b'], { color: 'pink' }, 's');
    expect(await undo()).toEqual(['edit', 2, 0]);
    expect((await ours()).map(({ color }) => color)).toEqual(['yellow', 'green', 'yellow']);
  });

  it('never writes over what was changed since, and says so', async () => {
    await changeHighlights(['a', 'b'], { color: 'pink' }, 'mine');
    await editHighlight('a', { color: 'blue' }, 'of another tab');
    expect(await undo('mine')).toEqual(['edit', 1, 1]);
    expect((await ours()).map(({ color }) => color)).toEqual(['blue', 'green', 'yellow']);
  });

  it('is not hindered by a change of another field', async () => {
    await editHighlight('a', { color: 'pink' }, 'mine');
    await editHighlight('a', { tags: ['t', 'new'] }, 'of another tab');
    expect(await undo('mine')).toEqual(['edit', 1, 0]);
    expect(await library.highlights.get('a')).toMatchObject({ color: 'yellow', tags: ['t', 'new'] });
  });

  it('does not take a save back that was written on since', async () => {
    const { highlight: { id } } = value(await saveHighlight(fresh({ pageKey: 'news.example/new' }), 'save'));
    await editHighlight(id, { note: 'from the library' });
    expect(await undo('save')).toEqual(['save', 0, 1]);
    expect(await library.highlights.get(id)).toMatchObject({ note: 'from the library', deletedAt: null });
  });

  it('goes on below a step that could not be taken back', async () => {
    await editHighlight('b', { color: 'pink' });
    await editHighlight('a', { color: 'pink' });
    await library.highlights.update('a', { color: 'purple' });
    expect([await undo(), await undo()]).toEqual([['edit', 0, 1], ['edit', 1, 0]]);
  });

  it('a note written with pauses is one step; another day it is another', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1e12 });
    for (const note of ['W', 'Who', 'Who?']) {
      await editHighlight('a', { note });
      vi.advanceTimersByTime(5_000);
    }
    vi.advanceTimersByTime(3_600_000);
    await editHighlight('a', { note: 'Who? Them.' });
    expect(await library.steps.count()).toBe(2);
    await undo();
    expect((await library.highlights.get('a'))?.note).toBe('Who?');
    await undo();
    expect((await library.highlights.get('a'))?.note).toBe('');
  });

  it(`reaches ${MAX_STEPS} steps back`, async () => {
    const colors: Color[] = ['green', 'blue'];
    for (let n = 0; n < MAX_STEPS + 5; n++) await editHighlight('a', { color: colors[n % 2]! });
    let steps = 0;
    while (await undo()) steps++;
    expect(steps).toBe(MAX_STEPS);
  });

  it('a new change ends what could be done again', async () => {
    await editHighlight('a', { color: 'pink' });
    await undo();
    await editHighlight('a', { note: 'n' });
    expect(await redo()).toBeNull();
  });

  it('what a page says of the place is no step', async () => {
    const { setStates } = await import('./write/bulk.ts');
    await setStates([{ id: 'a', state: 'moved' }], (old, { state }) => ({ ...old, state }));
    expect(await library.highlights.get('a')).toMatchObject({ state: 'moved' });
    expect(await undo()).toBeNull();
  });

  it('keeps nothing of what was deleted for good', async () => {
    await editHighlight('a', { note: 'secret' });
    await deleteHighlights(['a', 'b']);
    await purgeHighlights(['a']);
    expect(JSON.stringify(await library.steps.toArray())).not.toContain('secret');
    expect(await undo()).toEqual(['delete', 1, 0]);
    expect(await undo()).toBeNull();
  });
});

describe('the same selection twice', () => {
  it('is one highlight, in the colour asked for last', async () => {
    const first = value(await saveHighlight(fresh({ note: 'kept' })));
    const second = value(await saveHighlight(fresh({ color: 'pink', note: 'added', tags: ['t'] }), 's'));
    expect([first.known, second.known, second.highlight.id]).toEqual([false, true, first.highlight.id]);
    expect(await allHighlights()).toMatchObject([{ note: 'kept\nadded', tags: ['t'], color: 'pink' }]);
    expect(await undo('s')).toEqual(['edit', 1, 0]);
    expect(await allHighlights()).toMatchObject([{ note: 'kept', tags: [], color: 'yellow' }]);
  });

  const { selectors } = fresh();
  const OTHERS: [what: string, other: Parameters<typeof fresh>[0]][] = [
    ['overlapping words', { selectors: { ...selectors, quote: { ...selectors.quote, exact: 'Souveränität' } } }],
    ['the same words elsewhere', { selectors: { ...selectors, quote: { ...selectors.quote, prefix: 'anders ' } } }],
    ['the second of two alike', { selectors: { ...selectors, twins: { count: 2, index: 1, rival: 1 } } }],
    ['another page', { pageKey: 'news.example/b' }],
  ];
  it.each(OTHERS)('is not: %s', async (_, other) => {
    await saveHighlight(fresh());
    expect(value(await saveHighlight(fresh(other))).known).toBe(false);
  });

  it('counts on a page that is one with the first', async () => {
    await saveHighlight(fresh());
    await joinPages('news.example/a/amp', 'news.example/a');
    expect(value(await saveHighlight(fresh({ pageKey: 'news.example/a/amp' }))).known).toBe(true);
  });
});

describe('pages that are one', () => {
  const quotes = async (key: string) => (await highlightsOfPage(key)).map(({ id }) => id).sort();

  it('show each other’s highlights, however many they are, until they are split', async () => {
    await library.highlights.bulkAdd(['a', 'b', 'c'].map((id) => highlight({ id, pageKey: `news.example/${id}` })));
    await joinPages('news.example/b', 'news.example/a');
    await joinPages('news.example/a', 'news.example/c');
    for (const key of ['a', 'b', 'c']) expect(await quotes(`news.example/${key}`)).toEqual(['a', 'b', 'c']);
    expect(value(await joinPages('news.example/c', 'news.example/b'))).toBe(0);
    await splitPage('news.example/b');
    expect(await quotes('news.example/b')).toEqual(['b']);
    expect(await quotes('news.example/c')).toEqual(['a', 'c']);
  });

  it('from two libraries fit together', () => {
    const join = (key: string, into: string, updatedAt: number) => ({ key, into, updatedAt });
    expect(settled([join('b', 'a', 1), join('a', 'b', 2)])).toEqual([join('b', 'a', 1)]);
    expect(settled([join('b', 'a', 1), join('a', 'c', 2), join('c', 'b', 3)])).toEqual([join('b', 'c', 1), join('a', 'c', 2)]);
    expect(settled([join('b', 'a', 1), join('c', 'a', 2)])).toEqual([join('b', 'a', 1), join('c', 'a', 2)]);
  });
});

it('a library of version 3 opens, keeps everything, and can be changed and changed back', async () => {
  const old = new Dexie('version-3');
  old.version(3).stores({
    highlights: 'id, pageKey, page.site, *entities, *tags, *disagreements, color, createdAt, updatedAt, deletedAt', flags: 'disagreement, verdict, updatedAt', sites: 'site',
    dismissals: 'id, scope, [scope+site], page.key', meta: 'key', shelves: 'first, [first+stamp]',
  });
  const records = { highlights: [highlight({ id: 'h' })], sites: [{ site: 'a.example', on: false, updatedAt: 2 }], meta: [{ key: 'settings', value: { dwell: 500 }, updatedAt: 3 }] };
  for (const [table, rows] of Object.entries(records)) await old.table(table).bulkAdd(rows);
  old.close();
  const now = new Library('version-3');
  for (const [table, rows] of Object.entries(records)) expect(await now.table(table).toArray()).toEqual(rows);
  expect([await now.joins.count(), await now.steps.count()]).toEqual([0, 0]);
  expect(await now.highlights.where('[pageKey+selectors.quote.prefix]').equals(['news.example/a', 'vorher ']).count()).toBe(1);
  now.close();
});
