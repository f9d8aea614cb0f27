import { i18n } from '#i18n';
import { FILES } from '../../lib/address/site.ts';

/** A site as readers call it. */
export const siteName = (site: string): string => (site === FILES ? i18n.t('settings.localFiles') : site);
