/** Putting the library back to what it was; for the background alone. */
import { fail } from '../../messages/result.ts';
import { library } from '../database.ts';
import { Refusal } from '../failure.ts';
import { HIGHLIGHTS, SHELVES } from '../shelving.ts';
import { idsOf, outline, type Rest } from '../read/outline.ts';
import type { Highlight } from '../types.ts';
import type { MergeOptions } from './merge.ts';
import { readAhead, totalOf, writeBehind, type Piece } from './pieces.ts';

/** What it was. Null comes of a part that cannot be read. */
export interface Past {
  parts: (Piece<Highlight[] | null> & { name: string })[];
  rest: Rest | null;
}

export interface Replaced { written: number; removed: number; damaged: number }

/**
 * All in one transaction. Groups that are the same now and then are not touched. When part of the past cannot be read nothing is removed:
 * what is missing from it may just be unreadable.
 */
export function replaceLibrary({ parts, rest }: Past, { signal, onProgress }: MergeOptions = {}): Promise<Replaced> {
  return library.transaction('rw', library.tables, async () => {
    const { groups } = await outline();
    const [now, past] = [new Set(groups.map(({ name }) => name)), new Set(parts.map(({ name }) => name))];
    const gone = new Set<string>();
    for (const group of groups) if (!past.has(group.name)) for (const id of (await idsOf(group)) ?? []) gone.add(id);
    const other = parts.filter(({ name }) => !now.has(name));
    const [total, read, behind] = [totalOf(other), readAhead(other), writeBehind()];
    // Which there are at all: what is not is not looked for as it is written.
    await library.highlights.toCollection().primaryKeys();
    let [written, damaged] = [0, 0];
    for (const [at, { count }] of other.entries()) {
      onProgress?.(written + damaged, total);
      if (signal?.aborted) throw new Refusal(fail('cancelled', 'restore: cancelled').error);
      const records = await read(at);
      if (records) {
        for (const { id } of records) gone.delete(id);
        await behind.write(() => library.highlights.bulkPut(records));
        written += records.length;
      } else {
        damaged += count;
      }
    }
    await behind.end();
    const removed = damaged > 0 ? [] : [...gone];
    await library.highlights.bulkDelete(removed);
    if (rest) await replaceRest(rest);
    return { written, removed: removed.length, damaged };
  });
}

/** Also the tables the past does not name: there was nothing in them, or they belong to what came after. */
async function replaceRest(rest: Rest): Promise<void> {
  for (const table of library.tables.filter(({ name }) => name !== HIGHLIGHTS && name !== SHELVES)) {
    await table.clear();
    await table.bulkPut(rest[table.name] ?? []);
  }
}
