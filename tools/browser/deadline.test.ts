import { describe, expect, it } from 'vitest';
import { until, within } from './deadline.ts';

describe('waiting', () => {
  it('goes on until the probe gives something, whatever it throws before', async () => {
    const answers = [() => null, () => { throw new Error('not yet'); }, () => 'there'];
    expect(await until('an answer', () => answers.shift()!())).toBe('there');
  });

  it('ends with what was waited for and why it failed last', async () => {
    const never = () => { throw new Error('no such tab'); };
    await expect(until('a card', never, 1)).rejects.toThrow(/a card \(no such tab\)/);
  });

  it('does not wait for a probe that hangs', async () => {
    await expect(until('a card', () => new Promise(() => undefined), 1)).rejects.toThrow(/a card/);
  });

  it('passes on what comes in time, also a failure', async () => {
    expect(await within(Promise.resolve(7), 1000, 'seven')).toBe(7);
    await expect(within(Promise.reject(new Error('broken')), 1000, 'seven')).rejects.toThrow('broken');
  });
});
