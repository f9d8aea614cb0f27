/** Runs in a page of the extension: fills its library through the store's own code. */
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

/** ms to save one more, and to take it away again: median of some. */
export async function saveOne(times: number): Promise<number> {
  const took: number[] = [];
  for (const record of highlights(times, 9)) {
    const start = performance.now();
    await library.highlights.add({ ...record, createdAt: Date.now() });
    took.push(performance.now() - start);
    await library.highlights.delete(record.id);
  }
  return took.sort((a, b) => a - b)[Math.floor(times / 2)]!;
}
