/** Words that say that a surname here belongs to somebody or something else, without saying who. */
import { foldKey, foldWords } from './fold.ts';
import type { Item } from './item.ts';
import { isAbroad, isForeign } from './jurisdictions.ts';
import { OTHER_ROLES } from './person-words.ts';
import { sentenceAround } from './sentences.ts';
import { capitalStart } from './spelling.ts';
import { wordsAfter, wordsApposed, wordsBefore } from './surroundings.ts';

const anyOf = (words: string): string => words.trim().split(/\s+/).join('|');

/** Works that carry a surname behind their kind, as their title or their maker's. */
const WORKS = 'gedicht collagen? bild bilder zeitschrift poeme revue collages? tableaux?';
/** Things and groups that carry a surname behind their kind: "la fondation Merz", "Familie Solomon". */
const THING_BEFORE = new RegExp(` (?:${anyOf(`
  tour tours immeuble gratte ciel casino golf turm hochhaus fondation maison societe galerie famille musee entreprise rue avenue place boulevard prix loi laboratoires? pharmacie boulangerie librairie freres soeurs epoux couple clan
  firma familie stiftung verlag galerie ehepaar eheleute backerei autohaus kanzlei praxis modehaus metzgerei spedition gebruder geschwister schwestern strasse platz
  ${WORKS} bruder gasthaus hotel brauerei weingut brothers`)}) $`);
/** "le laboratoire francfortois Merz". */
const FROM_PLACE = / \p{L}{3,}(?:ais|ois|ien|ain|and|aise|oise|ienne|aine|ande) $/u;
/** A work, which bears the name as a title: "die Zeitschrift „Merz“". */
const WORK_BEFORE = new RegExp(` (?:${anyOf(`${WORKS} hefte werk roman lied album magazine poem painting novel song`)}) $`);
const QUOTED = /^["”“»’]/u;
/** "Er nannte das Ganze Merz,", "called everything he did Merz". */
const CALLED_SO = / (?:nannten?|nennt|nennen|tauften?|called|calls|named|appel(?:ait|le|lent)|nomm(?:e|ait)|baptisa) (?:es|das|it|this|that|everything|all|cela|tout)(?: (?:ganze|alles|verfahren|(?:he|she) (?:did|made)))? $/;
/** "Merz nannte der Künstler sein Verfahren": who names stands behind. */
const CALLED_SO_AFTER = /^\s(?:nannten?|tauften?)\s(?:er\s|der\s\p{Lu}\p{L}+\s(?:sein|alles)\s)/u;
const CLOSED = /^["”“»’]?[.,;:!?)]/u;
/** A firm, which the name means from then on: "l'équipementier Macron", "la marque italienne Macron". */
const FIRM_BEFORE = new RegExp(` (?:${anyOf('equipementier fabricant marque fournisseur ausruster ausstatter hersteller anbieter sportmarke sportartikler marke brand supplier maker manufacturer')})(?: (\\S+))? $`);
/** … or before it: "the Merz Foundation", "Solomon Brothers". */
const THING_AFTER = new RegExp(`^ (?:${anyOf(`
  foundation family gmbh ag kg inc ltd llc corp plc sarl group gruppe stiftung verlag pharma avenue street road hall islands? brothers sohne sons freres fils cie co associes partner jr junior sr senior
  prize museum museet university college institut institute bank records books capital partners`)}) `);
/** "the Merz family of Frankfurt". */
const FAMILY_AFTER = /^\s(?:family|families|clan|dynasty|siblings|sisters|brothers|heirs)(?!\p{L})/u;
const OTHER_ONE = / (?:heisst|hiess|appelle|appelait|known as|alias|surnomme|genannt|called|named|namens|nomme(?:e|s|es)?|appele(?:e|s|es)?|denomme|autres?|another|other|ander(?:e|er|en|em|es)|zweite[rn]?|dritte[rn]?|younger|elder|jungere[nr]?|altere[nr]?|second|third|deux|two|zwei|three|trois|drei|namensvetter|namesake|homonyme) $/;
/** "Two Trump-appointed judges" are not two of that name. */
const COUNTED = / (?:deux|two|zwei|three|trois|drei) $/;
/** "the second Trump presidency". */
const TERM_AFTER = /^[\s-](?:presidency|term|administration|government|cabinet|era|regierung|amtszeit|präsidentschaft|kabinett|mandat|présidence|gouvernement)/iu;
/** A relative of somebody. */
export const KIN = new RegExp(` (?:${anyOf(`
  brother sister wife husband father mother son daughter cousin uncle aunt nephew niece widow grandfather unrelated
  bruder schwester frau ehefrau gattin ehemann gatte vater mutter sohn tochter cousine onkel tante neffe nichte witwe grossvater verwandt
  frere soeur epouse epoux mari femme pere mere fils fille oncle neveu veuve apparente`)}) `);
const FEMALE = / (?:(?:frau|mme|madame|mrs|ms|mlle|miss|lady|brigitte)|(?:mmes|mesdames)(?: \S+ et)?) $/;
const SIDE = 40;

const leftOf = (item: Item, side = SIDE): string => item.text.slice(Math.max(0, item.start - side), item.start);
/** Words of the same phrase before the name. */
const phraseBefore = (item: Item): string => foldWords(leftOf(item).split(/[.,;:!?()\n]/).at(-1)!);
const rightOf = (item: Item): string => foldWords(item.text.slice(item.end, item.end + SIDE));
/** Nothing but a space stands between a name and what follows, and that is a noun in capitals. Behind a genitive it is something of his. */
const followedByName = (item: Item): boolean => item.how !== 'inflected' && /^\s(?:(?:und|and|et|&)\s)?(?:\p{Lu}|fils|frères|associés)/u.test(item.text.slice(item.end, item.end + SIDE));

/** "Merz, the Frankfurt maker of fillers": a firm or a place. */
const THING_APPOSED = new RegExp(` (?:${anyOf(`
  maker manufacturer company firm brand label producer supplier retailer band village town river hersteller konzern unternehmen firma marke anbieter produzent dorf ort ortsteil fluss
  fabricant entreprise societe laboratoire marque groupe village commune riviere equipementier fournisseur ausruster ausstatter sportmarke`)}) `);

/** "the former head of the company Ceconomy": only the head of an apposition says what somebody is. */
const BEHIND_HEAD = / (?:of|for|at|in|de|du|des|d|der|von|vom|das|den|dem|die|eine?[mnrs]?|the|le|la|une?) .*/;
/** "Wildberger, who ran an electronics retailer". */
const IS_SOMEBODY = /^[”"»]?,\s(?:who|whose|qui|dont)\s/;

function isFirmBefore(left: string): boolean {
  const firm = FIRM_BEFORE.exec(left);
  return firm !== null && (firm[1] === undefined || isAbroad(firm[1]));
}

/** Whether the name is said to be a firm's, a work's or a place's. */
export function isThing(item: Item): boolean {
  const left = phraseBefore(item);
  return isFirmBefore(left) || (WORK_BEFORE.test(left) && QUOTED.test(item.text.slice(item.end, item.end + 1))) || (CALLED_SO.test(left) && CLOSED.test(item.text.slice(item.end, item.end + 2))) || CALLED_SO_AFTER.test(item.text.slice(item.end, item.end + SIDE)) || THING_APPOSED.test(headApposed(item));
}

/** What an apposition says somebody or something is, folded. */
export const headApposed = ({ text, end }: Item): string => (IS_SOMEBODY.test(text.slice(end, end + SIDE)) ? ' ' : wordsApposed(text, end).replace(BEHIND_HEAD, ' '));

/** "a Trump of his own", "le Trump des tropiques", "le Trump turc": somebody like him. */
function isLikeHim(item: Item): boolean {
  if (item.how !== 'bare') return false;
  const [before = ''] = wordsBefore(item.text, item.start, 1);
  const [after = ''] = wordsAfter(item.text, item.end, 1);
  const isLinked = /^(?:of|de|des|du|von)$/.test(after);
  if (/^(?:eine?n?|kein|son|leur|his|her|their|sein|ihr)$/i.test(before)) return true;
  if (/^(?:a|une?)$/i.test(before)) return isLinked || !/^\s(?!(?:to|or|pour|ou)\s)\p{Ll}/u.test(item.text.slice(item.end, item.end + SIDE));
  return /^(?:the|le|der|el|au|du|den|dem)$/i.test(before) && (isLinked || (!capitalStart(after) && isForeign(after)));
}

/** "il y a des Merz dans chaque village": all who are called so. */
const SEVERAL = / (?:les|y a des|y avait des|plusieurs|quelques|generations de|generationen) $/;

/** "two men called Solomon", "un autre Solomon", "la fondation Merz", "Frau Merz": nobody we know. */
export function isAnothers(item: Item): boolean {
  const left = phraseBefore(item);
  if (THING_BEFORE.test(left) || THING_BEFORE.test(left.replace(FROM_PLACE, ' ')) || (OTHER_ONE.test(left) && !(item.how === 'compound' && COUNTED.test(left)) && !TERM_AFTER.test(item.text.slice(item.end, item.end + SIDE))) || isLikeHim(item)) return true;
  if (FEMALE.test(left) && !item.rule.cues.includes(' frau ')) return true;
  if (FAMILY_AFTER.test(item.text.slice(item.end, item.end + SIDE))) return true;
  if (SEVERAL.test(left) && item.how !== 'compound') return true;
  return followedByName(item) && THING_AFTER.test(rightOf(item).replace(/^ (?:und|and|et) /, ' '));
}

/** "1908 von Friedrich Merz gegründet", "founded in 1908 by": nobody of ours lived then. */
const FOUNDED_BY = /(?:(?:founded|established|set up|fondée?s?|créée?s?|gegründet)(?:\s(?:(?:in|en|à|im jahre?)\s)?[\p{Lu}\d][\p{L}\d-]*){0,2}|gegründet\swurde\s[^,.;:!?]{0,40})\s(?:von|by|par)\s$/iu;
const BY = /(?:^|\s)von\s$/u;
const FOUNDED = /^(?:(?!\s(?:wurde|wird|ist|war|hat)\s)[^.;:!?]){0,60}\s(?:gegründet|ins Leben gerufen)(?!\p{L})/u;
const LONG_AGO = /(?<!\d)1(?:[5-8]\d\d|9[0-6]\d)(?!\d)/;
const YEAR_BEHIND = /^\s(?:in|en)\s(1\d{3})(?!\d)/u;
/** UTF-16 units beside the founder in which the year stands. */
const YEAR_REACH = 60;

export function isFounderLongAgo(item: Item): boolean {
  const left = leftOf(item, YEAR_REACH * 2);
  const right = item.text.slice(item.end, item.end + YEAR_REACH);
  if (FOUNDED_BY.test(left)) return LONG_AGO.test(left.slice(-YEAR_REACH)) || LONG_AGO.test(YEAR_BEHIND.exec(right)?.[1] ?? '');
  const founded = BY.test(left) ? FOUNDED.exec(right)?.[0] : undefined;
  return founded !== undefined && LONG_AGO.test(left.slice(-YEAR_REACH) + founded);
}

/** What one of ours may have been called, too. */
const OWN_TRADES = new Set('rechtsanwalt anwalt notar lawyer attorney avocat notaire autor author auteur schriftsteller director general student philosoph philosopher philosophe historiker historian historien officer detective'.split(' '));

/** "the pharmacist Friedrich Merz": a trade that nobody of ours has. */
export function isOfOtherTrade({ text, start }: Item): boolean {
  const trade = foldKey(wordsBefore(text, start, 1)[0] ?? '');
  return OTHER_ROLES.has(trade) && !OWN_TRADES.has(trade) && !KIN.test(` ${trade} `);
}

/**
 * "Der Apotheker Friedrich Merz war 24 Jahre alt", "vom Apotheker", "the pharmacist", "le pharmacien": the trade is that of who is named. In "Am Montag
 * kritisierte der Landrat Friedrich Merz" and "the judge Donald Trump nominated" who is who, nobody can tell.
 */
const HIS_TRADE = /^["„“«»(\s]*Der\s(?:\p{L}+(?:er|e)\s)?\p{Lu}[\p{L}-]+\s$|(?:^|\s)(?:den|dem|vom|zum|beim)\s(?:\p{L}+(?:er|en)\s)?\p{Lu}[\p{L}-]+\s$|^["“«(\s]*The\s(?:\p{L}+\s)?\p{Ll}+\s$|(?:^|[\s"“«(])(?:[Ll]e|[Dd]u|[Aa]u)\s(?:\p{L}+\s)?\p{Ll}+\s$/u;
/** Trades one is named to by others. */
const APPOINTED = /\s(?:judge|justice|attorney|lawyer|general|colonel|lieutenant|inspector|officer|director|coach|captain|referee|bishop)\s$/iu;

/** Whether a trade that nobody of ours has is surely that of who is named. */
export function isOtherByHisTrade(item: Item): boolean {
  const { left } = sentenceAround(item.text, item.start, item.end);
  return HIS_TRADE.test(left) && !APPOINTED.test(left);
}

/** A relative of somebody: named in passing, and never who is meant by the bare surname afterwards. */
export const isRelative = (item: Item): boolean => KIN.test(foldWords(leftOf(item, SIDE * 1.5))) || KIN.test(rightOf(item));
