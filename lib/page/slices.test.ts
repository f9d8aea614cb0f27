// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { Slices, type Work } from './slices.ts';

function* steps(log: string[], ...names: string[]): Work {
  for (const name of names) {
    log.push(name);
    yield;
  }
}

function* failing(): Work {
  yield;
  throw new Error('broken');
}

describe('work in slices', () => {
  it('runs one piece after the other', async () => {
    const [log, slices] = [[] as string[], new Slices()];
    slices.add(steps(log, 'a', 'b'));
    slices.add(steps(log, 'c'));
    expect(log).toEqual([]);
    await slices.settled();
    expect(log).toEqual(['a', 'b', 'c']);
  });

  it('goes on after work that fails', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const [log, slices] = [[] as string[], new Slices()];
    slices.add(failing());
    slices.add(steps(log, 'a'));
    await slices.settled();
    expect(log).toEqual(['a']);
    expect(told).toHaveBeenCalledOnce();
    told.mockRestore();
  });

  it('does nothing once it is stopped', async () => {
    const [log, slices] = [[] as string[], new Slices()];
    slices.add(steps(log, 'a'));
    slices.stop();
    await new Promise((resolve) => { setTimeout(resolve, 10); });
    expect(log).toEqual([]);
  });
});
