import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Preview } from '../../lib/exchange/in/types.ts';
import { grouped } from '../page/numbers.ts';
import { leftLines, previewLines, sourceName } from './report.ts';

interface ImportPreviewProps { file: string; preview: Preview; onConfirm(): void; onCancel(): void }

/** What would change, before anything does. The focus comes here: the field it was on is gone. */
export function ImportPreview({ file, preview, onConfirm, onCancel }: ImportPreviewProps): JSX.Element {
  const { source, report, left, besides } = preview;
  const changes = report.added + report.updated;
  const isNothing = changes === 0 && report.flags === 0 && !besides;
  const head = useRef<HTMLParagraphElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <div class="notice import-preview" role="group" aria-label={file}>
      <p ref={head} tabIndex={-1}><strong>{i18n.t('exchange.import.from', [file, sourceName(source)])}</strong></p>
      <ul>
        {previewLines(report).map((line) => <li key={line}>{line}</li>)}
        {besides && <li>{i18n.t('exchange.import.besides')}</li>}
        {leftLines(left).map((line) => <li key={line} class="soft">{line}</li>)}
      </ul>
      <p class="soft small">{i18n.t(isNothing ? 'exchange.import.nothingNew' : 'exchange.import.nothingYet')}</p>
      <div class="import-buttons">
        {!isNothing && (
          <button type="button" class="primary" onClick={onConfirm}>
            {changes > 0 ? i18n.t('exchange.import.confirm', changes, [grouped(changes)]) : i18n.t('exchange.import.confirmRest')}
          </button>
        )}
        <button type="button" onClick={onCancel}>{i18n.t(isNothing ? 'exchange.import.another' : 'exchange.import.cancel')}</button>
      </div>
    </div>
  );
}
