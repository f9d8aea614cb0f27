/** What makes two visits visits to the same page. */
import { siteOf } from './site.ts';
import { isTracking } from './tracking.ts';

/** `example.org/a?id=1`: host, path and the parameters that matter, in order of name; null for pages that are no site. */
export function pageKey(url: string, canonical?: string): string | null {
  const own = normalise(url);
  if (own === null || canonical === undefined) return own;
  return isBelievable(canonical, url) ? normalise(canonical) : own;
}

function normalise(address: string): string | null {
  const site = siteOf(address);
  if (site === null) return null;
  const url = new URL(address);
  const path = safeDecode(url.pathname.replace(/(?<=.)\/+$/, ''));
  const host = url.port ? `${site}:${url.port}` : site;
  return `${host}${path}${queryOf(url)}${routeOf(url)}`;
}

/** Servers treat `%C3%BC` and `ü` alike, and pages link to both. */
function safeDecode(path: string): string {
  try {
    return decodeURI(path).normalize('NFC');
  } catch {
    return path;
  }
}

function queryOf(url: URL): string {
  const kept = [...url.searchParams].filter(([name]) => !isTracking(name)).sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return kept.length === 0 ? '' : `?${new URLSearchParams(kept)}`;
}

/** Fragments are places in a page, except where an application uses them as its address: `#/…` and `#!…`. */
const routeOf = (url: URL): string => (/^#!?\//.test(url.hash) ? url.hash : '');

/** Parameters that choose the article; a canonical address that drops one speaks for another page. */
const IDENTITY = new Set(['id', 'p', 'v', 'article', 'article_id', 'articleid', 'artikel', 'artikel_id', 'story', 'story_id', 'post', 'pid', 'newsid', 'news_id']);

/** Believed only on the same site, with a path, and when it does not drop what chooses the article. */
function isBelievable(canonical: string, url: string): boolean {
  const [there, here] = [siteOf(canonical), siteOf(url)];
  if (there === null || here === null || !isSameSite(there, here)) return false;
  const [target, current] = [new URL(canonical), new URL(url)];
  if (target.pathname === '/' && target.search === '') return false;
  return target.pathname !== current.pathname || [...current.searchParams.keys()].every((name) => !dropsIdentity(name, target));
}

const dropsIdentity = (name: string, target: URL) => IDENTITY.has(name.toLowerCase()) && !target.searchParams.has(name);

/** Prefixes of mobile and AMP editions. */
const EDITIONS = ['m.', 'mobile.', 'mobil.', 'amp.'] as const;
/** The same host but for these. */
const isSameSite = (a: string, b: string) => withoutEdition(a) === withoutEdition(b);
function withoutEdition(site: string): string {
  const edition = EDITIONS.find((prefix) => site.startsWith(prefix));
  const rest = site.slice(edition?.length ?? 0);
  return /^[^.]+\./.test(rest) ? rest : site;
}

/** What a key of a page of this site may begin with, the canonical address being that of another edition; other sites' keys may, too. */
export const beginningsOfKeys = (site: string): string[] =>
  ['', ...EDITIONS].flatMap((edition) => [`${edition}${withoutEdition(site)}/`, `${edition}${withoutEdition(site)}:`]);
