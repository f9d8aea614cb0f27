import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { uiLanguage } from '../../lib/i18n.ts';
import type { PageMeta } from '../../lib/store/types.ts';
import { formatDate } from '../../lib/values/dates.ts';
import { safeHref } from '../../lib/address/safe-href.ts';

export function PageTitle({ page }: { page: PageMeta }): JSX.Element {
  const href = safeHref(page.url);
  const title = page.title || page.site || i18n.t('library.untitled');
  return href ? <a href={href} target="_blank" rel="noreferrer" lang={page.lang}>{title}</a> : <span lang={page.lang}>{title}</span>;
}

/** Publisher, site, byline and date, as far as the page told them. */
export function pageFacts({ publisher, site, byline, published }: PageMeta): string[] {
  const where = publisher && publisher !== site ? [publisher, site] : [site];
  return [...where, byline, published && dayText(published)].filter((fact): fact is string => Boolean(fact));
}

/** Pages write dates in many ways; one that does not begin with a day is shown as it is. */
function dayText(published: string): string {
  const [day] = /^\d{4}-\d{2}-\d{2}/.exec(published) ?? [];
  return day ? formatDate({ date: day }, uiLanguage()) : published;
}
