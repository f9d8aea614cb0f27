import { i18n } from '#i18n';
import type { ExportFormat, ExportWords } from '../../lib/exchange/out/types.ts';
import { longDate } from '../page/language.ts';

export const formatName = (format: ExportFormat): string => i18n.t(`exchange.format.${format}`);
export const formatHelp = (format: ExportFormat): string => i18n.t(`exchange.formatHelp.${format}`);

/** What exported files say around what was saved. */
export const exportWords = (): ExportWords => ({
  highlights: i18n.t('exchange.file.highlights'),
  note: i18n.t('exchange.file.note'),
  tags: i18n.t('exchange.file.tags'),
  names: i18n.t('exchange.file.names'),
  disagreements: i18n.t('exchange.file.disagreements'),
  saved: i18n.t('exchange.file.saved'),
  openPage: i18n.t('exchange.file.openPage'),
  untitled: i18n.t('exchange.file.untitled'),
  date: longDate,
});
