import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { EXPORT_FORMATS, type ExportFormat } from '../../lib/exchange/out/types.ts';
import { routeHash } from '../page/route.ts';
import { formatHelp, formatName } from './words.ts';

/** A page with highlights, for the choice of one. */
export interface PageChoice { key: string; title: string; count: number }

export interface ExportPanelProps {
  /** Highlights in the library, the trash not counted. */
  count: number;
  /** Undefined until `onPages` was answered. */
  pages?: readonly PageChoice[];
  busy: boolean;
  /** The choice of a page is wanted: read them. */
  onPages(): void;
  /** Without a page: the whole library. */
  onExport(format: ExportFormat, pageKey?: string): void;
}

/** The way out: what, and as what kind of file. */
export function ExportPanel({ count, pages, busy, onPages, onExport }: ExportPanelProps): JSX.Element {
  const [format, setFormat] = useState<ExportFormat>('json');
  const [onePage, setOnePage] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const page = chosen ?? pages?.[0]?.key;
  const choosePage = (): void => {
    setOnePage(true);
    if (!pages) onPages();
  };
  const isWhole = format === 'json' && !onePage;
  return (
    <form class="export-panel" onSubmit={(event) => { event.preventDefault(); onExport(format, onePage ? page : undefined); }}>
      <fieldset class="export-scope">
        <legend>{i18n.t('exchange.what')}</legend>
        <label class="choice"><input type="radio" name="scope" checked={!onePage} onChange={() => setOnePage(false)} /> {i18n.t('exchange.all')}</label>
        <label class="choice"><input type="radio" name="scope" checked={onePage} disabled={count === 0} onChange={choosePage} /> {i18n.t('exchange.onePage')}</label>
        {onePage && pages && <PageField pages={pages} page={page} onPage={setChosen} />}
        <p class="soft small">{i18n.t('exchange.elsewhere')} <a href={routeHash('library')}>{i18n.t('options.nav.library')}</a></p>
      </fieldset>
      <fieldset>
        <legend>{i18n.t('exchange.as')}</legend>
        <div class="format-list">
          {EXPORT_FORMATS.map((one) => <FormatChoice key={one} format={one} checked={one === format} onChoose={() => setFormat(one)} />)}
        </div>
      </fieldset>
      <div class="export-foot">
        <button type="submit" class="primary" disabled={busy || (!isWhole && (onePage ? !page : count === 0))}>{i18n.t('exchange.button')}</button>
        {isWhole && <span class="soft small">{i18n.t('exchange.allJsonHelp')}</span>}
      </div>
    </form>
  );
}

function PageField({ pages, page, onPage }: { pages: readonly PageChoice[]; page?: string; onPage(key: string): void }): JSX.Element {
  return (
    <label class="field">
      <span>{i18n.t('exchange.page')}</span>
      <select value={page} onChange={(event) => onPage(event.currentTarget.value)}>
        {pages.map(({ key, title, count }) => <option key={key} value={key}>{`${title} (${count})`}</option>)}
      </select>
    </label>
  );
}

function FormatChoice({ format, checked, onChoose }: { format: ExportFormat; checked: boolean; onChoose(): void }): JSX.Element {
  return (
    <label class="choice">
      <input type="radio" name="format" value={format} checked={checked} onChange={onChoose} />
      <span><span class="format-name">{formatName(format)}</span><span class="soft small format-help">{formatHelp(format)}</span></span>
    </label>
  );
}
