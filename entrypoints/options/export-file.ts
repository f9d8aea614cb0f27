/** From highlights to a file on the reader's disk. */
import { i18n } from '#i18n';
import { exportWords } from '../../components/exchange/words.ts';
import type { ShowToast } from '../../components/page/toasts.ts';
import type { ExportFormat, ExportInput } from '../../lib/exchange/out/types.ts';
import { attempt } from '../../lib/store/failure.ts';
import type { Highlight } from '../../lib/store/types.ts';
import { told } from './actions.ts';
import { saveAsFile } from './save-as-file.ts';

/** Highlights in any format, in the order given; `title` says what they are: a page's title, a search. The writers load with the first file. */
export async function exportAs(format: ExportFormat, highlights: readonly Highlight[], title: string, show: ShowToast): Promise<void> {
  try {
    const [{ exportHighlights }, dataset] = await Promise.all([import('../../lib/exchange/out/export.ts'), import('./dataset.ts')]);
    const file = exportHighlights(format, inputOf(highlights, title, dataset));
    saveAsFile(file);
    show({ text: i18n.t('exchange.exported', [file.name]) });
  } catch (error) {
    console.error(error);
    show({ text: i18n.t('exchange.exportFailed'), tone: 'failure' });
  }
}

const inputOf = (highlights: readonly Highlight[], title: string, { index, language, names }: typeof import('./dataset.ts')): ExportInput =>
  ({ highlights, title, names, language, words: exportWords(), datasetVersion: index.dataset.version, now: new Date() });

async function wholeLibrary(): Promise<string> {
  const [{ exportLibrary }, { index }] = await Promise.all([import('../../lib/exchange/export.ts'), import('./dataset.ts')]);
  return exportLibrary(index.dataset.version);
}

/** Everything there is, trash and flags included. Read here: a large library is larger than a message may be. */
export async function exportEverything(show: ShowToast): Promise<void> {
  const result = await told(attempt(wholeLibrary), show);
  if (!result.ok) return;
  const name = `second-source-${new Date().toISOString().replace(/T.*/, '')}.json`;
  saveAsFile({ name, type: 'application/json', text: result.value });
  show({ text: i18n.t('exchange.exported', [name]) });
}
