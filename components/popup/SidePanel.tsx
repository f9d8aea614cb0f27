import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { TabState } from '../../lib/tabs/tab-state.ts';
import { PageContents } from './PageContents.tsx';

interface SidePanelProps {
  tab: TabState;
  onShow(entity: string): void;
  onLead(highlight: string): void;
  onOptions(hash: string): void;
}

/** Beside the page: all names in it, for reading along and for those who do not use a pointer. */
export function SidePanel({ tab, onShow, onLead, onOptions }: SidePanelProps): JSX.Element {
  return (
    <div class="panel">
      <p class="brand"><img src="/icon/32.png" alt="" width="20" height="20" />{i18n.t('extName')}</p>
      <main>
        {tab.state === 'loading' && <p class="state" role="status">{i18n.t('options.loading')}</p>}
        {tab.state === 'annotated' && <PageContents summary={tab.summary} site={tab.site} onShow={onShow} onLead={onLead} onLibrary={onOptions} />}
        {(tab.state === 'waiting' || tab.state === 'closed-page' || tab.state === 'failed') && (
          <div class="state" role="status"><p class="state-title">{i18n.t('popup.notMarked')}</p><p>{i18n.t('popup.notMarkedHelp')}</p></div>
        )}
      </main>
    </div>
  );
}
