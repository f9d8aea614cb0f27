import { browser } from '../../lib/browser.ts';

export interface OpenTab { id: number; url: string }

/** The tab in front of the reader, when its address may be known: a click on the button lends us that. */
export async function openTab(): Promise<OpenTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id !== undefined && tab.url ? { id: tab.id, url: tab.url } : null;
}
