import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Overlay } from '../../components/overlay/door.ts';
import { mentionOf, viewOf } from '../../components/testing/card.ts';
import type { CardView } from '../../lib/card/types.ts';
import type { Result } from '../../lib/messages/messages.ts';
import { showCards, type CardsShown } from './cards-shown.ts';

type Call = [name: string, ...rest: unknown[]];
let calls: Call[];
let cards: CardsShown;
let answer: Result<CardView>;
let dwell: number;
const mentions = [mentionOf({ key: 'a', entity: 'joint-call' }), mentionOf({ key: 'b', entity: 'alliance' })];

beforeEach(() => {
  vi.useFakeTimers();
  calls = [];
  answer = { ok: true, value: viewOf() };
  dwell = 300;
  const overlay = new Proxy({}, { get: (_, name) => (...rest: unknown[]) => calls.push([String(name), ...rest]) }) as Overlay;
  cards = showCards({
    cards: { get: async () => answer, forget: () => {} },
    overlay, dwell: () => dwell,
    mention: (key) => mentions.find((mention) => mention.key === key),
    rangeOf: () => null, mark: (mention) => calls.push(['mark', mention?.key]), point: () => ({ x: 1, y: 2 }), announce: () => calls.push(['announce']),
  });
});
afterEach(() => {
  cards.stop();
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const named = (name: string) => calls.filter(([each]) => each === name);

it('brings the content while the pointer dwells, and the card after it', async () => {
  cards.tell({ on: 'enter', target: 'a' });
  await pass(299);
  expect(named('showCard')).toEqual([]);
  await pass(1);
  const [[, subject, content, focus]] = named('showCard') as [Call];
  expect(subject).toMatchObject({ mention: { key: 'a' }, anchor: { point: { x: 1, y: 2 } } });
  expect(content).toEqual({ state: 'ready', view: viewOf() });
  expect(focus).toBe(false);
});

it('waits as long as the reader wants', async () => {
  dwell = 0;
  cards.tell({ on: 'enter', target: 'a' });
  await pass(1);
  expect(named('showCard')).toHaveLength(1);
});

it('opens by keyboard with the focus, beside the beginning of the text', async () => {
  cards.tell({ on: 'open', target: 'b', by: 'keyboard' });
  await pass(0);
  expect(named('showCard')[0]).toMatchObject([expect.anything(), { anchor: { point: undefined } }, expect.anything(), true]);
});

it('shows a failure as a failure, and its content when it comes at last', async () => {
  answer = { ok: false, error: { code: 'internal', detail: '' } };
  cards.tell({ on: 'open', target: 'a', by: 'tap' });
  await pass(0);
  expect(named('showCard')[0]![2]).toMatchObject({ state: 'failed' });
  answer = { ok: true, value: viewOf() };
  cards.refresh(1);
  await pass(0);
  expect(named('fillCard').map(([, token, content]) => [token, (content as { state: string }).state])).toEqual([[1, 'loading'], [1, 'ready']]);
});

it('asks for nothing anew for a card that no longer stands', async () => {
  cards.refresh(1);
  await pass(0);
  expect(calls).toEqual([]);
});

it('draws the mention as the current one, and none after', async () => {
  cards.tell({ on: 'enter', target: 'a' });
  cards.tell({ on: 'leave' });
  expect(named('mark')).toEqual([['mark', 'a'], ['mark', undefined]]);
});

it('gives up on a mention that is gone', async () => {
  cards.tell({ on: 'enter', target: 'nowhere' });
  await pass(500);
  expect(cards.state.at).toBe('idle');
});
