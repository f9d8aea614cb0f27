import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Popup, type PopupActions, type Shortcut } from '../../components/popup/Popup.tsx';
import { patternsOf, siteOf } from '../../lib/address/site.ts';
import { browser } from '../../lib/browser.ts';
import { send } from '../../lib/messages/client.ts';
import { sendToTab } from '../../lib/messages/tab-client.ts';
import type { FailureCode, Result } from '../../lib/messages/messages.ts';
import { showInTab } from '../../lib/tabs/frames.ts';
import { followTab, openTab, type OpenTab, type TabState } from '../../lib/tabs/tab-state.ts';
import { panelOpener } from './panel.ts';
import { shortcuts } from './shortcuts.ts';

/** The popup of the tab in front of the reader. */
export function PopupOfTab(): JSX.Element {
  const [tab, setTab] = useState<OpenTab | null>(null);
  const [state, setState] = useState<TabState>({ state: 'loading' });
  const [problem, setProblem] = useState<FailureCode | null>(null);
  const [keys, setKeys] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    void openTab().then((found) => (found ? setTab(found) : setState({ state: 'closed-page' })));
    void shortcuts().then(setKeys);
  }, []);
  useEffect(() => (tab ? followTab(tab, setState) : undefined), [tab]);
  return <Popup popup={state} problem={problem} shortcuts={keys} actions={actionsOn(tab, setProblem)} />;
}

function actionsOn(tab: OpenTab | null, onProblem: (problem: FailureCode | null) => void): PopupActions {
  const told = (result: Result<unknown>): void => onProblem(result.ok ? null : result.error.code);
  const closeAfter = (result: Result<unknown>): void => (result.ok ? window.close() : told(result));
  return {
    turn: (on) => tab?.url && void turn(tab.url, on).then(told),
    annotateOnce: () => tab && void send('tab.annotate', { tab: tab.id }).then(told),
    save: () => tab && void send('tab.save', { tab: tab.id }).then(closeAfter),
    show: (entity) => tab && void showInTab(tab.id, entity).then(closeAfter),
    lead: (id) => tab && void sendToTab(tab.id, 'page.showHighlight', { id }).then(closeAfter),
    openOptions: (hash) => void send('options.open', { hash: hash?.replace(/^#/, '') }).then(closeAfter),
    openPanel: tab ? panelOpener(tab.window) : undefined,
  };
}

/**
 * The browser is asked first, inside the click. Some browsers close the popup with their question: the choice is stored without
 * waiting for the answer, and a permission that comes later is all that is missing.
 */
function turn(url: string, on: boolean): Promise<Result<unknown>> {
  const site = siteOf(url);
  if (on && site) void browser.permissions.request({ origins: patternsOf(site) }).catch((reason: unknown) => console.error(reason));
  return send('site.set', { url, on });
}
