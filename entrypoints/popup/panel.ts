import { browser } from '../../lib/browser.ts';

interface Panels {
  /** Chromium. */
  sidePanel?: { open?(where: { windowId: number }): Promise<void> };
  /** Firefox. */
  sidebarAction?: { open(): Promise<void> };
}

/** Opens the side panel of a window; to be called inside a click. Undefined where there is none. */
export function panelOpener(windowId: number): (() => void) | undefined {
  const { sidePanel, sidebarAction } = browser as unknown as Panels;
  const open = sidePanel?.open ? () => sidePanel.open!({ windowId }) : sidebarAction && (() => sidebarAction.open());
  return open && (() => void open().then(() => window.close(), console.error));
}
