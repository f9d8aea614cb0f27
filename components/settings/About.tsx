import type { JSX } from 'preact';
import { i18n } from '#i18n';

interface AboutProps { version: string; datasetVersion: string }

/** Every permission with its reason, and what a page can notice of us. */
export function About({ version, datasetVersion }: AboutProps): JSX.Element {
  return (
    <div class="prose">
      <h2>{i18n.t('settings.about.promises')}</h2>
      <ul>
        <li>{i18n.t('settings.about.offline')}</li>
        <li>{i18n.t('settings.about.noTelemetry')}</li>
        <li>{i18n.t('settings.about.local')}</li>
      </ul>
      <h2>{i18n.t('settings.about.permissions')}</h2>
      <dl class="permissions">
        {permissions().map(([name, why]) => <div key={name}><dt><code>{name}</code></dt><dd>{why}</dd></div>)}
      </dl>
      <h2>{i18n.t('settings.about.pageSees')}</h2>
      <p>{i18n.t('settings.about.pageSeesLead')}</p>
      <ul>
        <li>{i18n.t('settings.about.seesMarks')}</li>
        <li>{i18n.t('settings.about.seesHost')}</li>
        <li>{i18n.t('settings.about.seesFocus')}</li>
        <li>{i18n.t('settings.about.seesKeys')}</li>
      </ul>
      <p>{i18n.t('settings.about.pageNever')}</p>
      <h2>{i18n.t('settings.about.facts')}</h2>
      <p>{i18n.t('settings.about.factsText')}</p>
      <p class="soft small">{i18n.t('settings.about.version', [version, datasetVersion])}</p>
    </div>
  );
}

const permissions = (): [string, string][] => [
  ['storage', i18n.t('settings.about.permission.storage')],
  ['unlimitedStorage', i18n.t('settings.about.permission.unlimitedStorage')],
  ['activeTab', i18n.t('settings.about.permission.activeTab')],
  ['scripting', i18n.t('settings.about.permission.scripting')],
  ['contextMenus', i18n.t('settings.about.permission.contextMenus')],
  ['sidePanel', i18n.t('settings.about.permission.sidePanel')],
  ['*://*/*', i18n.t('settings.about.permission.sites')],
];
