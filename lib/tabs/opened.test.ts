import { beforeEach, expect, it, vi } from 'vitest';

const session: Record<string, unknown> = {};
const openers: Record<number, number | undefined> = {};
vi.mock('../browser.ts', () => ({
  browser: {
    storage: { session: { get: async () => structuredClone(session), set: async (items: object) => void Object.assign(session, items) } },
    tabs: { get: async (id: number) => ({ openerTabId: openers[id] }) },
  },
}));
const { noteOpening, openedFor } = await import('./opened.ts');

const LIBRARY = 1;
beforeEach(() => {
  vi.useFakeTimers();
  delete session.openings;
  Object.assign(openers, { 2: LIBRARY, 3: LIBRARY, 4: undefined, 5: 4 });
});

it('tells the page in the tab the library opened, once', async () => {
  await noteOpening('h', LIBRARY);
  expect(await openedFor(4, ['h'])).toBeNull();
  expect(await openedFor(5, ['h'])).toBeNull();
  expect(await openedFor(2, ['other'])).toBeNull();
  expect(await openedFor(2, ['other', 'h'])).toBe('h');
  expect(await openedFor(2, ['h'])).toBeNull();
});

it('keeps several that are opened at once apart', async () => {
  const [, , third, second] = await Promise.all([noteOpening('a', LIBRARY), noteOpening('b', LIBRARY), openedFor(3, ['b']), openedFor(2, ['a'])]);
  expect([second, third]).toEqual(['a', 'b']);
});

it('forgets what no page asked for within a minute', async () => {
  await noteOpening('h', LIBRARY);
  vi.advanceTimersByTime(61_000);
  expect(await openedFor(2, ['h'])).toBeNull();
});
