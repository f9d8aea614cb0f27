import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { siteName } from '../settings/site-name.ts';

interface SiteSwitchProps {
  site: string;
  on: boolean;
  permitted: boolean;
  onTurn(on: boolean): void;
}

/** On means: wanted by the reader and allowed by the browser. */
export function SiteSwitch({ site, on, permitted, onTurn }: SiteSwitchProps): JSX.Element {
  const active = on && permitted;
  return (
    <button type="button" class="switch" role="switch" aria-checked={active} onClick={() => onTurn(!active)}>
      <span><span class="switch-site">{siteName(site)}</span><span class="soft small">{i18n.t(active ? 'popup.siteOn' : 'popup.siteOff')}</span></span>
      <span class="switch-track" aria-hidden="true" />
    </button>
  );
}
