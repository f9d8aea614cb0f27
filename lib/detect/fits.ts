/** Whether capitals, small letters and endings on the page suit a form. */
import { isAcronymForm } from './acronyms.ts';
import { surfaceOf, type Item } from './item.ts';
import type { PageFacts } from './page-facts.ts';
import { opensSentence, sentenceAround } from './sentences.ts';
import { capitalStart } from './spelling.ts';

/** Letters a name written in capitals needs to be told from an acronym. */
const LONG_NAME = 6;

/** A headline in capitals, be it the only sentence of its kind in the block. */
export function isHeadlineInCapitals(item: Item): boolean {
  const { left, right } = sentenceAround(item.text, item.start, item.end);
  const letters = (left + surfaceOf(item) + right).match(/\p{L}/gu) ?? [];
  return letters.length > 12 && letters.filter((c) => c !== c.toLowerCase()).length / letters.length > 0.8;
}

/** "All In": in other letters everyday words, but for those in quotation marks. */
const isOfShortWords = (spelling: string): boolean => spelling.includes(' ') && spelling.split(' ').every((word) => word.length <= 3);

/** Whether the capitals and small letters on the page allow the form under its policy. A name in small letters has a capital only at the head of a sentence. */
export function caseFits(item: Item): boolean {
  const { policy } = item.rule;
  if (item.spelling === 'exact' || item.spelling === 'spelling' || policy === 'unique' || !item.entity) return true;
  const long = item.form.spelling.length >= LONG_NAME || item.form.spelling.includes(' ');
  if (item.spelling === 'capitals') return long || isHeadlineInCapitals(item);
  if (policy === 'exact-case' || isAcronymForm(item)) return false;
  if (isOfShortWords(item.form.spelling)) return /["„“«‘]\s?$/.test(item.text.slice(Math.max(0, item.start - 2), item.start));
  if (!capitalStart(item.form.spelling)) return item.form.spelling.includes(' ') || opensSentence(item.text, item.start);
  return capitalStart(surfaceOf(item));
}

/** German endings on a page in another language are somebody else's plural ("the Solomons"). */
export function endingFits(item: Item, page: PageFacts): boolean {
  if (item.how !== 'inflected' || page.lang === undefined || page.lang === 'de') return true;
  const { inflection } = item.rule;
  return inflection === 'en-noun' || inflection === 'fr-noun' || (inflection === 'acronym' && page.lang === 'en');
}
