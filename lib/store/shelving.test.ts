import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeLibraryFile } from '../exchange/write-file.ts';
import { FORMAT, VERSION, type LibraryFile } from '../exchange/format.ts';
import { importText } from '../exchange/testing/import-text.ts';
import { cellAt, textAt, unpack, SHELF_SIZE, type Shelf } from '../library/shelf.ts';
import { entryOf } from '../library/entry.ts';
import { random } from '../random.ts';
import { library, Library } from './database.ts';
import { highlight } from './samples.ts';
import type { Highlight } from './types.ts';
import { deleteHighlights, editHighlight, purgeTrash, restoreHighlights } from './write/highlights.ts';

beforeEach(async () => {
  await library.highlights.clear();
});

const shelved = async (from: Library = library) => (await from.shelves.toArray()).flatMap(unpack);
const expected = async (from: Library = library) =>
  (await from.highlights.toArray()).filter(({ deletedAt }) => deletedAt === null)
    .map(entryOf).sort((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1));

/** No shelf overflows or is empty. */
const sizes = async (from: Library = library) => (await from.shelves.toArray()).map(({ ids }) => ids.length);
const isFit = (size: number) => size > 0 && size <= SHELF_SIZE;

const many = (count: number, created: (n: number) => number = (n) => n): Highlight[] =>
  Array.from({ length: count }, (_, n) => highlight({ id: `h${n}`, createdAt: created(n), note: `note ${n}`, tags: n % 3 ? ['Späti', 'law'] : [] }));

const exportOf = (highlights: Highlight[]): LibraryFile =>
  ({ format: FORMAT, version: VERSION, exportedAt: '2026-11-28T12:00:00Z', datasetVersion: 'v', settings: null, highlights, flags: [], sites: [], dismissals: [], joins: [] });

const WAYS: [way: string, write: () => Promise<unknown>][] = [
  ['added in order', () => library.highlights.bulkAdd(many(1_200))],
  ['added newest first', () => library.highlights.bulkAdd(many(1_200, (n) => 5_000 - n))],
  ['added in one millisecond', () => library.highlights.bulkAdd(many(1_200, () => 7))],
  ['added one by one, older and older', async () => { for (const one of many(30, (n) => 90 - n)) await library.highlights.add(one); }],
  ['edited', async () => { await library.highlights.bulkAdd(many(20)); await editHighlight('h3', { note: 'Über', tags: ['x'], color: 'pink' }); }],
  ['moved in time by an import', async () => { await library.highlights.bulkAdd(many(700)); await library.highlights.put(highlight({ id: 'h1', createdAt: 9_999 })); }],
  ['thrown away', async () => { await library.highlights.bulkAdd(many(700)); await deleteHighlights(['h1', 'h699', 'unknown']); }],
  ['all thrown away', async () => { await library.highlights.bulkAdd(many(9)); await deleteHighlights(many(9).map(({ id }) => id)); }],
  ['brought back', async () => { await library.highlights.bulkAdd(many(9)); await deleteHighlights(['h1', 'h2']); await restoreHighlights(['h1']); }],
  ['purged', async () => { await library.highlights.bulkAdd(many(9)); await deleteHighlights(['h1']); await purgeTrash(Number.MAX_SAFE_INTEGER); }],
  ['deleted by a range', async () => { await library.highlights.bulkAdd(many(9)); await library.highlights.where('id').between('h2', 'h5').delete(); }],
  ['emptied', async () => { await library.highlights.bulkAdd(many(9)); await library.highlights.clear(); }],
  ['added twice, which fails in part', async () => { await library.highlights.bulkAdd(many(5)); await library.highlights.bulkAdd(many(9)).catch(() => {}); }],
  ['put back by a transaction that fails', async () => {
    await library.highlights.bulkAdd(many(5));
    await library.transaction('rw', library.highlights, async () => { await library.highlights.clear(); throw new Error('no'); }).catch(() => {});
  }],
];

describe('the shelves are true to the highlights', () => {
  it.each(WAYS)('%s', async (_, write) => {
    await write();
    expect(await shelved()).toEqual(await expected());
    expect((await sizes()).every(isFit)).toBe(true);
  });

  it('after any changes in any order', async () => {
    const next = random(11);
    const any = (n: number) => Math.floor(next() * n);
    for (let round = 0; round < 20; round++) {
      const part = Array.from({ length: any(150) }, () => highlight({ id: `h${any(900)}`, createdAt: any(400), deletedAt: next() < 0.2 ? 1 : null }));
      await (next() < 0.7 ? library.highlights.bulkPut(part) : library.highlights.bulkDelete(part.map(({ id }) => id)));
    }
    expect(await shelved()).toEqual(await expected());
    expect((await sizes()).every(isFit)).toBe(true);
  });

  /** Kept on the way: one change may not wait for the other, and what was read before counts for less than what was written since. */
  it('after changes that are under way at once in one transaction', async () => {
    const next = random(12);
    const any = (n: number) => Math.floor(next() * n);
    const some = () => Array.from({ length: 1 + any(120) }, () => highlight({ id: `h${any(500)}`, createdAt: any(300), deletedAt: next() < 0.2 ? 1 : null }));
    const { highlights } = library;
    const moves: (() => PromiseLike<unknown>)[] = [
      () => highlights.bulkPut(some()), () => highlights.bulkPut(some()), () => highlights.bulkDelete(some().map(({ id }) => id)),
      () => highlights.bulkAdd(some()).catch(() => undefined), () => highlights.bulkGet(some().map(({ id }) => id)), () => highlights.toCollection().primaryKeys(),
      () => highlights.where('id').between(`h${any(300)}`, `h${300 + any(200)}`).delete(), () => (any(8) === 0 ? highlights.clear() : highlights.toArray()),
    ];
    for (let round = 0; round < 25; round++) {
      await library.transaction('rw', highlights, async () => {
        for (let step = 0; step < 6; step++) {
          const under = Array.from({ length: 1 + any(4) }, () => moves[any(moves.length)]!());
          if (next() < 0.5) await Promise.all(under);
          else await under[any(under.length)];
        }
      });
      expect(await shelved()).toEqual(await expected());
    }
    expect((await sizes()).every(isFit)).toBe(true);
  });

  it('and what is not touched is taken over as it was', async () => {
    const strange = many(40).map((one, n) => ({ ...one, note: ['œuvre', 'Преступление', '5 €', 'plain'][n % 4]! }));
    await library.highlights.bulkAdd(strange);
    await deleteHighlights(['h0', 'h21']);
    await editHighlight('h13', { note: 'ß 👍🏽' });
    await library.highlights.add(highlight({ id: 'between', createdAt: 7, note: 'Łódź' }));
    expect(await shelved()).toEqual(await expected());
  });

  it('and a full one is not written again when others follow it', async () => {
    await library.highlights.bulkAdd(many(SHELF_SIZE));
    const [{ stamp }] = (await library.shelves.toArray()) as [Shelf];
    await library.highlights.bulkAdd(many(3 * SHELF_SIZE).slice(SHELF_SIZE));
    expect(await sizes()).toEqual([SHELF_SIZE, SHELF_SIZE, SHELF_SIZE]);
    expect((await library.shelves.toArray())[0]!.stamp).toBe(stamp);
    await deleteHighlights(['h0']);
    expect((await library.shelves.toArray())[0]!.stamp).not.toBe(stamp);
  });

  it('without reading what a writer has read, or what there never was', async () => {
    const read = vi.spyOn(IDBObjectStore.prototype, 'get');
    // Dexie asks for a key that is no text to keep a transaction open.
    const ofHighlights = () => read.mock.calls.filter(([key], at) => typeof key === 'string' && (read.mock.contexts[at] as IDBObjectStore).name === 'highlights').length;
    expect(await importText(writeLibraryFile(exportOf(many(1_500))))).toMatchObject({ ok: true });
    expect(ofHighlights()).toBe(0);
    await deleteHighlights(many(700).map(({ id }) => id));
    expect(ofHighlights()).toBe(700);
    read.mockRestore();
    expect(await shelved()).toEqual(await expected());
  });

  it('and not many more than needed', async () => {
    for (const one of many(SHELF_SIZE + 40)) await library.highlights.add(one);
    expect((await library.shelves.toArray()).map(({ ids }) => ids.length)).toEqual([SHELF_SIZE, 40]);
  });

  const PLAIN = { ...highlight().selectors, quote: { type: 'TextQuoteSelector', exact: 'plain', prefix: '', suffix: '' } } as const;

  it('keep letters of every alphabet, and those of two bytes beside the others', async () => {
    const quotes = ['nur Latein', 'Преступление и наказание', 'a 👍🏽 and “more” – for 5 €', 'œuvre, łódź'];
    await library.highlights.bulkAdd(quotes.map((note, n) => highlight({ id: `h${n}`, createdAt: n, note, selectors: PLAIN })));
    expect(await shelved()).toEqual(await expected());
    const [shelf] = await library.shelves.toArray();
    expect(shelf!.text).toMatch(/^[\0-\xff]*$/);
    expect(shelf!.wide.map(([at]) => at)).toEqual([1, 2]);
    expect(shelf!.text).toContain('oeuvre, lodz');
  });

  it('keep what is searched for, folded, and what is filtered by', async () => {
    await library.highlights.add(highlight({ note: 'Früher?', tags: ['Straße', 'b'], entities: ['sta', 'lawzero'], state: 'edited' }));
    const [shelf] = await library.shelves.toArray();
    expect(textAt(shelf!, 0).split('\u001f')).toEqual(['souveranitat ist kein zustand', 'fruher?', 'strasse, b', 'a headline - "quoted"', 'news.example']
      .map((text, at) => (at === 0 ? expect.stringContaining('souveranitat ist') : text)));
    expect([cellAt(shelf!, 'entities', 0), cellAt(shelf!, 'state', 0)]).toEqual(['sta\u001flawzero', 'edited']);
  });
});

describe('a library of an older version', () => {
  const NAME = 'older';
  afterEach(() => Dexie.delete(NAME));

  it('opens, keeps everything and is shelved', async () => {
    const old = new Dexie(NAME);
    old.version(1).stores({
      highlights: 'id, pageKey, page.site, *entities, *tags, *disagreements, color, createdAt, updatedAt, deletedAt',
      flags: 'disagreement, verdict, updatedAt', sites: 'site', dismissals: 'id, site, entity', meta: 'key',
    });
    const records = [...many(1_100), highlight({ id: 'trash', deletedAt: 5 })];
    await old.table('highlights').bulkAdd(records);
    await old.table('flags').add({ disagreement: 'd', verdict: 'watch', note: '', updatedAt: 1, datasetVersion: 'v' });
    old.close();
    const now = new Library(NAME);
    expect(await now.highlights.count()).toBe(records.length);
    expect(await now.highlights.get('h7')).toEqual(records[7]);
    expect(await now.flags.count()).toBe(1);
    expect(await shelved(now)).toEqual(await expected(now));
    expect((await sizes(now)).every(isFit)).toBe(true);
    now.close();
  });

  it('gets new shelves for those of an older kind', async () => {
    const old = new Dexie(NAME);
    old.version(3).stores({ highlights: 'id, createdAt', shelves: 'first, [first+stamp]' });
    await old.table('highlights').bulkAdd([...many(700), highlight({ id: 'trash', deletedAt: 5 })]);
    await old.table('shelves').bulkAdd([{ first: '0', stamp: 1, ids: ['h0'], text: 'old', starts: new Uint32Array(1) }, { first: '9', stamp: 2, ids: [], text: '' }]);
    old.close();
    const now = new Library(NAME);
    expect(await shelved(now)).toEqual(await expected(now));
    expect((await sizes(now)).every(isFit)).toBe(true);
    now.close();
  });
});
