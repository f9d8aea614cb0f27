import { afterEach, describe, expect, it, vi } from 'vitest';
import { MAX_PAGE_TEXT, MAX_PAGE_TEXTS } from '../../lib/limits.ts';
import type { send } from '../../lib/messages/client.ts';
import { JUDGE } from '../../lib/page/door.ts';
import type { Slices } from '../../lib/page/slices.ts';
import { judgeOf } from './judge.ts';

const FOUND = { idle: [], accepted: [] };
const HERE = { idle: [0], accepted: [] };
const here = vi.fn<() => Promise<typeof HERE>>(async () => HERE);
const asked: string[] = [];
let answers: Record<string, unknown>;

const ask = (async (name: string) => {
  asked.push(name);
  if (name === 'judge.load' && answers[name]) JUDGE.leave(globalThis, () => here);
  return answers[name] ? { ok: true, value: answers[name] } : { ok: false, error: { code: 'no-connection', detail: '' } };
}) as typeof send;

afterEach(() => {
  asked.length = 0;
  JUDGE.leave(globalThis, undefined as never);
});

const reading = (...texts: string[]) => ({ texts, facts: {} });

describe('who judges a page', () => {
  it('is the background', async () => {
    answers = { 'page.judge': FOUND };
    expect(await judgeOf(ask, {} as Slices, false)(reading('AI Act'))).toBe(FOUND);
    expect(asked).toEqual(['page.judge']);
  });

  const LARGE: [what: string, texts: string[]][] = [
    ['many texts', Array.from({ length: MAX_PAGE_TEXTS + 1 }, () => 'STA')], ['long ones', ['x'.repeat(MAX_PAGE_TEXT), 'y']],
  ];
  it.each(LARGE)('is the page itself where it has %s, from then on', async (_, texts) => {
    answers = { 'page.judge': FOUND, 'judge.load': true };
    const judge = judgeOf(ask, {} as Slices, false);
    expect(await judge(reading(...texts))).toBe(HERE);
    expect(await judge(reading('AI Act'))).toBe(HERE);
    expect(asked).toEqual(['judge.load']);
  });

  it('is the page itself when the background does not answer', async () => {
    answers = { 'judge.load': true };
    expect(await judgeOf(ask, {} as Slices, false)(reading('AI Act'))).toBe(HERE);
    expect(asked).toEqual(['page.judge', 'judge.load']);
  });

  it('is nobody when nothing can be had', async () => {
    answers = {};
    expect(await judgeOf(ask, {} as Slices, false)(reading('AI Act'))).toBeNull();
  });
});
