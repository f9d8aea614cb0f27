import { foldKey, foldWords } from './fold.ts';
import { isGivenName, withoutElision } from './given-names.ts';
import { isPart, type Item } from './item.ts';
import { headApposed, isAnothers, isThing } from './namesakes.ts';
import { readOnce } from './lexicon.ts';
import { openerKind } from './openers.ts';
import type { PageFacts } from './page-facts.ts';
import { ABBREVIATED, ARTICLE, CALENDAR, COURTESY, OFFICE_LINK, OTHER_ROLES, PLACING, REGAL, ROLE, STARTER } from './person-words.ts';
import { opensSentence } from './sentences.ts';
import { capitalStart } from './spelling.ts';
import { isTitleCase, speaking, wordsAfter, wordsApposed, wordsApposedTo, wordsBefore } from './surroundings.ts';

/**
 * What the words around a surname say of whose it is. `opened`: a capitalised word of which nothing is known opens the sentence;
 * `anothers`: somebody or something of that name who is not introduced by it.
 */
export type Bearer = 'anyone' | 'titled' | 'unclear' | 'opened' | 'other' | 'anothers';

/** How far back the title of an office reaches: "ministre allemand du Numérique Wildberger". */
const OFFICE_WORDS = 6;
const SIDE = 12;

const lastPart = (word: string): string => foldKey(word.split(/[-–]/).at(-1)!).replaceAll(/[.']s?$/g, '');
const isAcronym = (word: string): boolean => /^[\p{Lu}\d-]{2,}$/u.test(word);

const ordinary = (word: string): boolean =>
  !capitalStart(word) || STARTER.test(foldKey(word)) || CALENDAR.test(lastPart(word)) || /['’]s?$/.test(word);

/** A full stop after an initial or an abbreviated title does not end the phrase. */
function wordsBeforeName(item: Item): string[] {
  const short = ABBREVIATED.exec(item.text.slice(Math.max(0, item.start - SIDE), item.start));
  return short ? [short[1]!] : wordsBefore(item.text, item.start, OFFICE_WORDS);
}

/** "the sports minister" is somebody else's office. */
const ENOUGH_WORDS = 2;

const isHisOffice = (words: readonly string[], item: Item, head = words): boolean =>
  head.some((word) => ROLE.test(lastPart(word))) && speaking(foldWords(words.join(' ')), item.rule.cues).length >= ENOUGH_WORDS;

/** Whether the office in an apposition, before a surname or behind it, is his by words beyond the office alone. */
export function isApposedToOffice(item: Item): boolean {
  if (isHisOffice(wordsApposedTo(item.text, item.start, item.end), item)) return true;
  const [word] = wordsBefore(item.text, item.start, 1);
  // "Jens Merz, der Sprecher der CDU im Bundestag".
  if (word !== undefined && isGivenName(withoutElision(word))) return false;
  const head = headApposed(item).trim().split(' ');
  // "Aylin Merz, die Sprecherin der CDU": of an unknown name only his very office tells.
  if (word !== undefined && capitalStart(word) && !ordinary(word) && !COURTESY.test(lastPart(word)) && !head.some((one) => ROLE.test(one) && speaking(foldWords(one), item.rule.cues).length > 0)) return false;
  return isHisOffice(wordsApposed(item.text, item.end).trim().split(' '), item, head);
}

/** In French "M." and "MM." are titles; elsewhere an M. is somebody's initial. */
const isMonsieur = (word: string, page: PageFacts): boolean => (word === 'M' && page.lang === 'fr') || word === 'MM';
const isInitialOf = (word: string, item: Item): boolean => word.length === 1 && item.entity!.id.startsWith(word.toLowerCase());

/** An age or an apposition behind the surname makes the word before it a given name: "Norman Wildberger, 62,". */
const PRESENTED = /^,\s(?:\d\d(?!\d)|(?:an?|the|der|die|ein|eine|le|la|l['’])\s?\p{Ll})/u;

export const isPresented = ({ text, end }: Item): boolean => PRESENTED.test(text.slice(end, end + SIDE));

/** A capitalised word right before a surname, at the beginning of a sentence. */
function opened(word: string, item: Item, page: PageFacts): Bearer {
  if (openerKind(word) === 'opener' || page.hasSmall(word)) return 'anyone';
  if (isPresented(item)) return 'other';
  return item.rule.policy === 'exact-case' ? 'anyone' : 'opened';
}

/** "Pfarrerin Solomon": a German word for a woman before the name of a man. */
const isHers = (word: string, item: Item, page: PageFacts): boolean =>
  page.lang === 'de' && WOMAN.test(word) && !item.rule.cues.includes(' frau ');
const WOMAN = /(?:er|or|ist|ent|ant|eur|log|at)in$/;

/** "le président américain Trump": in French the office stands before the country. */
const OF_COUNTRY = /^\p{Ll}+(?:ais|ois|ien|ain|and|éral)e?$/u;

/** "le Canadien Solomon": what stands before speaks of him, and is nobody's given name. */
const isIntroducedBy = (word: string, item: Item): boolean => !isGivenName(word) && speaking(foldWords(word), item.rule.cues).length > 0;

function opensIts(word: string, item: Item): boolean {
  return opensSentence(item.text, item.text.lastIndexOf(word, item.start - 1));
}

function before(item: Item, page: PageFacts): Bearer {
  if (item.how !== 'compound' && isApposedToOffice(item)) return 'titled';
  if (!/\s/.test(item.text.slice(item.start - 1, item.start))) return 'anyone';
  const [next, ...earlier] = wordsBeforeName(item);
  const word = next === undefined ? undefined : withoutElision(next);
  if (word === undefined) return 'anyone';
  if (REGAL.test(lastPart(word))) return 'other';
  if (COURTESY.test(lastPart(word)) || isMonsieur(word, page)) return item.how === 'compound' ? 'other' : 'anyone';
  if (ROLE.test(lastPart(word)) || (capitalStart(word) && isIntroducedBy(word, item))) return 'titled';
  if (!isGivenName(word) && OFFICE_LINK.test(foldKey(earlier[0] ?? '')) && earlier.some((one) => ROLE.test(lastPart(one)))) return 'titled';
  if (page.lang === 'fr' && OF_COUNTRY.test(word) && ROLE.test(lastPart(earlier[0] ?? ''))) return 'titled';
  if (ordinary(word) || (isAcronym(word) && !isAcronym(item.text.slice(item.start, item.formEnd)))) return 'anyone';
  if (isInitialOf(word, item)) return 'anyone';
  if (word.length === 1 || isGivenName(word) || OTHER_ROLES.has(lastPart(word)) || isHers(word, item, page)) return 'other';
  if (ARTICLE.test(foldKey(earlier[0] ?? ''))) return 'anyone';
  if (earlier.length === 0 && opensIts(word, item)) return opened(word, item, page);
  if (item.rule.policy === 'exact-case') return 'anyone';
  if (page.lang === 'de') return 'opened';
  return PLACING.test(foldKey(earlier[0] ?? '')) || isTitleCase(item.text) ? 'unclear' : 'other';
}

/** "Merz B. Schwanen". */
const WITH_INITIAL = /^\s\p{Lu}\.\s\p{Lu}/u;

/** "Merz/Qualtinger": one of a pair of whom we do not know the other. */
const isPaired = ({ text, formEnd, siblings }: Item): boolean => /^\/\p{Lu}/u.test(text.slice(formEnd, formEnd + 2)) && !siblings.some(({ start }) => start === formEnd + 1);

/** A capital behind a name that is a given name, too, means that it goes on. In German and in headlines nouns follow the others. */
function goesOn(item: Item, page: PageFacts): boolean {
  if (WITH_INITIAL.test(item.text.slice(item.end, item.end + SIDE))) return true;
  if (!/^\s\p{Lu}/u.test(item.text.slice(item.end, item.end + 2)) || item.how === 'inflected' || isTitleCase(item.text)) return false;
  if ((page.lang === 'de' || item.rule.policy === 'exact-case') && !isGivenName(item.form.spelling)) return false;
  const [word] = wordsAfter(item.text, item.end, 1);
  return word !== undefined && !ordinary(word) && !isAcronym(word) && !ROLE.test(lastPart(word));
}

const isOneWord = readOnce(({ spelling }) => !/\s/.test(spelling.replace(/^(?:von|van|de) /, '')));
export const isSurname = ({ entity, form }: Item): boolean => entity?.kind === 'person' && isOneWord(form);

/** "der Wildberger Schäferlauf", "die Wildberger": of the town whose name the page has, too. */
function isDemonym(item: Item, page: PageFacts): boolean {
  const town = /^(\p{Lu}\p{L}{3,})er$/u.exec(item.form.spelling)?.[1];
  if (town === undefined || !page.words.includes(` ${foldKey(town)} `)) return false;
  return /^\s\p{Lu}/u.test(item.text.slice(item.end, item.end + 2)) || /(?:^|\s)[Dd](?:ie|er|en)\s$/.test(item.text.slice(Math.max(0, item.start - 5), item.start));
}

const isNamed = (item: Item): boolean => item.page.some((other) => other.entity === item.entity && other.state === 'accepted' && !isSurname(other));

/** Whose name a bare surname is, as far as its neighbours tell. */
export function bearerOf(item: Item, page: PageFacts): Bearer {
  if (isPart(item)) return 'anyone';
  // "Macron or no macron": a word of the text that happens to open a sentence.
  if (opensSentence(item.text, item.start) && page.hasSmall(item.form.spelling) && !isNamed(item)) return 'anothers';
  if (isDemonym(item, page)) return 'anothers';
  if (isThing(item)) return 'other';
  if (isAnothers(item)) return 'anothers';
  const left = before(item, page);
  if (left === 'other' || goesOn(item, page)) return 'other';
  return isPaired(item) && item.rule.policy !== 'exact-case' ? 'unclear' : left;
}
