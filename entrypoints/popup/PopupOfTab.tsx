import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Popup, type PopupActions, type Shortcut } from '../../components/popup/Popup.tsx';
import type { PopupState } from '../../components/popup/states.ts';
import { patternsOf, siteOf } from '../../lib/address/site.ts';
import { browser } from '../../lib/browser.ts';
import { send, sendToTab } from '../../lib/messages/client.ts';
import type { FailureCode, Result } from '../../lib/messages/messages.ts';
import { openTab, type OpenTab } from './open-tab.ts';
import { shortcuts } from './shortcuts.ts';
import { stateOfTab } from './state-of-tab.ts';

/** ms between two looks at the page: it may still be loading, or have just been turned on. */
const LOOK_EVERY = 500;

/** The popup of the tab in front of the reader. */
export function PopupOfTab(): JSX.Element {
  const [tab, setTab] = useState<OpenTab | null>(null);
  const [popup, setPopup] = useState<PopupState>({ state: 'loading' });
  const [problem, setProblem] = useState<FailureCode | null>(null);
  const [keys, setKeys] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    void openTab().then((found) => (found ? setTab(found) : setPopup({ state: 'closed-page' })));
    void shortcuts().then(setKeys);
  }, []);
  useEffect(() => (tab ? follow(tab, setPopup) : undefined), [tab]);
  return <Popup popup={popup} problem={problem} shortcuts={keys} actions={actionsOn(tab, setProblem)} />;
}

/** Looks at the tab now and again until the returned function is called; a page that cannot be read stays so. */
function follow(tab: OpenTab, onState: (state: PopupState) => void): () => void {
  let last = '';
  const look = async (): Promise<void> => {
    const state = await stateOfTab(tab);
    const written = JSON.stringify(state);
    if (written !== last) onState(state);
    last = written;
    if (state.state === 'closed-page') clearInterval(timer);
  };
  const timer = setInterval(() => void look(), LOOK_EVERY);
  void look();
  return () => clearInterval(timer);
}

function actionsOn(tab: OpenTab | null, onProblem: (problem: FailureCode | null) => void): PopupActions {
  const told = (result: Result<unknown>): void => onProblem(result.ok ? null : result.error.code);
  const closeAfter = (result: Result<unknown>): void => (result.ok ? window.close() : told(result));
  return {
    turn: (on) => tab && void turn(tab, on).then(told),
    annotateOnce: () => tab && void send('tab.annotate', { tab: tab.id }).then(told),
    show: (entity) => tab && void sendToTab(tab.id, 'page.show', { entity }).then(closeAfter),
    openOptions: (hash) => void send('options.open', { hash: hash?.replace(/^#/, '') }).then(closeAfter),
  };
}

/**
 * The browser is asked first, inside the click. Some browsers close the popup with their question: the choice is stored without
 * waiting for the answer, and a permission that comes later is all that is missing.
 */
function turn({ url }: OpenTab, on: boolean): Promise<Result<unknown>> {
  const site = siteOf(url);
  if (on && site) void browser.permissions.request({ origins: patternsOf(site) }).catch((reason: unknown) => console.error(reason));
  return send('site.set', { url, on });
}
