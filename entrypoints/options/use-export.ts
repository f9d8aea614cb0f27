import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ExportPanelProps, PageChoice } from '../../components/exchange/ExportPanel.tsx';
import type { ShowToast } from '../../components/page/toasts.ts';
import { pagesOf } from '../../lib/exchange/out/pages.ts';
import type { ExportFormat } from '../../lib/exchange/out/types.ts';
import { allHighlights, highlightsOfPage } from '../../lib/store/read/highlights.ts';
import { allJoins } from '../../lib/store/read/joins.ts';
import { exportAs, exportEverything } from './export-file.ts';

async function pageChoices(): Promise<PageChoice[]> {
  const roots = new Map((await allJoins()).map(({ key, into }) => [key, into]));
  const all = (await allHighlights()).map((one) => ({ ...one, pageKey: roots.get(one.pageKey) ?? one.pageKey }));
  return pagesOf(all).map(({ page, highlights }) =>
    ({ key: highlights[0]!.pageKey, title: page.title || page.site || i18n.t('exchange.file.untitled'), count: highlights.length }));
}

/** The whole library or one of its pages on the way out. */
export function useExport(show: ShowToast): Omit<ExportPanelProps, 'count'> {
  const [busy, setBusy] = useState(false);
  const [pages, setPages] = useState<PageChoice[]>();
  const write = async (format: ExportFormat, pageKey?: string): Promise<void> => {
    if (pageKey === undefined) return format === 'json' ? exportEverything(show) : exportAs(format, await allHighlights(), i18n.t('options.nav.library'), show);
    const title = pages?.find(({ key }) => key === pageKey)?.title ?? '';
    return exportAs(format, await highlightsOfPage(pageKey), title, show);
  };
  const onExport = (format: ExportFormat, pageKey?: string): void => {
    setBusy(true);
    void write(format, pageKey).finally(() => setBusy(false));
  };
  return { busy, pages, onExport, onPages: () => void pageChoices().then(setPages, console.error) };
}
