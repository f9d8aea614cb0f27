import type { Shortcut } from '../../components/popup/Popup.tsx';
import { browser } from '../../lib/browser.ts';

/** Those that are set: the reader and other extensions can take them away. */
export async function shortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ description, shortcut }) => (description && shortcut ? [{ name: description, keys: shortcut }] : []));
}
