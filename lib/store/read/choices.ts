/** What the reader chose: settings and sites. */
import { library } from '../database.ts';
import { DEFAULT_SETTINGS } from '../types.ts';
import type { Settings, SiteChoice } from '../types.ts';

export async function settings(): Promise<Settings> {
  return { ...DEFAULT_SETTINGS, ...(await library.meta.get('settings'))?.value };
}

/** Null where the reader said nothing. */
export const siteChoice = async (site: string): Promise<SiteChoice | null> => (await library.sites.get(site)) ?? null;

export const allSiteChoices = (): Promise<SiteChoice[]> => library.sites.orderBy('site').toArray();

export const sitesTurnedOff = async (): Promise<string[]> => (await allSiteChoices()).filter(({ on }) => !on).map(({ site }) => site);
