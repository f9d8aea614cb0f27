/**
 * Keeps the shelves of the library (`lib/library/shelf.ts`) true to its highlights: whoever writes highlights, in whatever way, changes the
 * shelves in the same transaction. Works below the tables, so that no writer can forget it.
 */
import { Dexie, type DBCore, type DBCoreMutateRequest, type DBCoreMutateResponse, type DBCoreTable, type DBCoreTransaction, type Middleware } from 'dexie';
import { entryOf, shelfKey, type Entry } from '../library/entry.ts';
import { byShelf, reshelve } from '../library/reshelve.ts';
import type { Shelf } from '../library/shelf.ts';
import { courseOf, type Course, type Turn } from './course.ts';
import type { Highlight } from './types.ts';

export const HIGHLIGHTS = 'highlights';
export const SHELVES = 'shelves';

/** All keys, as Dexie writes such a range. */
const EVERYTHING = { type: 3, lower: -Infinity, upper: [[]] } as const;

type Records = readonly (Highlight | undefined)[];
type Change = Exclude<DBCoreMutateRequest, { type: 'deleteRange' }>;
type RangeChange = Extract<DBCoreMutateRequest, { type: 'deleteRange' }>;

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
  return {
    ...highlights,
    mutate: (request) => (request.type === 'deleteRange' ? deleteRange(request) : change(request)) as Promise<DBCoreMutateResponse>,
    getMany: (request) => {
      const learn = courseOf(request.trans)?.learning();
      return learn ? highlights.getMany(request).then((found) => (learn.records(request.keys, found), found)) : highlights.getMany(request);
    },
    query: (request) => {
      const { query: { index, range }, values, limit = Infinity } = request;
      const isEveryKey = !values && limit === Infinity && index.isPrimaryKey === true && range.type === EVERYTHING.type;
      const learn = isEveryKey ? courseOf(request.trans)?.learning() : undefined;
      return learn ? highlights.query(request).then((found) => (learn.all(found.result as string[]), found)) : highlights.query(request);
    },
  };

  /**
   * The records themselves are written at once, so that the browser is never without work while several changes are under way in a transaction.
   * The shelves follow in the order of the changes; the answer comes when they have.
   */
  function change(request: Change): PromiseLike<DBCoreMutateResponse> {
    const { trans } = request;
    const course = courseOf(trans)!;
    const keys: string[] = request.type === 'delete' ? request.keys : request.values.map((value: Highlight) => value.id);
    const unknown = keys.filter((id) => !course.knows(id));
    const reading = unknown.length > 0 ? read(trans, unknown) : Dexie.Promise.resolve([]);
    const writing = highlights.mutate(request);
    const entries = request.type === 'delete' ? [] : entriesOf(request.values as Highlight[]);
    return course.inTurn(Dexie.Promise.all([reading, writing]), ([old, response]) => {
      course.learn(unknown, old);
      const after = response.numFailures > 0 ? read(trans, keys).then(entriesOf) : Dexie.Promise.resolve(entries);
      return after.then((standing) => follow(trans, keys, standing)).then((rest) => ({ response, rest }));
    });
  }

  /** Emptying the table empties the shelves; of other ranges the records are looked at first. */
  function deleteRange(request: RangeChange): PromiseLike<DBCoreMutateResponse> {
    const { trans, range } = request;
    const course = courseOf(trans)!;
    if (range.type === EVERYTHING.type) {
      return course.inTurn(highlights.mutate(request), (response) => {
        course.emptied();
        return Dexie.Promise.resolve({ response, rest: { end: shelves.mutate({ trans, type: 'deleteRange', range: EVERYTHING as never }) } });
      });
    }
    const reading = highlights.query({ trans, values: true, query: { index: highlights.schema.primaryKey, range } });
    return course.inTurn(Dexie.Promise.all([reading, highlights.mutate(request)]), ([{ result }, response]) => {
      const ids = (result as Highlight[]).map(({ id }) => id);
      course.learn(ids, result as Highlight[]);
      return follow(trans, ids, []).then((rest) => ({ response, rest }));
    });
  }

  function read(trans: DBCoreTransaction, keys: string[]): PromiseLike<Records> {
    return highlights.getMany({ trans, keys });
  }

  /** After a change of these highlights, which left these entries of them. Answers when the changes of the shelves are on their way. */
  function follow(trans: DBCoreTransaction, ids: readonly string[], after: readonly Entry[]): PromiseLike<Turn['rest']> {
    const changes = changesOf(courseOf(trans)!, ids, after);
    if (changes.size === 0) return Dexie.Promise.resolve({ end: Dexie.Promise.resolve() });
    const { primaryKey } = shelves.schema;
    return shelves.query({ trans, values: false, query: { index: primaryKey, range: EVERYTHING as never } }).then(({ result: firsts }) => {
      const groups = byShelf(changes, firsts as string[]);
      const touched = [...groups.keys()];
      return shelves.getMany({ trans, keys: touched }).then((found) => {
        const next = touched.map((first, at) => reshelve(found[at] as Shelf | undefined, groups.get(first)!));
        const gone = touched.filter((first, at) => found[at] && !next[at]!.some((shelf) => shelf.first === first));
        return { end: write(trans, gone, next.flat().filter((shelf) => !found.includes(shelf))) };
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

/** One write may hold two versions of a record. Those in the trash stand on no shelf. */
const entriesOf = (records: Records): Entry[] =>
  [...new Map(records.flatMap((record) => (record ? [[record.id, record]] : []))).values()].filter(({ deletedAt }) => deletedAt === null).map(entryOf);

/** What changes on the shelves; from now on that is where the highlights stand. */
function changesOf(course: Course, ids: readonly string[], after: readonly Entry[]): Map<string, Entry | null> {
  const changes = new Map<string, Entry | null>();
  for (const id of ids) {
    const place = course.placeOf(id);
    if (place !== null) changes.set(shelfKey(place, id), null);
    course.stands(id, null);
  }
  for (const entry of after) {
    changes.set(shelfKey(entry.created, entry.id), entry);
    course.stands(entry.id, entry.created);
  }
  return changes;
}
