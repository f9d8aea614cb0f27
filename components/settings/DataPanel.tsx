import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { ImportForm, type ImportState } from './ImportForm.tsx';

export interface Counts { highlights: number; trash: number; flags: number }

interface DataPanelProps {
  counts: Counts;
  exporting: boolean;
  importing: ImportState;
  onExport(): void;
  onImport(file: File): void;
}

/** What is stored, and the ways out and in. */
export function DataPanel({ counts, exporting, importing, onExport, onImport }: DataPanelProps): JSX.Element {
  return (
    <>
      <dl class="numbers">
        <CountOf value={counts.highlights} label={i18n.t('settings.data.highlights')} />
        <CountOf value={counts.flags} label={i18n.t('settings.data.flags')} />
        <CountOf value={counts.trash} label={i18n.t('settings.data.trash')} />
      </dl>
      <section class="part">
        <h2>{i18n.t('settings.data.export')}</h2>
        <p>{i18n.t('settings.data.exportHelp')}</p>
        <button type="button" class="primary" disabled={exporting} onClick={onExport}>{i18n.t('settings.data.exportButton')}</button>
      </section>
      <section class="part">
        <h2>{i18n.t('settings.data.import')}</h2>
        <p>{i18n.t('settings.data.importHelp')}</p>
        <ImportForm state={importing} onFile={onImport} />
      </section>
    </>
  );
}

function CountOf({ value, label }: { value: number; label: string }): JSX.Element {
  return <div><dt>{label}</dt><dd>{value}</dd></div>;
}
