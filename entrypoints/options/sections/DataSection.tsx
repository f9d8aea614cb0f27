import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { PageHead } from '../../../components/page/PageHead.tsx';
import { WhenReady } from '../../../components/page/States.tsx';
import type { ShowToast } from '../../../components/page/toasts.ts';
import { DataPanel, type Counts } from '../../../components/settings/DataPanel.tsx';
import type { ImportState } from '../../../components/settings/ImportForm.tsx';
import { send } from '../../../lib/messages/client.ts';
import { allFlags } from '../../../lib/store/read/flags.ts';
import { countHighlights, deletedHighlights } from '../../../lib/store/read/highlights.ts';
import { told } from '../actions.ts';
import { importFile } from '../import-file.ts';
import { saveAsFile } from '../save-as-file.ts';
import { useLive } from '../use-live.ts';

async function counts(): Promise<Counts> {
  const [highlights, trash, flags] = await Promise.all([countHighlights(), deletedHighlights(), allFlags()]);
  return { highlights, trash: trash.length, flags: flags.length };
}

export function DataSection({ show }: { show: ShowToast }): JSX.Element {
  const live = useLive(counts);
  const [exporting, setExporting] = useState(false);
  const [importing, setImporting] = useState<ImportState>({ state: 'idle' });
  const exportAll = async (): Promise<void> => {
    setExporting(true);
    const result = await told(send('library.export', {}), show);
    setExporting(false);
    if (result.ok) show({ text: i18n.t('settings.data.exported', [saveAsFile(result.value)]) });
  };
  const importAll = async (file: File): Promise<void> => {
    setImporting({ state: 'running', file: file.name });
    const result = await importFile(file);
    setImporting(result.ok ? { state: 'done', file: file.name, report: result.value } : { state: 'failed', file: file.name, error: result.error });
  };
  return (
    <>
      <PageHead title={i18n.t('options.nav.data')} lead={i18n.t('settings.data.lead')} />
      <WhenReady live={live}>
        {(value) => (
          <DataPanel counts={value} exporting={exporting} importing={importing} onExport={() => void exportAll()} onImport={(file) => void importAll(file)} />
        )}
      </WhenReady>
    </>
  );
}
