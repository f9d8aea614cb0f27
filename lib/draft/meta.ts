import { hasOwnAddress, pageAddress } from '../address/here.ts';
import { siteOf } from '../address/site.ts';
import { MAX_LABEL, MAX_URL } from '../limits.ts';
import type { PageMeta } from '../store/types.ts';
import { linkedArticle } from './linked-data.ts';

/** What the page says of itself: linked data first, since it is written for the article, then meta tags, then the title. */
export function pageMeta(document: Document): PageMeta {
  const linked = linkedArticle(document);
  const meta = metaReader(document);
  const url = hasOwnAddress(document.location) ? document.location.href : pageAddress();
  return withoutBlanks({
    url,
    canonical: canonicalOf(document),
    title: linked.title ?? meta('og:title', 'twitter:title') ?? document.title,
    site: siteOf(url) ?? document.location.host,
    lang: document.documentElement.lang,
    byline: linked.byline ?? notAddress(meta('author', 'article:author', 'parsely-author', 'dc.creator')),
    publisher: linked.publisher ?? meta('og:site_name', 'application-name', 'dc.publisher'),
    published: linked.published ?? meta('article:published_time', 'date', 'dc.date', 'parsely-pub-date') ?? timeOf(document),
    modified: linked.modified ?? meta('article:modified_time', 'last-modified', 'dc.date.modified'),
  });
}

/** The address the page gives as its own, if it gives one that can be read. */
export function canonicalOf(document: Document): string | undefined {
  const stated = statedCanonical(document);
  return stated !== undefined && URL.canParse(stated) ? stated : undefined;
}

/** The same, not yet tried whether it can be read, which would take a page as long as finding it: `pageKey` tries it. */
export function statedCanonical(document: Document): string | undefined {
  const given = document.querySelector<HTMLLinkElement>('link[rel~="canonical" i]')?.href;
  return given !== undefined && given.length <= MAX_URL && /^https?:/.test(given) ? given : undefined;
}

function metaReader(document: Document): (...names: string[]) => string | undefined {
  const found = new Map<string, string>();
  for (const tag of document.querySelectorAll('meta[content]')) {
    const name = (tag.getAttribute('property') ?? tag.getAttribute('name') ?? tag.getAttribute('itemprop'))?.toLowerCase();
    const content = tag.getAttribute('content')!.trim();
    if (name && content && !found.has(name)) found.set(name, content);
  }
  return (...names) => names.map((name) => found.get(name)).find((content) => content !== undefined);
}

/** `article:author` is often the address of a profile. */
const notAddress = (text: string | undefined): string | undefined => (text && URL.canParse(text) ? undefined : text);

/** A page without meta data still prints its date beside the headline. */
const timeOf = (document: Document): string | undefined =>
  document.querySelector('article time[datetime], main time[datetime], header time[datetime]')?.getAttribute('datetime') ?? undefined;

function withoutBlanks(meta: PageMeta): PageMeta {
  const labels = Object.entries(meta).flatMap(([key, value]: [string, string | undefined]) => {
    const limit = key === 'url' || key === 'canonical' ? MAX_URL : MAX_LABEL;
    const clean = value?.replaceAll(/\s+/g, ' ').trim().slice(0, limit);
    return clean || key === 'title' ? [[key, clean ?? '']] : [];
  });
  return Object.fromEntries(labels) as PageMeta;
}
