// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { Shadows } from './shadows.ts';
import { Slices } from './slices.ts';

afterEach(() => {
  vi.useRealTimers();
  document.body.innerHTML = '';
});

/** A page that adds something every 0.9 s, and gives one of its elements a shadow root after half a second: how long until that is entered, s. */
async function enteredAfter(host: string): Promise<number> {
  vi.useFakeTimers();
  document.body.innerHTML = `${host}<p>Tulpen</p>`;
  const slices = new Slices();
  const entered = vi.fn<(shadow: ShadowRoot) => void>();
  const shadows = new Shadows(slices, function* enter(shadow) { yield entered(shadow); });
  slices.add(shadows.all());
  let seconds = 0;
  for (; seconds < 16 && entered.mock.calls.length === 0; seconds += 0.1) {
    if (Math.abs(seconds - 0.5) < 0.01) document.body.firstElementChild!.attachShadow({ mode: 'open' });
    if (Math.round(seconds * 10) % 9 === 8) {
      const added = document.createElement('p');
      document.body.append(added);
      slices.add(shadows.below(added));
    }
    await vi.advanceTimersByTimeAsync(100);
  }
  shadows.stop();
  return seconds;
}

it.each([['<x-card></x-card>', 1.5], ['<div></div>', 1.5], ['<div>Rosen</div>', 5]])('a root that %s gets late is entered soon, on a page that never rests, too', async (host, most) => {
  expect(await enteredAfter(host)).toBeLessThan(most);
});
