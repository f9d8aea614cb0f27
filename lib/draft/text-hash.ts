import { visibleText } from '../anchor/visible-text.ts';
import { mainTextOf } from '../page/main-text.ts';
import { sha256 } from './sha256.ts';

/** Of the visible text of the article, or of the page where it is none: says later whether the text is still the one the reader had. */
export const textHash = (document: Document): string => sha256(visibleText(mainTextOf(document) ?? document.body).text);
