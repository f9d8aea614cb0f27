import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { library } from '../database.ts';
import { highlight } from '../samples.ts';
import { readAhead, writeBehind, type Piece } from './pieces.ts';

beforeEach(() => library.highlights.clear());

const later = (ms: number): Promise<void> => new Promise((done) => { setTimeout(done, ms); });

/** Pieces that take so many ms to be read; what happens is noted. */
const piecesOf = (times: number[], notes: string[]): Piece<number>[] => times.map((ms, at) => ({
  count: 1, read: async () => { notes.push(`begin ${at}`); await later(ms); notes.push(`end ${at}`); return at; },
}));

it.each([[[0, 0, 0]], [[20, 0, 5]], [[0, 30, 0]]])('pieces that take %j ms come in order, each read when the one before has been, inside of one transaction', async (times) => {
  const notes: string[] = [];
  const got = await library.transaction('rw', library.highlights, async () => {
    const read = readAhead(piecesOf(times, notes));
    const all: number[] = [];
    for (const at of times.keys()) {
      all.push(await read(at));
      await library.highlights.add(highlight({ id: `h${at}` }));
    }
    return all;
  });
  expect(got).toEqual([0, 1, 2]);
  expect(notes).toEqual(times.flatMap((_, at) => [`begin ${at}`, `end ${at}`]));
  expect(await library.highlights.count()).toBe(3);
});

it('writing lets two pieces be on their way, and a failure reaches who writes', async () => {
  const notes: string[] = [];
  const { write, end } = writeBehind();
  const slow = (name: string, failed = false) => write(async () => {
    notes.push(`begin ${name}`);
    await later(5);
    notes.push(`end ${name}`);
    if (failed) throw new Error(name);
  });
  await slow('a');
  await slow('b', true);
  await slow('c');
  expect(notes).toEqual(['begin a', 'begin b', 'end a', 'begin c']);
  await expect(end()).rejects.toThrow('b');
});
