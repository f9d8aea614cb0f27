/** Runs in a page of the extension: fills its library through the store's own code, and measures what any code would need there. */
import { library } from '../../lib/store/database.ts';
import type { Highlight } from '../../lib/store/types.ts';
import { highlights } from './highlights.ts';

let records: Highlight[] = [];

export async function empty(count: number): Promise<void> {
  records = highlights(count);
  await library.highlights.clear();
}

/** Writes those from `from` up to `to`, in one transaction. */
export async function seed(from: number, to: number): Promise<void> {
  await library.highlights.bulkAdd(records.slice(from, to));
}

const median = (took: number[]): number => took.sort((a, b) => a - b)[Math.floor(took.length / 2)]!;

/** ms to save one more, and for the floor the same record into a store that does nothing else: medians of some, taken in turn. */
export async function saveOne(times: number): Promise<{ save: number; floor: number }> {
  const plain = await plainStore();
  const took: { save: number[]; floor: number[] } = { save: [], floor: [] };
  for (const record of highlights(times, 9)) {
    const now = { ...record, createdAt: Date.now() };
    took.save.push(await timed(() => library.highlights.add(now)));
    await library.highlights.delete(record.id);
    took.floor.push(await timed(() => plain(now)));
  }
  return { save: median(took.save), floor: median(took.floor) };
}

async function timed(work: () => PromiseLike<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Puts a record into a store without indexes, as durably as the library. */
async function plainStore(): Promise<(record: Highlight) => Promise<void>> {
  const opening = indexedDB.open('floor', 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('records', { keyPath: 'id' }));
  await new Promise((done) => { opening.addEventListener('success', done); });
  return (record) => new Promise((done) => {
    const transaction = opening.result.transaction('records', 'readwrite', { durability: 'strict' });
    transaction.objectStore('records').put(record);
    transaction.addEventListener('complete', () => done());
  });
}

/** ms of one `indexOf` over the searched text of the whole library in one string, for words that are not in it: median of some. */
export async function onePass(words: readonly string[]): Promise<number> {
  const text = (await library.shelves.toArray()).map((shelf) => shelf.text).join('');
  const took: number[] = [];
  for (const word of words) {
    const start = performance.now();
    if (text.includes(`${word}\u0003`)) throw new Error('no word ends like that');
    took.push(performance.now() - start);
  }
  return median(took);
}
