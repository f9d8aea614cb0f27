import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { SidePanel } from '../../components/popup/SidePanel.tsx';
import { browser } from '../../lib/browser.ts';
import { send } from '../../lib/messages/client.ts';
import { sendToTab } from '../../lib/messages/tab-client.ts';
import { showInTab } from '../../lib/tabs/frames.ts';
import { followTab, openTab, type OpenTab, type TabState } from '../../lib/tabs/tab-state.ts';

/** The side panel of a window: it follows the tab in front. */
export function PanelOfWindow(): JSX.Element {
  const tab = useOpenTab();
  const [state, setState] = useState<TabState>({ state: 'loading' });
  useEffect(() => (tab ? followTab(tab, setState) : undefined), [tab?.id, tab?.url]);
  return (
    <SidePanel
      tab={state} onShow={(entity) => tab && void showInTab(tab.id, entity)}
      onLead={(id) => tab && void sendToTab(tab.id, 'page.showHighlight', { id })}
      onOptions={(hash) => void send('options.open', { hash: hash.replace(/^#/, '') })}
    />
  );
}

function useOpenTab(): OpenTab | null {
  const [tab, setTab] = useState<OpenTab | null>(null);
  useEffect(() => {
    const look = (): void => void openTab().then(setTab);
    look();
    browser.tabs.onActivated.addListener(look);
    browser.tabs.onUpdated.addListener(look);
    return () => {
      browser.tabs.onActivated.removeListener(look);
      browser.tabs.onUpdated.removeListener(look);
    };
  }, []);
  return tab;
}
