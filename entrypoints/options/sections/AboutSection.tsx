import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { PageHead } from '../../../components/page/PageHead.tsx';
import { About } from '../../../components/settings/About.tsx';
import { browser } from '../../../lib/browser.ts';
import { index } from '../dataset.ts';

export function AboutSection(): JSX.Element {
  return (
    <>
      <PageHead title={i18n.t('options.nav.about')} lead={i18n.t('settings.about.lead')} />
      <About version={browser.runtime.getManifest().version} datasetVersion={index.dataset.version} />
    </>
  );
}
