// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { speak } from '../testing/locale.ts';
import type { Live } from './live.ts';
import { WhenReady } from './States.tsx';

beforeAll(() => speak('en'));
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const show = (live: Live<string>) => <WhenReady live={live}>{(value) => <p>{value}</p>}</WhenReady>;
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));
const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);

describe('a live read', () => {
  it('says that it waits, and after a while why, with a way on', async () => {
    const { rerender } = render(show({ state: 'loading' }));
    await pass(5_000);
    expect([screen.getByRole('status').textContent, buttons()]).toEqual(['Loading …', []]);
    await pass(2_000);
    expect(screen.getByRole('status').textContent).toMatch(/longer than usual/);
    expect(buttons()).toEqual(['Try again']);
    rerender(show({ state: 'ready', value: 'here' }));
    expect(document.body.textContent).toBe('here');
  });

  it('says that it failed, with two ways on', () => {
    render(show({ state: 'failed' }));
    expect(screen.getByRole('alert').textContent).toMatch(/could not be read.*a backup brings it back/);
    expect(buttons()).toEqual(['Try again']);
    expect(screen.getByRole('link', { name: 'Go to the backups' }).getAttribute('href')).toBe('#data');
  });
});
