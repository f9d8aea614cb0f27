/** What a page may change: highlights of its own site, and those on pages that the reader made one with pages of its site. */
import { isKeyOf, siteOf } from '../../lib/address/site.ts';
import type { Caller } from '../../lib/messages/caller.ts';
import { allJoins, familyOf } from '../../lib/store/read/joins.ts';

interface OnPage { pageKey: string; page: { site: string } }

export async function ownOf<T extends OnPage>(highlights: readonly T[], caller: Caller): Promise<T[]> {
  if (caller.kind === 'extension') return [...highlights];
  const site = siteOf(caller.url);
  const isOwn = await Promise.all(highlights.map(async ({ page, pageKey }) =>
    site !== null && (page.site === site || (await familyOf(pageKey)).some((key) => key !== pageKey && isKeyOf(key, site)))));
  return highlights.filter((_, at) => isOwn[at]);
}

/** Sites whose pages show these highlights; undefined, which is all sites, where pages of several sites may be one. */
export async function sitesShowing(highlights: readonly OnPage[]): Promise<Set<string> | undefined> {
  return (await allJoins()).length > 0 ? undefined : new Set(highlights.map(({ page }) => page.site));
}
