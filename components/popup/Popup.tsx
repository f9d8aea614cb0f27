import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { failureText } from '../../lib/messages/failure-text.ts';
import type { FailureCode, SiteState } from '../../lib/messages/messages.ts';
import type { TabState } from '../../lib/tabs/tab-state.ts';
import { PageContents } from './PageContents.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';

export interface Shortcut { name: string; keys: string }

export interface PopupActions {
  /** Turning on may ask the browser: called inside the click, before anything is awaited. */
  turn(on: boolean): void;
  annotateOnce(): void;
  /** Saves what is selected on the page. */
  save(): void;
  show(entity: string): void;
  /** To a highlight on the page, or to where it stood. */
  lead(highlight: string): void;
  openOptions(hash?: string): void;
  /** Absent where the browser has no side panel. */
  openPanel?(): void;
}

interface PopupProps {
  popup: TabState;
  /** Why the last thing asked for did not work. */
  problem: FailureCode | null;
  shortcuts: readonly Shortcut[];
  actions: PopupActions;
}

/** The page in front of the reader: on or off, what it holds, and the ways on. */
export function Popup({ popup, problem, shortcuts, actions }: PopupProps): JSX.Element {
  return (
    <div class="popup">
      <header class="popup-head">
        <p class="brand"><img src="/icon/32.png" alt="" width="20" height="20" />{i18n.t('extName')}</p>
      </header>
      <main>
        {problem && <p class="notice notice-failed" role="alert">{failureText({ code: problem })}</p>}
        <Body popup={popup} actions={actions} />
      </main>
      <footer class="popup-foot">
        {actions.openPanel && <button type="button" class="link" onClick={actions.openPanel}>{i18n.t('popup.panel')}</button>}
        <button type="button" class="link" onClick={() => actions.openOptions('#library')}>{i18n.t('popup.library')}</button>
        <button type="button" class="link" onClick={() => actions.openOptions('#disagreements')}>{i18n.t('popup.disagreements')}</button>
        <button type="button" class="link" onClick={() => actions.openOptions('#settings')}>{i18n.t('popup.settings')}</button>
        <Shortcuts shortcuts={shortcuts} />
      </footer>
    </div>
  );
}

function Body({ popup, actions }: Pick<PopupProps, 'popup' | 'actions'>): JSX.Element {
  switch (popup.state) {
    case 'loading': return <p class="state" role="status">{i18n.t('options.loading')}</p>;
    case 'closed-page': return <Message title={i18n.t('popup.closedPage')} text={i18n.t('popup.closedPageHelp')} />;
    case 'failed': return <Message title={i18n.t('popup.failed')} text={failureText(popup)} />;
    case 'waiting': return (
      <>
        <SiteSwitch {...popup} onTurn={actions.turn} />
        <Waiting {...popup} onAnnotate={actions.annotateOnce} onSave={actions.save} />
      </>
    );
    case 'annotated': return (
      <>
        <SiteSwitch {...popup} onTurn={actions.turn} />
        {popup.summary.isSelected && <button type="button" class="primary" onClick={actions.save}>{i18n.t('popup.saveSelection')}</button>}
        <PageContents summary={popup.summary} site={popup.site} onShow={actions.show} onLead={actions.lead} onLibrary={actions.openOptions} />
      </>
    );
  }
}

interface WaitingProps extends Pick<SiteState, 'on' | 'permitted' | 'highlights'> { onAnnotate(): void; onSave(): void }

function Waiting({ on, permitted, highlights, onAnnotate, onSave }: WaitingProps): JSX.Element {
  const why = !permitted ? i18n.t('popup.noPermission') : i18n.t(on ? 'popup.notYet' : 'popup.off');
  return (
    <div class="state">
      <p>{why}</p>
      {permitted && !on && highlights > 0 && <p>{i18n.t('popup.offHighlights', highlights)}</p>}
      <div class="popup-actions">
        <button type="button" class="primary" onClick={onAnnotate}>{i18n.t('popup.annotateNow')}</button>
        <button type="button" onClick={onSave}>{i18n.t('popup.saveSelection')}</button>
      </div>
    </div>
  );
}

function Message({ title, text }: { title: string; text: string }): JSX.Element {
  return <div class="state" role="status"><p class="state-title">{title}</p><p>{text}</p></div>;
}

function Shortcuts({ shortcuts }: { shortcuts: readonly Shortcut[] }): JSX.Element | null {
  if (shortcuts.length === 0) return null;
  return (
    <details class="shortcuts">
      <summary>{i18n.t('popup.shortcuts')}</summary>
      <dl>{shortcuts.map(({ name, keys }) => <div key={name}><dt>{name}</dt><dd><kbd>{keys}</kbd></dd></div>)}</dl>
    </details>
  );
}
