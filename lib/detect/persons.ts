import { foldKey } from './fold.ts';
import { covers, type Item } from './item.ts';
import type { PageFacts } from './page-facts.ts';
import { wordsAfter, wordsBefore } from './surroundings.ts';

/** What the words around a surname say of whose it is. */
export type Bearer = 'anyone' | 'titled' | 'unclear' | 'other';

/** Ends of German, English and French words that stand before a surname without being a first name. Folded. */
const ROLE = new RegExp(`(?:${[
  'minister(?:in|s|n)?', 'ministre', 'kanzler(?:s|in)?', 'prasident(?:en|in|s)?', 'president(?:e)?', 'chef(?:in|s)?', 'premier', 'chancelier',
  'chancellor', 'secretary', 'senator', 'professor(?:in|s)?', 'professeur', '^prof', '^dr', 'herrn?', 'frau', '^mr', '^mrs', '^ms', '^mme?', 'monsieur',
  'madame', 'vorsitzender?n?', 'sprecher', 'ceo', 'grunder(?:in)?', 'founder', 'forscher(?:in|s)?', 'politiker(?:in|s)?', 'kollegen?', 'team', 'manager(?:in|s)?',
  'lager', '^ara', 'administration', 'nachfolger', 'vorganger', 'ung', 'heit', 'keit', 'schaft', 'tion', 'kabinett', 'demokrat(?:en)?', 'leader', 'chief', 'czar',
  'preistrager(?:s|in)?', 'laureate', 'pioneer', 'pionier', 'pionnier', 'experten?', 'informatiker', 'neuling', 'ressortchef', 'duo', 'staat', 'land',
].join('|')})$`);
/** Words that begin sentences and stand capitalised in English headlines. Folded. */
const STARTERS = new RegExp(`^(?:${
  'auch doch fur mit wie als dass laut nach von bei aber und wenn ob warum was wer der die das den dem des zudem so da denn nur nun noch seit statt gegen uber '
  + 'unter zwischen durch ohne um wahrend weil damit dann hier jetzt schon selbst sogar danach dort dafur neben mein sein ihr unser hat ist wird will kann soll muss '
  + 'but and for with when while as if after before both what why how can will did has is does should on in at by from to like even only since though yet that the then '
  + 'of or vs against says said asks tells meets names backs it its his her their our minus plus meanwhile according a an per under over about '
  + 'pour avec comme selon mais et quand si alors apres avant chez pourquoi que quant le la les un une des du au aux par sur contre entre vers chez sans sous'
    .split(' ').join('|')
})$`.replaceAll(' ', '|'));
const CALENDAR = /^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|may|june|july|october|december|today|tonight|heute|gestern)$/;
/** Names in which a surname is somebody's first or only name. */
const REGAL = /^(?:king|konig|konigs|roi|queen|konigin|reine|saint|sankt|st|pope|papst|rabbi|sir|lord|judge|justice|prince|prinz)$/;
const ARTICLE = /^(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|am|im|vom|zum|zur|beim|diese[rmns]?|jene[rmns]?|the|a|an|le|la|les|un|une|sein|seine[nmrs]?|ihr|ihre[nmrs]?|.*(?:ische|sche|ige|liche|ale|ere)[nrms]?)$/;
const PLACING = /^(?:in|aus|nach|bei|at|from|a|en|near|since|seit|on|um)$/;

const capitalised = (word: string): boolean => /^\p{Lu}/u.test(word);
const lastPart = (word: string): string => foldKey(word.split(/[-–]/).at(-1)!).replaceAll(/[.']s?$/g, '');
const isAcronym = (word: string): boolean => /^[\p{Lu}\d-]{2,}$/u.test(word);

/** Most words of the block begin with a capital: an English headline, where capitals say nothing. */
export function isTitleCase(text: string): boolean {
  const words = text.slice(0, 300).match(/\p{L}{4,}/gu) ?? [];
  return words.length > 2 && words.filter(capitalised).length / words.length > 0.7;
}

const ordinary = (word: string): boolean =>
  !capitalised(word) || STARTERS.test(foldKey(word)) || CALENDAR.test(lastPart(word)) || /['’]s?$/.test(word);

function before(item: Item): Bearer {
  const gap = item.text.slice(item.start - 1, item.start);
  if (!/\s/.test(gap)) return 'anyone';
  const [word, earlier = ''] = wordsBeforeName(item);
  if (word === undefined) return 'anyone';
  if (REGAL.test(lastPart(word))) return 'other';
  if (ROLE.test(lastPart(word))) return 'titled';
  if (ordinary(word) || (isAcronym(word) && !isAcronym(item.text.slice(item.start, item.formEnd)))) return 'anyone';
  if (ARTICLE.test(foldKey(earlier))) return 'anyone';
  return PLACING.test(foldKey(earlier)) || isTitleCase(item.text) ? 'unclear' : 'other';
}

/** A full stop after an initial or an abbreviated title ("Dr.") does not end the phrase. */
function wordsBeforeName(item: Item): string[] {
  const short = /(?:^|[\s(„"])(\p{Lu}[\p{Ll}]{0,3})\.\s+$/u.exec(item.text.slice(Math.max(0, item.start - 12), item.start));
  return short ? [short[1]!] : wordsBefore(item.text, item.start, 2);
}

function after(item: Item, page: PageFacts): Bearer {
  if (page.lang === 'de' || !/^\s\p{Lu}/u.test(item.text.slice(item.end, item.end + 2)) || isTitleCase(item.text)) return 'anyone';
  const [word] = wordsAfter(item.text, item.end, 1);
  return word === undefined || ordinary(word) || isAcronym(word) || ROLE.test(lastPart(word)) ? 'anyone' : 'other';
}

export const isSurname = (item: Item): boolean => item.entity?.kind === 'person' && !/\s/.test(item.form.spelling.replace(/^(?:von|van|de) /, ''));

/** Whose name a bare surname is, as far as its neighbours tell. */
export function bearerOf(item: Item, items: readonly Item[], page: PageFacts): Bearer {
  if (items.some((other) => other.rule.entity === item.rule.entity && covers(other, item))) return 'anyone';
  const left = before(item);
  return left === 'other' ? left : after(item, page) === 'other' ? 'other' : left;
}
