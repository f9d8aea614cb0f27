// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { mentionOf } from '../../components/testing/card.ts';
import type { Ask } from './ask.ts';
import { summarize } from './summary.ts';

const mentions = ['a', 'b', 'b', 'c', 'c', 'c'].map((entity, n) => mentionOf({ entity, key: String(n) }));
const NONE = { all: 0, changed: [] };
const answering = (answer: unknown): Ask => (async () => answer) as unknown as Ask;

it('tells names and numbers, the most disputed first, then the most frequent', async () => {
  const value = [{ entity: 'a', name: 'A', disagreements: 2 }, { entity: 'b', name: 'B', disagreements: 0 }, { entity: 'c', name: 'C', disagreements: 0 }];
  document.title = 'Page';
  expect(await summarize(answering({ ok: true, value }), mentions, { all: 4, changed: [] })).toEqual({
    title: 'Page', highlights: 4, isFramed: false, isSelected: false,
    mentions: [{ ...value[0], count: 1 }, { ...value[2], count: 3 }, { ...value[1], count: 2 }],
  });
});

it('still counts when names cannot be had', async () => {
  const { mentions: listed } = await summarize(answering({ ok: false, error: { code: 'internal', detail: '' } }), mentions, NONE);
  expect(listed.map(({ name, count }) => [name, count])).toEqual([['c', 3], ['b', 2], ['a', 1]]);
});

it('asks for nothing on a page without mentions', async () => {
  expect((await summarize(answering(null), [], NONE)).mentions).toEqual([]);
});

it('tells which highlights changed', async () => {
  const changed = [{ id: 'h', quote: 'q', state: 'lost' as const, isPlaced: false }];
  expect(await summarize(answering(null), [], { all: 3, changed })).toMatchObject({ highlights: 3, changed });
});
