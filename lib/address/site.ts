/** Sites: what a reader turns on and off. */

const WEB = new Set(['http:', 'https:']);
/** The one site of all local files. */
export const FILES = 'file:';

/** The host without `www.`; `file:` for local files; null for pages that are no site (browser pages, `about:blank`). */
export function siteOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if (protocol === FILES) return FILES;
  return WEB.has(protocol) && hostname ? hostname.replace(/^www\./, '') : null;
}

/** Whether a page's key (`page-key.ts`) is one of a page of this site. */
export const isKeyOf = (key: string, site: string): boolean => key.startsWith(site) && /^([/:?#]|$)/.test(key.slice(site.length));

const isNumeric = (host: string) => /^[\d.]+$|^\[/.test(host);

/** Match patterns of a site, for permissions and content scripts: the host with and without `www.`, no other subdomain. */
export function patternsOf(site: string): string[] {
  if (site === FILES) return ['file:///*'];
  return isNumeric(site) ? [`*://${site}/*`] : [`*://${site}/*`, `*://www.${site}/*`];
}
