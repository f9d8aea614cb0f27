/** What a page's JSON-LD says of the article on it. Pages write it by hand: every part may be missing, wrong or a list. */
export interface LinkedArticle { title?: string; byline?: string; publisher?: string; published?: string; modified?: string }

type Thing = Record<string, unknown>;

/** schema.org types of a text someone published. */
const ARTICLE = /(Article|BlogPosting|Report|Review)$/;
/** Scripts longer than this hold catalogues, not articles. */
const LONGEST_SCRIPT = 200_000;

export function linkedArticle(document: Document): LinkedArticle {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const article = scripts.flatMap((script) => thingsIn(parse(script.textContent))).find(isArticle);
  if (!article) return {};
  return {
    title: text(article.headline) ?? text(article.name),
    byline: names(article.author),
    publisher: names(article.publisher),
    published: text(article.datePublished),
    modified: text(article.dateModified),
  };
}

function parse(source: string): unknown {
  if (source.length > LONGEST_SCRIPT) return null;
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

/** A script holds one thing, a list of things, or a graph of them. */
function thingsIn(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(thingsIn);
  if (typeof value !== 'object' || value === null) return [];
  const thing = value as Thing;
  return [thing, ...(Array.isArray(thing['@graph']) ? thingsIn(thing['@graph']) : [])];
}

const isArticle = (thing: Thing): boolean => [thing['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type));

const text = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() ? value.trim() : undefined);

/** "A, B" from names, things with a name, or lists of both. */
function names(value: unknown): string | undefined {
  const found = [value].flat().map((one) => text(one) ?? text((one as Thing | null)?.name)).filter((name) => name !== undefined);
  return [...new Set(found)].join(', ') || undefined;
}
