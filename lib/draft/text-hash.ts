import { visibleText } from '../anchor/visible-text.ts';
import { mainTextOf } from '../page/main-text.ts';
import { sha256 } from './sha256.ts';

/** Of the visible text of the article, or of the page where it is none: says later whether the text is still the one the reader had. */
export const textHash = (document: Document): string => articleHash(document) ?? sha256(visibleText(document.body).text);

/** Null where the page is no article: there clocks and teasers change with every visit. */
export function articleHash(document: Document): string | null {
  const article = mainTextOf(document);
  return article && sha256(visibleText(article).text);
}
