import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import type { Access } from './access.ts';
import { siteName } from './site-name.ts';

export interface AccessActions {
  /** Both ask the browser: they run inside the click, before anything is awaited. */
  grantAll(): void;
  grantNews(): void;
  revokeAll(): void;
  revokeNews(): void;
  revokeSite(site: string): void;
}

interface AccessPanelProps { access: Access; newsSites: readonly string[]; actions: AccessActions }

/** Where the browser lets us read pages, each grant with the way to take it back. */
export function AccessPanel({ access, newsSites, actions }: AccessPanelProps): JSX.Element {
  return (
    <ul class="plain grants">
      <Grant
        title={i18n.t('settings.allSites')} help={i18n.t('settings.allSitesHelp')} granted={access.all}
        onGrant={actions.grantAll} onRevoke={actions.revokeAll}
      />
      <Grant
        title={i18n.t('settings.newsSites', newsSites.length)} granted={access.news > 0} complete={access.news === newsSites.length}
        state={access.news > 0 ? i18n.t('settings.newsGranted', access.news) : undefined}
        onGrant={actions.grantNews} onRevoke={actions.revokeNews}
        help={<details><summary>{i18n.t('settings.newsSitesList')}</summary><p class="soft small">{newsSites.join(', ')}</p></details>}
      />
      {access.others.map((site) => (
        <Grant key={site} title={siteName(site)} granted onRevoke={() => actions.revokeSite(site)} />
      ))}
    </ul>
  );
}

interface GrantProps {
  title: string;
  help?: ComponentChildren;
  state?: string;
  granted: boolean;
  /** False while more of it can be granted. */
  complete?: boolean;
  onGrant?(): void;
  onRevoke(): void;
}

function Grant({ title, help, state, granted, complete = granted, onGrant, onRevoke }: GrantProps): JSX.Element {
  return (
    <li class="grant">
      <div>
        <strong>{title}</strong>{' '}
        <span class={granted ? 'granted' : 'soft'}>{state ?? i18n.t(granted ? 'settings.granted' : 'settings.notGranted')}</span>
        {help && <div class="soft small">{help}</div>}
      </div>
      <div class="grant-buttons">
        {onGrant && !complete && <button type="button" aria-label={i18n.t('settings.allowNamed', [title])} onClick={onGrant}>{i18n.t('settings.allow')}</button>}
        {granted && <button type="button" class="quiet" aria-label={i18n.t('settings.revokeNamed', [title])} onClick={onRevoke}>{i18n.t('settings.revoke')}</button>}
      </div>
    </li>
  );
}
