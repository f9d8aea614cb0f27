/**
 * The library's database, in the extension's origin only. The background is its one writer (`write/`); extension pages read it live
 * (`read/`, Dexie's liveQuery). Every version ever released stays here, so that every library still opens.
 */
import { Dexie, type Table, type Transaction } from 'dexie';
import { entryOf } from '../library/entry.ts';
import { pack, SHELF_SIZE, type Shelf } from '../library/shelf.ts';
import { shelving } from './shelving.ts';
import type { StepPart } from './steps.ts';
import type { Dismissal, Flag, Highlight, PageJoin, Settings, SiteChoice } from './types.ts';
import { dismissalFromVersion1 } from './version-1.ts';

export const DATABASE = 'second-source';

/** A single value under a name. */
export interface Meta { key: 'settings'; value: Partial<Settings>; updatedAt: number }

export class Library extends Dexie {
  highlights!: Table<Highlight, string>;
  flags!: Table<Flag, string>;
  sites!: Table<SiteChoice, string>;
  dismissals!: Table<Dismissal, string>;
  meta!: Table<Meta, string>;
  /** What the library page reads first; kept by `shelving.ts` and written by nobody else. */
  shelves!: Table<Shelf, string>;
  /** Pages that are one on the reader's word. */
  joins!: Table<PageJoin, string>;
  /** The last changes, for taking them back; it stays on this device and is in no export. */
  steps!: Table<StepPart, number>;

  constructor(name: string = DATABASE) {
    // `strict`: what was confirmed to the reader is on disk, even when the browser is killed the next moment.
    super(name, { chromeTransactionDurability: 'strict' });
    const highlights = 'id, pageKey, page.site, *entities, *tags, *disagreements, color, createdAt, updatedAt, deletedAt';
    this.version(1).stores({
      highlights,
      flags: 'disagreement, verdict, updatedAt',
      sites: 'site',
      dismissals: 'id, site, entity',
      meta: 'key',
    });
    this.version(2).stores({ dismissals: 'id, scope, [scope+site], page.key' }).upgrade((to) =>
      to.table<Dismissal>('dismissals').toCollection().modify((old, at) => { at.value = dismissalFromVersion1(old); }));
    this.version(3).stores({ shelves: 'first, [first+stamp]' });
    this.version(4).stores({
      // What a page holds with the same words before it: whether a selection was saved already.
      highlights: `${highlights}, [pageKey+selectors.quote.prefix]`,
      joins: 'key, into', steps: '++id, [id+step+size], step, undoneAt',
    });
    // Shelves hold nothing of their own: one way of making them is enough, whatever version they are of.
    this.version(5).stores({}).upgrade(shelveAll);
    // An entry of an index costs a write a third of what the record itself does. What the shelves can answer needs none; pages and sites are
    // found by the first half of the compound one.
    this.version(6).stores({ highlights: 'id, *tags, deletedAt, [pageKey+selectors.quote.prefix]' });
    this.use(shelving);
  }
}

/** Puts all records on new shelves; the order of this index is that of the shelves. */
async function shelveAll(transaction: Transaction): Promise<void> {
  const highlights = transaction.table<Highlight, string>('highlights');
  await transaction.table<Shelf, string>('shelves').clear();
  const ids = await highlights.orderBy('createdAt').primaryKeys();
  for (let at = 0; at < ids.length; at += SHELF_SIZE) {
    const entries = (await highlights.bulkGet(ids.slice(at, at + SHELF_SIZE))).flatMap((found) => (found?.deletedAt === null ? [entryOf(found)] : []));
    if (entries.length > 0) await transaction.table<Shelf, string>('shelves').put(pack(entries));
  }
}

/** Opens with the first request of a context. */
export const library = new Library();

/** Dexie remembers for good that a database could not be opened; the reason may be over, such as a disk that was full. */
export function retryOpening(): void {
  if (!library.isOpen() && library.hasFailed()) library.close({ disableAutoOpen: false });
}
