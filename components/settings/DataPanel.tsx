import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { ExportPanel, type ExportPanelProps } from '../exchange/ExportPanel.tsx';
import { ImportPanel, type ImportPanelProps } from '../exchange/ImportPanel.tsx';

export interface Counts { highlights: number; trash: number; flags: number }

interface DataPanelProps {
  counts: Counts;
  out: Omit<ExportPanelProps, 'count'>;
  into: ImportPanelProps;
}

/** What is stored, and the ways out and in. */
export function DataPanel({ counts, out, into }: DataPanelProps): JSX.Element {
  return (
    <>
      <dl class="numbers">
        <CountOf value={counts.highlights} label={i18n.t('settings.data.highlights')} />
        <CountOf value={counts.flags} label={i18n.t('settings.data.flags')} />
        <CountOf value={counts.trash} label={i18n.t('settings.data.trash')} />
      </dl>
      <section class="part">
        <h2>{i18n.t('settings.data.export')}</h2>
        <ExportPanel count={counts.highlights} {...out} />
      </section>
      <section class="part">
        <h2>{i18n.t('settings.data.import')}</h2>
        <p>{i18n.t('exchange.import.help')}</p>
        <ImportPanel {...into} />
      </section>
    </>
  );
}

function CountOf({ value, label }: { value: number; label: string }): JSX.Element {
  return <div><dt>{label}</dt><dd>{value.toLocaleString()}</dd></div>;
}
