/** What is not to be marked on the reader's wish. */
import { library } from '../database.ts';
import type { Dismissal, Dismissed } from '../types.ts';

/** All that holds on a page: its own, its site's, and those of forms; the oldest first. */
export async function dismissedOn(page: { key: string; site: string }): Promise<Dismissed[]> {
  const { dismissals } = library;
  const [own, ofSite, ofForms] = await Promise.all([
    dismissals.where('page.key').equals(page.key).toArray(),
    dismissals.where('[scope+site]').equals(['site', page.site]).toArray(),
    dismissals.where('scope').equals('alias').toArray(),
  ]);
  return [...own, ...ofSite, ...ofForms].sort((a, b) => a.updatedAt - b.updatedAt).map(onPage);
}

function onPage(dismissal: Dismissal): Dismissed {
  const { entity } = dismissal;
  switch (dismissal.scope) {
    case 'here': return { entity, quote: dismissal.quote };
    case 'alias': return { entity, alias: dismissal.alias };
    case 'page':
    case 'site': return { entity };
  }
}

/** The newest first. */
export const allDismissals = async (): Promise<Dismissal[]> =>
  (await library.dismissals.toArray()).sort((a, b) => b.updatedAt - a.updatedAt);

/** Those of the ids that are there. */
export const dismissalsOf = async (ids: readonly string[]): Promise<Dismissal[]> =>
  (await library.dismissals.bulkGet([...ids])).filter((found) => found !== undefined);
