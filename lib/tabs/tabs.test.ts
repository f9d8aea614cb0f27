import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { library } from '../store/database.ts';
import { chooseSite } from '../store/write/choices.ts';
import { fakeBrowser } from './fake-browser.ts';

const fake = vi.hoisted(() => ({ current: null as unknown }));
vi.mock('../browser.ts', () => ({ get browser() { return fake.current; } }));
const { registerContentScript } = await import('./register.ts');
const { annotateOpenTabs, annotateTab, command, loadCard } = await import('./inject.ts');
const { stopPages, tellPages } = await import('./tell.ts');

let state: ReturnType<typeof fakeBrowser>['state'];
beforeEach(async () => {
  const made = fakeBrowser();
  fake.current = made.browser;
  state = made.state;
  await Promise.all(library.tables.map((table) => table.clear()));
});

const tab = (id: number, url?: string, alive = false) => ({ id, windowId: 1, alive, ...(url ? { url } : {}) });

describe('registration', () => {
  it('is none without permission', async () => {
    await registerContentScript();
    expect(state.scripts).toEqual([]);
  });

  it('follows permissions and sites turned off', async () => {
    state.origins = ['*://*/*'];
    await chooseSite('off.example', false);
    await chooseSite('on.example', true);
    await registerContentScript();
    expect(state.scripts).toMatchObject([
      { matches: ['*://*/*'], excludeMatches: ['*://off.example/*', '*://www.off.example/*'], persistAcrossSessions: true },
    ]);
    await chooseSite('off.example', true);
    await registerContentScript();
    expect(state.scripts).toMatchObject([{ excludeMatches: [] }]);
    state.origins = [];
    await registerContentScript();
    expect(state.scripts).toEqual([]);
  });

  it('stands many calls at once', async () => {
    state.origins = ['*://a.example/*'];
    await Promise.all(Array.from({ length: 10 }, registerContentScript));
    expect(state.scripts).toHaveLength(1);
  });
});

describe('injection', () => {
  it('leaves a living script alone', async () => {
    state.tabs = [tab(1, 'https://a.example/', true)];
    expect(await annotateTab(1)).toEqual({ ok: true, value: null });
    expect(state.log).toEqual([]);
  });

  it('puts style and script into a tab without one', async () => {
    state.tabs = [tab(1, 'https://a.example/')];
    expect(await annotateTab(1)).toEqual({ ok: true, value: null });
    expect(state.log).toEqual(['css 1', '/content-scripts/content.js 1']);
  });

  it('says when the browser does not allow it', async () => {
    state.tabs = [tab(1)];
    expect(await annotateTab(1)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });

  it('reaches open tabs but for sites turned off', async () => {
    await chooseSite('off.example', false);
    state.tabs = [tab(1, 'https://a.example/'), tab(2, 'https://www.off.example/'), tab(3)];
    await annotateOpenTabs(['*://*/*']);
    expect(state.log).toEqual(['css 1', '/content-scripts/content.js 1']);
  });

  it('puts the card into the frame that asks', async () => {
    state.tabs = [tab(1, 'https://a.example/')];
    await loadCard(1, 7);
    expect(state.log).toEqual(['/card.js 1/7']);
  });

  it('annotates before it passes a command on', async () => {
    state.tabs = [tab(1, 'https://a.example/')];
    expect(await command(1, { command: 'save' })).toEqual({ ok: true, value: null });
    expect(state.log.at(-1)).toBe('page.command 1 save');
  });
});

describe('telling pages', () => {
  beforeEach(() => {
    state.tabs = [tab(1, 'https://a.example/', true), tab(2, 'https://b.example/', true), tab(3, undefined, true), tab(4, 'https://a.example/')];
  });

  it('tells all', async () => {
    await tellPages('settings');
    expect(state.log).toEqual(['page.changed 1 settings', 'page.changed 2 settings', 'page.changed 3 settings']);
  });

  it('tells those of a site, those that may be of it, and not the one that knows', async () => {
    await tellPages('highlights', { sites: ['a.example'] });
    expect(state.log).toEqual(['page.changed 1 highlights', 'page.changed 3 highlights']);
    state.log.length = 0;
    await tellPages('highlights', { sites: ['a.example'], except: 1 });
    expect(state.log).toEqual(['page.changed 3 highlights']);
  });

  it('stops those of a site, or all', async () => {
    await stopPages('b.example');
    expect(state.log).toEqual(['page.stop 2']);
    await stopPages();
    expect(state.log).toEqual(['page.stop 2', 'page.stop 1', 'page.stop 2', 'page.stop 3']);
  });
});
