import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { sourceRows } from '../../../components/dossier/rows.ts';
import { SourceList } from '../../../components/dossier/SourceList.tsx';
import { PageHead } from '../../../components/page/PageHead.tsx';
import { index, language } from '../dataset.ts';

const rows = sourceRows(index, language);

export function SourcesSection({ current }: { current: string }): JSX.Element {
  useEffect(() => {
    if (current) document.getElementById(`source-${current}`)?.scrollIntoView({ block: 'center' });
  }, [current]);
  return (
    <>
      <PageHead title={i18n.t('options.nav.sources')} lead={i18n.t('dossier.sourcesLead')} />
      <SourceList sources={rows} current={current} />
    </>
  );
}
