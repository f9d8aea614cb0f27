/** Shortcuts and the context menu: the reader's word to the page of a tab. */
import { browser } from '../../lib/browser.ts';
import type { PageRequests } from '../../lib/messages/messages.ts';
import { command } from '../../lib/tabs/inject.ts';

type Command = PageRequests['page.command']['ask']['command'];

/** By the names in the manifest. */
const SHORTCUTS: Record<string, Command> = {
  'next-mention': 'next', 'previous-mention': 'previous', 'open-card': 'open', 'save-highlight': 'save',
};

export const SAVE_MENU = 'save-selection';

export function listenToCommands(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    const asked = SHORTCUTS[name];
    if (asked) void toActive(asked, tab?.id);
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === SAVE_MENU && tab?.id !== undefined) void run(tab.id, 'save');
  });
}

/** Firefox before 126 does not tell the tab of a shortcut. */
async function toActive(asked: Command, tab: number | undefined): Promise<void> {
  const id = tab ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (id !== undefined) await run(id, asked);
}

async function run(tab: number, asked: Command): Promise<void> {
  const answer = await command(tab, { command: asked });
  if (!answer.ok) console.warn(answer.error.detail);
}
