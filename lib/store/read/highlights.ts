/** Reading highlights. Each function may stand in a `liveQuery`. */
import { beginningsOfKeys } from '../../address/page-key.ts';
import { library } from '../database.ts';
import type { Highlight } from '../types.ts';
import { familyOf } from './joins.ts';
import { idsWith } from './shelves.ts';

const isLive = (highlight: Highlight) => highlight.deletedAt === null;

/** Those of a page and of all that are one with it, oldest first. */
export async function highlightsOfPage(pageKey: string): Promise<Highlight[]> {
  const found = await library.highlights.where('pageKey').anyOf(await familyOf(pageKey)).filter(isLive).toArray();
  return found.sort((a, b) => a.createdAt - b.createdAt);
}

/** Those of a page, and of all that are one with it, that have these words before them. */
export async function highlightsAfter(pageKey: string, prefix: string): Promise<Highlight[]> {
  const keys = (await familyOf(pageKey)).map((key) => [key, prefix]);
  return library.highlights.where('[pageKey+selectors.quote.prefix]').anyOf(keys).filter(isLive).toArray();
}

/** All that are not in the trash, newest first. The table in one request: a filtered cursor goes record by record. */
export async function allHighlights(): Promise<Highlight[]> {
  const found = (await library.highlights.toArray()).filter(isLive);
  return found.sort((a, b) => b.createdAt - a.createdAt);
}

/** The trash, last deleted first. */
export const deletedHighlights = (): Promise<Highlight[]> => library.highlights.orderBy('deletedAt').reverse().toArray();

export const countHighlights = (): Promise<number> => library.highlights.filter(isLive).count();

/** The trash, last deleted first. Highlights that are not in it have no place in this index. */
export const idsInTrash = (): Promise<string[]> => library.highlights.orderBy('deletedAt').reverse().primaryKeys();

export const countTrash = (): Promise<number> => library.highlights.orderBy('deletedAt').count();

/** Those of a site, the trash included; no more than so many of each kind of address. The index of pages finds them: one of sites would slow down every write. */
export async function highlightsOfSite(site: string, most = Infinity): Promise<Highlight[]> {
  const found = await Promise.all(beginningsOfKeys(site).map((key) => library.highlights.where('pageKey').startsWith(key).limit(most).toArray()));
  return found.flat().filter(({ page }) => page.site === site);
}

export const countOfSite = async (site: string): Promise<number> => (await highlightsOfSite(site)).filter(isLive).length;

/** Those that name an entity, newest first. The shelves know which: an index for this one question would slow down every write. */
export const highlightsAbout = (entity: string): Promise<Highlight[]> => library.transaction('r', library.shelves, library.highlights, async () => {
  const found = await highlightsOf(await idsWith('entities', entity));
  return found.sort((a, b) => b.createdAt - a.createdAt);
});

export const highlightsOf = async (ids: string[]): Promise<Highlight[]> =>
  (await library.highlights.bulkGet(ids)).filter((highlight) => highlight !== undefined);
