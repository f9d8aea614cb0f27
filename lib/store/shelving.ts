/**
 * Keeps the shelves of the library (`lib/library/shelf.ts`) true to its highlights: whoever writes highlights, in whatever way, changes the
 * shelves in the same transaction. Works below the tables, so that no writer can forget it.
 */
import { Dexie, type DBCore, type DBCoreMutateRequest, type DBCoreMutateResponse, type DBCoreTable, type DBCoreTransaction, type Middleware } from 'dexie';
import { entryOf, shelfKey, type Entry } from '../library/entry.ts';
import { byShelf, reshelve } from '../library/reshelve.ts';
import type { Shelf } from '../library/shelf.ts';
import type { Highlight } from './types.ts';

export const HIGHLIGHTS = 'highlights';
export const SHELVES = 'shelves';

/** All keys, as Dexie writes such a range. */
const EVERYTHING = { type: 3, lower: -Infinity, upper: [[]] } as const;

type Records = readonly (Highlight | undefined)[];

export const shelving: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'shelving',
  create: (core) => ({
    ...core,
    transaction: (stores, mode, options) => core.transaction(mode === 'readwrite' && hasShelves(core) ? withShelves(stores) : stores, mode, options),
    table: (name) => (name === HIGHLIGHTS && hasShelves(core) ? shelved(core.table(name), core.table(SHELVES)) : core.table(name)),
  }),
};

/** Not yet while an older database is brought up to date. */
const hasShelves = (core: DBCore): boolean => core.schema.tables.some(({ name }) => name === SHELVES);

const withShelves = (stores: string[]): string[] => (stores.includes(HIGHLIGHTS) && !stores.includes(SHELVES) ? [...stores, SHELVES] : stores);

function shelved(highlights: DBCoreTable, shelves: DBCoreTable): DBCoreTable {
  return { ...highlights, mutate: (request) => (request.type === 'deleteRange' ? deleteRange(request) : change(request)) as Promise<DBCoreMutateResponse> };

  function change(request: Exclude<DBCoreMutateRequest, { type: 'deleteRange' }>): PromiseLike<DBCoreMutateResponse> {
    const { trans } = request;
    const keys = request.type === 'delete' ? request.keys : request.values.map((value: Highlight) => value.id);
    return read(trans, keys).then((before) => highlights.mutate(request).then((response) =>
      standing(request, response, keys).then((after) => follow(trans, before, after)).then(() => response)));
  }

  /** Emptying the table empties the shelves; of other ranges the records are looked at first. */
  function deleteRange(request: Extract<DBCoreMutateRequest, { type: 'deleteRange' }>): PromiseLike<DBCoreMutateResponse> {
    const { trans, range } = request;
    if (range.type === EVERYTHING.type) {
      return highlights.mutate(request).then((response) => shelves.mutate({ trans, type: 'deleteRange', range: EVERYTHING as never }).then(() => response));
    }
    return highlights.query({ trans, values: true, query: { index: highlights.schema.primaryKey, range } })
      .then(({ result }) => highlights.mutate(request).then((response) => follow(trans, result, []).then(() => response)));
  }

  function read(trans: DBCoreTransaction, keys: string[]): PromiseLike<Records> {
    return highlights.getMany({ trans, keys });
  }

  /** The records after the change; read again where part of it failed. */
  function standing(request: DBCoreMutateRequest, { numFailures }: DBCoreMutateResponse, keys: string[]): PromiseLike<Records> {
    if (numFailures > 0) return read(request.trans, keys);
    return Dexie.Promise.resolve('values' in request ? (request.values as Highlight[]) : []);
  }

  function follow(trans: DBCoreTransaction, before: Records, after: Records): PromiseLike<unknown> {
    const changes = changesBetween(before, after);
    if (changes.size === 0) return Dexie.Promise.resolve();
    const { primaryKey } = shelves.schema;
    return shelves.query({ trans, values: false, query: { index: primaryKey, range: EVERYTHING as never } }).then(({ result: firsts }) => {
      const groups = byShelf(changes, firsts as string[]);
      const touched = [...groups.keys()];
      return shelves.getMany({ trans, keys: touched }).then((found) => {
        const next = touched.map((first, at) => reshelve(found[at] as Shelf | undefined, groups.get(first)!));
        const gone = touched.filter((first, at) => found[at] && !next[at]!.some((shelf) => shelf.first === first));
        return write(trans, gone, next.flat());
      });
    });
  }

  function write(trans: DBCoreTransaction, gone: string[], kept: Shelf[]): PromiseLike<unknown> {
    const changes: DBCoreMutateRequest[] = [];
    if (gone.length > 0) changes.push({ trans, type: 'delete', keys: gone });
    if (kept.length > 0) changes.push({ trans, type: 'put', values: kept });
    return Dexie.Promise.all(changes.map((request) => shelves.mutate(request).then(refuseFailures)));
  }
}

/** A shelf that could not be written takes the whole change with it. */
function refuseFailures({ numFailures, failures }: DBCoreMutateResponse): void {
  if (numFailures > 0) throw failures[0] ?? new Error('a shelf could not be written');
}

/** One write may hold two versions of a record. */
const lastOfEach = (records: Records): Iterable<Highlight> => new Map(records.flatMap((record) => (record ? [[record.id, record]] : []))).values();

/** Entries of the trash stand on no shelf. */
function changesBetween(before: Records, after: Records): Map<string, Entry | null> {
  const changes = new Map<string, Entry | null>();
  for (const old of before) if (old?.deletedAt === null) changes.set(shelfKey(old.createdAt, old.id), null);
  for (const now of lastOfEach(after)) if (now.deletedAt === null) changes.set(shelfKey(now.createdAt, now.id), entryOf(now));
  return changes;
}
