import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { PageHead } from '../../../components/page/PageHead.tsx';
import { WhenReady } from '../../../components/page/States.tsx';
import type { ShowToast } from '../../../components/page/toasts.ts';
import { DataPanel, type Counts } from '../../../components/settings/DataPanel.tsx';
import { allFlags } from '../../../lib/store/read/flags.ts';
import { countHighlights, deletedHighlights } from '../../../lib/store/read/highlights.ts';
import { useExport } from '../use-export.ts';
import { useImport } from '../use-import.ts';
import { useLive } from '../use-live.ts';

async function counts(): Promise<Counts> {
  const [highlights, trash, flags] = await Promise.all([countHighlights(), deletedHighlights(), allFlags()]);
  return { highlights, trash: trash.length, flags: flags.length };
}

export function DataSection({ show }: { show: ShowToast }): JSX.Element {
  const live = useLive(counts);
  const out = useExport(show);
  const into = useImport();
  return (
    <>
      <PageHead title={i18n.t('options.nav.data')} lead={i18n.t('settings.data.lead')} />
      <WhenReady live={live}>{(value) => <DataPanel counts={value} out={out} into={into} />}</WhenReady>
    </>
  );
}
