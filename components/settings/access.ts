import { patternsOf } from '../../lib/address/site.ts';

/** The one pattern the manifest offers: every http and https page. */
export const ALL_SITES = '*://*/*';

/** What the browser allows us, sorted for the settings page. */
export interface Access {
  all: boolean;
  /** How many sites of the bundled list are granted one by one. */
  news: number;
  /** Granted sites outside the bundled list. */
  others: string[];
}

/** Browsers also name what counts as all sites in these ways. */
const ALL_FORMS: ReadonlySet<string> = new Set([ALL_SITES, '<all_urls>', 'http://*/*', 'https://*/*']);

export function accessFrom(origins: readonly string[], newsSites: readonly string[]): Access {
  const granted = new Set(origins.filter((origin) => !ALL_FORMS.has(origin)).map(siteOfPattern));
  const news = new Set(newsSites);
  return {
    all: origins.includes(ALL_SITES) || origins.includes('<all_urls>'),
    news: newsSites.filter((site) => granted.has(site)).length,
    others: [...granted].filter((site) => !news.has(site)).sort(),
  };
}

export const patternsOfAll = (sites: readonly string[]): string[] => sites.flatMap(patternsOf);

const siteOfPattern = (pattern: string): string =>
  pattern.startsWith('file:') ? 'file:' : pattern.replace(/^[^:]+:\/\/(\*\.|www\.)?/, '').replace(/\/.*$/, '');
