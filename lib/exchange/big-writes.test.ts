/** After each big change, and after one that was broken off, a search finds what the records hold, and nothing else. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { foldText } from '../library/fold.ts';
import { find } from '../library/match.ts';
import { idAt } from '../library/place.ts';
import { parseQuery } from '../library/query.ts';
import type { Shelf } from '../library/shelf.ts';
import type { Result } from '../messages/messages.ts';
import { random } from '../random.ts';
import { library } from '../store/database.ts';
import { highlightsAbout } from '../store/read/highlights.ts';
import { watchShelves } from '../store/read/shelves.ts';
import { highlight } from '../store/samples.ts';
import type { Highlight } from '../store/types.ts';
import { changeHighlights, purgeHighlights } from '../store/write/bulk.ts';
import { eraseLibrary } from '../store/write/erase.ts';
import { deleteHighlights } from '../store/write/highlights.ts';
import { replaceLibrary } from '../store/write/replace.ts';
import { takeBack } from '../store/write/steps.ts';
import { exportInput } from './samples.ts';
import { exportHighlights } from './out/export.ts';
import { asJob, cancelJob } from './jobs.ts';
import { importText } from './testing/import-text.ts';

const next = random(31);
const any = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
const WORDS = ['Straße', 'œuvre', 'Преступление', 'cloud', '5 €', 'Łódź', 'loi', '“Recht”'];

/** Neither file nor ids are in the order of saving. */
const made = (count: number, name: string): Highlight[] => Array.from({ length: count }, (_, n) => highlight({
  id: `${name}${n}`, createdAt: Math.floor(next() * 5_000), note: `${any(WORDS)} ${any(WORDS)}`, tags: next() < 0.3 ? [any(WORDS)] : [],
  entities: next() < 0.2 ? ['lawzero', 'sta'] : [], deletedAt: next() < 0.1 ? 7 : null,
}));
const fileOf = (highlights: Highlight[]): string => exportHighlights('json', exportInput(highlights)).text;

const done = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.error.detail);
  return result.value;
};
const ids = (name: string, count: number): string[] => Array.from({ length: count }, (_, n) => `${name}${n * 3}`);

const OLD = made(600, 'old');
const NEW = made(2_300, 'new');
const READ_IN = fileOf(NEW);
/** Some of ours, changed elsewhere since. */
const CHANGED = fileOf([...OLD.slice(0, 400).map((one) => ({ ...one, note: 'Übersetzt', createdAt: one.createdAt + 50, updatedAt: one.updatedAt + 1 })), ...made(900, 'more')]);
const piecesOf = (records: Highlight[]) => Array.from({ length: Math.ceil(records.length / 256) }, (_, at) => {
  const part = records.slice(at * 256, (at + 1) * 256);
  return { name: `part ${at}`, count: part.length, read: async () => part };
});

const broken = (json: string) => asJob('job', (signal) => importText(json, { signal, onProgress: (told) => told >= 2_000 && cancelJob('job') }));

const WRITES: [what: string, write: () => Promise<unknown>][] = [
  ['an import', async () => done(await importText(READ_IN))],
  ['an import that changes what is here', async () => done(await importText(CHANGED))],
  ['the same import again', async () => { done(await importText(READ_IN)); expect(done(await importText(READ_IN))).toMatchObject({ added: 0, updated: 0, unchanged: NEW.length }); }],
  ['an import that was broken off', async () => expect(await broken(READ_IN)).toMatchObject({ ok: false, error: { code: 'cancelled' } })],
  ['one broken off, then done', async () => { await broken(READ_IN); done(await importText(READ_IN)); }],
  ['tags for many', async () => expect(done(await changeHighlights(ids('old', 200), { addTags: ['Größe'] }))).toBeGreaterThan(150)],
  ['and their undo', async () => { await changeHighlights(ids('old', 200), { addTags: ['Größe'] }, 'step'); done(await takeBack({ step: 'step' })); }],
  ['many deleted', async () => expect(done(await deleteHighlights(ids('old', 200)))).toBeGreaterThan(150)],
  ['and undone, and done again', async () => { await deleteHighlights(ids('old', 200), 'step'); await takeBack({ step: 'step' }); done(await takeBack({ redo: true })); }],
  ['the trash emptied', async () => { await deleteHighlights(ids('old', 200)); done(await purgeHighlights(ids('old', 200))); }],
  ['a backup brought back', () => replaceLibrary({ parts: piecesOf([...OLD.slice(300).map((one) => ({ ...one, note: 'einst' })), ...NEW]), rest: null })],
  ['everything erased', eraseLibrary],
];

/** As the library page has them. */
const shelves = (): Promise<readonly Shelf[]> => new Promise((found, fail) => {
  const stop = watchShelves([], (now) => { queueMicrotask(() => stop()); found(now); }, fail);
});
const ordered = (records: readonly Highlight[]) => records.toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1)).map(({ id }) => id);

beforeEach(async () => {
  await Promise.all(library.tables.map((table) => table.clear()));
  await library.highlights.bulkAdd(OLD);
});

describe.each(WRITES)('after %s', (_, write) => {
  it('a search finds what is there', async () => {
    await write();
    const all = (await library.highlights.toArray()).filter(({ deletedAt }) => deletedAt === null);
    const now = await shelves();
    for (const word of [...WORDS, 'Größe', 'einst', 'Übersetzt', 'news.example']) {
      const found = Array.from(find(now, parseQuery(`"${word.replaceAll(/[“”]/g, '')}"`, { now: 0, entities: () => [] })), (place) => idAt(now, place));
      const needle = foldText(word.replaceAll(/[“”]/g, ''));
      const texts = (one: Highlight): string[] => [one.selectors.quote.exact, one.note, one.tags.join(', '), one.page.title, one.page.site];
      expect([word, found]).toEqual([word, ordered(all.filter((one) => texts(one).some((text) => foldText(text).includes(needle))))]);
    }
    expect((await highlightsAbout('lawzero')).map(({ id }) => id).toSorted()).toEqual(all.filter(({ entities }) => entities.includes('lawzero')).map(({ id }) => id).toSorted());
  });
});

it('an import that fails on the way leaves records and shelves as they were', async () => {
  const before = [await library.highlights.toArray(), await library.shelves.toArray()];
  let written = 0;
  const put = IDBObjectStore.prototype.put;
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...record) {
    if (++written > 1_500) throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, record);
  });
  expect(await importText(READ_IN)).toMatchObject({ ok: false, error: { code: 'storage-full' } });
  full.mockRestore();
  expect([await library.highlights.toArray(), await library.shelves.toArray()]).toEqual(before);
  expect(done(await importText(READ_IN))).toMatchObject({ added: NEW.length });
});
