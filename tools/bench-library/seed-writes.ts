/** Runs in a page of the extension: big changes of the library, asked of the background as the options page asks; and the least any store would need for them. */
import { offerParcel } from '../../lib/exchange/hand-over.ts';
import { packLibrary, type Parcel } from '../../lib/exchange/parcel.ts';
import { FORMAT, VERSION } from '../../lib/exchange/version.ts';
import type { RequestName, Requests, Result } from '../../lib/messages/messages.ts';
import type { Highlight } from '../../lib/store/types.ts';
import { highlights } from './highlights.ts';

const JOB = 'bench';
/** Highlights of one bulk change, evenly over the library, since a reader's choice is seldom one stretch; in a small one, one in so many. */
const BULK = 10_000;
const ONE_IN = 10;

const api = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<Result<unknown>> } } }).chrome;

async function ask<N extends RequestName>(name: N, what: Requests[N]['ask']): Promise<Requests[N]['answer']> {
  const answer = await api.runtime.sendMessage({ to: 'background', name, ask: what });
  if (!answer.ok) throw new Error(`${name}: ${answer.error.detail}`);
  return answer.value as Requests[N]['answer'];
}

let parcel: Parcel;
let ids: string[];

/** Answers how many a bulk change concerns. */
export function prepare(count: number): number {
  const records = highlights(count);
  parcel = packLibrary({ format: FORMAT, version: VERSION, exportedAt: new Date().toISOString(), datasetVersion: 'bench', settings: null, highlights: records, flags: [], sites: [], dismissals: [], joins: [] });
  const every = Math.max(ONE_IN, Math.floor(count / BULK));
  ids = records.filter((_, at) => at % every === 0).slice(0, BULK).map(({ id }) => id);
  return ids.length;
}

export const WORK = {
  import: async () => {
    const withdraw = offerParcel(JOB, parcel);
    await ask('library.import', { job: JOB });
    withdraw();
  },
  backup: () => ask('backup.make', {}),
  restore: async () => ask('backup.restore', { id: await newestBackup() }),
  tag: () => ask('highlight.bulk', { ids, change: { addTags: ['bench'] }, step: 'tag' }),
  'undo tag': () => ask('library.undo', { step: 'tag' }),
  delete: () => ask('highlight.delete', { ids, step: 'delete' }),
  'delete again': () => ask('highlight.delete', { ids, step: 'again' }),
  'undo delete': () => ask('library.undo', { step: 'delete' }),
  purge: () => ask('highlight.purge', { ids }),
  erase: () => ask('library.erase', { backups: false }),
} satisfies Record<string, () => Promise<unknown>>;
export type Work = keyof typeof WORK;

async function newestBackup(): Promise<number> {
  const root = await navigator.storage.getDirectory();
  const names = await Array.fromAsync((await root.getDirectoryHandle('backups')).keys());
  return Math.max(...names.map((name) => Number.parseInt(name, 10)));
}

/** ms between two small requests that are made while something else is under way. */
const ASK_EVERY = 20;

/** Asks the background for next to nothing, again and again, until the work is done; the longest it took to answer, ms. */
async function waits(work: Promise<unknown>): Promise<number> {
  const state = { isDone: false };
  void work.finally(() => { state.isDone = true; });
  let longest = 0;
  while (!state.isDone) {
    longest = Math.max(longest, await timed(() => ask('entities.brief', { entities: [] })));
    await new Promise((next) => { setTimeout(next, ASK_EVERY); });
  }
  return longest;
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

export interface Took { /** ms of the work. */ ms: number; /** ms that another request had to wait for an answer, at most. */ longest: number }

/** What ended, by its name, or what went wrong: calls of the remote protocol may not last as long as the work. */
export const done: Record<string, Took | string> = {};
function noted(name: string, work: () => Promise<unknown>): void {
  delete done[name];
  const ms = timed(work);
  Promise.all([ms, waits(ms.catch(() => 0))]).then(([took, longest]) => { done[name] = { ms: took, longest }; }, (error: unknown) => { done[name] = String(error); });
}

export const begin = (name: Work): void => noted(name, WORK[name]);

/** Whether no backup is being made: what the background does by itself is not to be measured with the rest. */
export const isIdle = async (): Promise<boolean> => !(await navigator.locks.query()).held?.some(({ name }) => name === 'second-source-backups');

export type Floor = 'put' | 'rewrite' | 'clear';
/** The same records into a store without indexes, as durably as the library: all, those of one bulk change, none. */
export async function beginFloor(what: Floor): Promise<void> {
  const [database, records] = [await plainDatabase(), what === 'put' ? await allRecords() : []];
  noted(what, async () => {
    const transaction = database.transaction('records', 'readwrite', { durability: 'strict' });
    const ended = new Promise((end, fail) => {
      transaction.addEventListener('complete', end);
      transaction.addEventListener('abort', () => fail(transaction.error));
    });
    const store = transaction.objectStore('records');
    if (what === 'clear') store.clear();
    else if (what === 'rewrite') for (const id of ids) rewrite(store, id);
    else for (const record of records) store.put(record);
    await ended;
    database.close();
  });
}

const allRecords = async (): Promise<Highlight[]> =>
  (await Promise.all(parcel.parts.map(async ({ content }) => JSON.parse(`[${await content.text()}]`) as Highlight[]))).flat();

function rewrite(store: IDBObjectStore, id: string): void {
  const reading = store.get(id);
  reading.addEventListener('success', () => store.put({ ...(reading.result as Highlight), color: 'purple' }));
}

async function plainDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open('floor of writes', 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('records', { keyPath: 'id' }));
  await new Promise((end) => { opening.addEventListener('success', end); });
  return opening.result;
}
