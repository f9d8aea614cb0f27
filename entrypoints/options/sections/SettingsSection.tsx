import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import { PageHead } from '../../../components/page/PageHead.tsx';
import { WhenReady } from '../../../components/page/States.tsx';
import type { ShowToast } from '../../../components/page/toasts.ts';
import { AccessPanel, type AccessActions } from '../../../components/settings/AccessPanel.tsx';
import { Dismissals } from '../../../components/settings/Dismissals.tsx';
import { ReadingForm } from '../../../components/settings/ReadingForm.tsx';
import { UndoList } from '../../../components/settings/UndoList.tsx';
import { siteName } from '../../../components/settings/site-name.ts';
import { FILES } from '../../../lib/address/site.ts';
import { send } from '../../../lib/messages/client.ts';
import { NEWS_SITES } from '../../../lib/sites/news-sites.ts';
import { settings, sitesTurnedOff } from '../../../lib/store/read/choices.ts';
import { allDismissals } from '../../../lib/store/read/dismissals.ts';
import { allJoins } from '../../../lib/store/read/joins.ts';
import { told } from '../actions.ts';
import { entityName } from '../dataset.ts';
import { splitPage } from '../merging.ts';
import { requestAll, requestNews, revokeAll, revokeSites, useAccess } from '../use-access.ts';
import { useLive } from '../use-live.ts';

export function SettingsSection({ show }: { show: ShowToast }): JSX.Element {
  const live = useLive(settings);
  return (
    <>
      <PageHead title={i18n.t('options.nav.settings')} lead={i18n.t('settings.lead')} />
      <Part title={i18n.t('settings.reading')}>
        <WhenReady live={live}>{(value) => <ReadingForm settings={value} onChange={(part) => void told(send('settings.set', part), show)} />}</WhenReady>
      </Part>
      <Part title={i18n.t('settings.access')}><AccessPart show={show} /></Part>
      <Part title={i18n.t('settings.sitesOff')}><SitesOffPart show={show} /></Part>
      <Part title={i18n.t('settings.dismissed')}><DismissedPart show={show} /></Part>
      <Part title={i18n.t('settings.joined')}><JoinedPart show={show} /></Part>
    </>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  return <section class="part"><h2>{title}</h2>{children}</section>;
}

function AccessPart({ show }: { show: ShowToast }): JSX.Element {
  const access = useAccess();
  const tellRefusal = async (answer: Promise<boolean>): Promise<void> => {
    if (!(await answer)) show({ text: i18n.t('settings.refused'), tone: 'failure' });
  };
  const actions: AccessActions = {
    grantAll: () => void tellRefusal(requestAll()),
    grantNews: () => void tellRefusal(requestNews()),
    revokeAll: () => void revokeAll(),
    revokeNews: () => void revokeSites(NEWS_SITES),
    revokeSite: (site) => void revokeSites([site]),
  };
  return (
    <>
      <p class="soft">{i18n.t('settings.accessLead')} {i18n.t('settings.byClick')}</p>
      <WhenReady live={access}>{(value) => <AccessPanel access={value} newsSites={NEWS_SITES} actions={actions} />}</WhenReady>
    </>
  );
}

const addressIn = (site: string): string => (site === FILES ? 'file:///' : `https://${site}/`);

function SitesOffPart({ show }: { show: ShowToast }): JSX.Element {
  const live = useLive(sitesTurnedOff);
  return (
    <WhenReady live={live}>
      {(sites) => (
        <UndoList
          items={sites.map((site) => ({ key: site, title: siteName(site) }))} empty={i18n.t('settings.noSitesOff')}
          action={i18n.t('settings.turnOn')} actionOn={(title) => i18n.t('settings.turnOnNamed', [title])}
          onUndo={(site) => void told(send('site.set', { url: addressIn(site), on: true }), show)}
        />
      )}
    </WhenReady>
  );
}

function DismissedPart({ show }: { show: ShowToast }): JSX.Element {
  const live = useLive(allDismissals);
  const undo = async (ids: string[]): Promise<void> => {
    const result = await told(send('dismiss.undo', { ids }), show);
    if (result.ok && ids.length > 1) show({ text: i18n.t('settings.markedAgain', result.value) });
  };
  return (
    <WhenReady live={live}>
      {(dismissals) => <Dismissals dismissals={dismissals} nameOf={entityName} onUndo={(ids) => void undo(ids)} />}
    </WhenReady>
  );
}

function JoinedPart({ show }: { show: ShowToast }): JSX.Element {
  const live = useLive(allJoins);
  return (
    <WhenReady live={live}>
      {(joins) => (
        <UndoList
          items={joins.map(({ key, into }) => ({ key, title: key, detail: i18n.t('settings.joinedTo', [into]) }))} empty={i18n.t('settings.noJoined')}
          action={i18n.t('library.merge.split')} actionOn={(title) => i18n.t('library.merge.splitNamed', [title])} onUndo={(key) => void splitPage(key, show)}
        />
      )}
    </WhenReady>
  );
}
