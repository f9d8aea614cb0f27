/** A browser for tests: permissions, registered scripts and tabs that behave as the manuals say, and a log of what was done to them. */
import { vi } from 'vitest';

export interface FakeTab { id: number; url?: string; windowId: number; alive: boolean }

/** `*://host/*` only, which is all we use. */
const matches = (pattern: string, url: string) => {
  const host = /^\*:\/\/([^/]+)\/\*$/.exec(pattern)?.[1];
  const { hostname } = new URL(url);
  return host === '*' || host === hostname;
};

export function fakeBrowser() {
  const state = { origins: [] as string[], scripts: [] as { id: string }[], tabs: [] as FakeTab[], log: [] as string[] };
  const find = (url?: string | string[]) => state.tabs.filter((tab) =>
    url === undefined || (tab.url !== undefined && [url].flat().some((pattern) => matches(pattern, tab.url!))));
  const replace = async (scripts: { id: string }[]) => { state.scripts = scripts; };
  const session = {};
  const browser = {
    runtime: { id: 'self', getURL: (path: string) => `chrome-extension://self${path || '/'}`, sendMessage: vi.fn<() => Promise<unknown>>() },
    i18n: { getUILanguage: () => 'de-AT', getMessage: () => '' },
    storage: { session: { get: async () => session, set: async (items: object) => void Object.assign(session, items) } },
    permissions: {
      getAll: async () => ({ origins: state.origins }),
      contains: async ({ origins }: { origins: string[] }) => origins.every((asked) => state.origins.includes('*://*/*') || state.origins.includes(asked)),
    },
    scripting: {
      getRegisteredContentScripts: async () => state.scripts,
      registerContentScripts: async (scripts: { id: string }[]) => {
        if (state.scripts.length > 0) throw new Error('Duplicate script ID');
        return replace(scripts);
      },
      updateContentScripts: replace,
      unregisterContentScripts: () => replace([]),
      insertCSS: async ({ target }: { target: { tabId: number } }) => void state.log.push(`css ${target.tabId}`),
      executeScript: async ({ target, files }: { target: { tabId: number; frameIds?: number[] }; files: string[] }) => {
        const tab = state.tabs.find(({ id }) => id === target.tabId);
        if (tab?.url === undefined) throw new Error('Cannot access contents of the page');
        tab.alive = true;
        state.log.push(`${files[0]} ${target.tabId}${target.frameIds ? `/${target.frameIds[0]}` : ''}`);
      },
    },
    tabs: {
      query: async ({ url }: { url?: string | string[] }) => find(url),
      sendMessage: async (id: number, { name, ask }: { name: string; ask: { what?: string; command?: string } }) => {
        if (!state.tabs.find((tab) => tab.id === id)?.alive) throw new Error('Could not establish connection. Receiving end does not exist.');
        if (name !== 'page.ping') state.log.push([name, id, ask.what ?? ask.command].filter(Boolean).join(' '));
        return { ok: true, value: null };
      },
    },
  };
  return { browser, state };
}
