import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { library } from '../database.ts';
import { highlight } from '../samples.ts';
import type { Highlight } from '../types.ts';
import { changeHighlights, purgeHighlights, setStates } from './bulk.ts';
import type { AnchoredState, BulkChange } from '../../messages/messages.ts';

beforeEach(async () => {
  await library.highlights.clear();
  await library.highlights.bulkAdd([
    highlight({ id: 'a', tags: ['Law'] }), highlight({ id: 'b', tags: [], color: 'pink' }), highlight({ id: 'gone', deletedAt: 5 }),
  ]);
});
const read = async (id: string): Promise<Highlight> => (await library.highlights.get(id))!;

const CHANGES: [BulkChange, changed: number, a: Partial<Highlight>, b: Partial<Highlight>][] = [
  [{ color: 'pink' }, 1, { color: 'pink', tags: ['Law'] }, { color: 'pink' }],
  [{ addTags: ['law', 'new'] }, 2, { tags: ['Law', 'new'] }, { tags: ['law', 'new'] }],
  [{ removeTags: ['LAW'] }, 1, { tags: [] }, { tags: [] }],
  [{}, 0, { tags: ['Law'] }, { color: 'pink' }],
];

describe('many at once', () => {
  it.each(CHANGES)('%j', async (change, changed, a, b) => {
    expect(await changeHighlights(['a', 'b', 'unknown'], change)).toEqual({ ok: true, value: changed });
    expect([await read('a'), await read('b')]).toMatchObject([a, b]);
  });

  it('are purged from the trash only', async () => {
    expect(await purgeHighlights(['a', 'gone', 'unknown'])).toEqual({ ok: true, value: 1 });
    expect((await library.highlights.toCollection().primaryKeys()).sort()).toEqual(['a', 'b']);
  });

  it('take on how they stand on their page, which is no change of the reader’s', async () => {
    const { updatedAt } = await read('a');
    const believe = (old: Highlight, { state }: AnchoredState): Highlight => ({ ...old, state });
    expect(await setStates([{ id: 'a', state: 'lost' }, { id: 'unknown', state: 'exact' }], believe)).toEqual({ ok: true, value: 1 });
    expect(await setStates([{ id: 'a', state: 'lost' }], believe)).toEqual({ ok: true, value: 0 });
    expect(await setStates([{ id: 'a', state: 'exact' }], () => null)).toEqual({ ok: true, value: 0 });
    expect(await read('a')).toMatchObject({ state: 'lost', updatedAt });
  });
});
