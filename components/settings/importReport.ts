import { i18n } from '#i18n';
import type { ImportReport } from '../../lib/messages/messages.ts';

/** What an import did, one line per number. */
export const reportLines = (report: ImportReport): string[] => [
  i18n.t('settings.data.added', report.added),
  i18n.t('settings.data.updated', report.updated),
  i18n.t('settings.data.unchanged', report.unchanged),
  i18n.t('settings.data.flagsRead', report.flags),
];
