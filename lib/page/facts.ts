import { LANGUAGE_CODES } from '../detect/language.ts';
import { MAX_LABEL } from '../limits.ts';
import type { TextFacts } from '../detect/types.ts';

const DATES = 'meta[property="article:published_time"],meta[name="date"],meta[name="publish-date"],meta[itemprop="datePublished"],meta[name="dcterms.date"]';
const LINKED_DATE = /"datePublished"\s*:\s*"(\d{4}-\d\d-\d\d)/;
const DAY = /^\d{4}-\d\d-\d\d/;

function publishedOn(doc: Document): string | undefined {
  const stated = doc.querySelector(DATES)?.getAttribute('content') ?? '';
  const day = DAY.exec(stated)?.[0];
  if (day) return day;
  for (const script of doc.querySelectorAll('script[type="application/ld+json"]')) {
    const found = LINKED_DATE.exec(script.textContent ?? '')?.[1];
    if (found) return found;
  }
  return undefined;
}

/** An element named `title` hides the document's own. */
const titleOf = ({ title }: Document): string => (typeof title === 'string' ? title.slice(0, MAX_LABEL) : '');

/** What the document says of itself. */
export function factsOf(doc: Document): TextFacts {
  const code = doc.documentElement.lang.slice(0, 2).toLowerCase();
  return { lang: LANGUAGE_CODES.find((lang) => lang === code), title: titleOf(doc), date: publishedOn(doc) };
}
