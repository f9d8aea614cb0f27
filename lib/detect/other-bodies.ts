/** Organisations, products and agreements of the same name as ours, told by the words right beside it. */
import { foldKey, foldWords } from './fold.ts';
import { isGivenName, withoutElision } from './given-names.ts';
import { covers, isPart, itemsWithin, surfaceOf, type Item } from './item.ts';
import { isAbroad, isEuropean } from './jurisdictions.ts';
import { isLaw } from './laws.ts';
import { KIN } from './namesakes.ts';
import { openerKind } from './openers.ts';
import { CALENDAR } from './person-words.ts';
import { opensSentence, sentenceAround } from './sentences.ts';
import { isTitleCase, speaking, wordsAfter, wordsApposed, wordsBefore } from './surroundings.ts';
import { capitalStart } from './spelling.ts';

const SIDE = 40;
const isCue = (word: string, item: Item): boolean => speaking(foldWords(word), item.rule.cues).length > 0;
/** Ends of nouns that are no surnames. */
const NOUN_END = /(?:ung|heit|keit|schaft|tion|ment)e?n?$/;
/** "Mila, 24," and "Mila (24)", "Mila a quatre ans", "Mila is four". */
const AGE = new RegExp([
  '^,?\\s\\(?\\d{1,2}(?!\\d)', '^(?:,\\s|\\s(?:a|avait|aura)\\s)[\\p{L}\\d]+\\sans(?!\\p{L})',
  '^\\s(?:(?:ist|wird|war)\\s(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)|(?:is|was|turns|turned)\\s(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))(?!\\p{L})',
].join('|'), 'u');
const LITTLE = /^(?:petite?|kleine[nr]?|little)$/;

function goesOnAsName(item: Item): boolean {
  const [word] = /^\s\p{Lu}/u.test(item.text.slice(item.end, item.end + 2)) ? wordsAfter(item.text, item.end, 1) : [];
  return word !== undefined && !/^\p{Lu}{2,}/u.test(word) && !isCue(word, item) && openerKind(word) !== 'opener' && !NOUN_END.test(foldKey(word));
}

/** "Das Kind heißt Mila", unless it is said of what is ours. */
const NAMED = /^(?:heißt|heisst|hieß|heißen|namens|named|called|appelle|appelait|nommée?|prénommée?|getauft)$/;
const NAMED_WORDS = 6;

/** "The Artificial Intelligence and Data Act died, and nobody mourns AIDA". */
function isBehindFullName(item: Item): boolean {
  const sentence = item.start - sentenceAround(item.text, item.start, item.end).left.length;
  return itemsWithin(item, sentence, item.start).some(({ entity, rule, end }) => entity === item.entity && rule.policy === 'unique' && end <= item.start);
}

/** "The Québec AI institute, which everybody calls Mila". */
export const isCalledSo = (item: Item): boolean => NAMED.test(wordsBefore(item.text, item.start, 1)[0] ?? '') && isBehindFullName(item);

function isOfSomebody(item: Item): boolean {
  const [word] = wordsBefore(item.text, item.start, 1);
  if (word !== undefined && NAMED.test(word)) return !isCalledSo(item) && speaking(foldWords(wordsBefore(item.text, item.start, NAMED_WORDS).join(' ')), item.rule.cues).length === 0;
  if (word === undefined || !/\s/.test(item.text.charAt(item.start - 1))) return false;
  if (!capitalStart(word)) return LITTLE.test(word) || KIN.test(foldWords(word));
  return !isCue(word, item) && openerKind(word) !== 'opener' && !opensSentence(item.text, item.text.lastIndexOf(word, item.start - 1));
}

/** "À Mila, où il a formé deux générations": said of a place, not of somebody. */
const IN_A_PLACE = /(?:^|[\s"“„«(])(?:à|chez|at|in)\s$/iu;
const OF_A_PLACE = /^["”“»’]?,\s(?:où|where)\s/iu;

/** "Mila, a two-year-old spaniel": the apposition speaks of nothing that is ours. */
function isPresented(item: Item): boolean {
  if (IN_A_PLACE.test(item.text.slice(Math.max(0, item.start - 5), item.start)) && OF_A_PLACE.test(item.text.slice(item.end, item.end + SIDE))) return false;
  const apposed = wordsApposed(item.text, item.end);
  return apposed.trim() !== '' && speaking(apposed, item.rule.cues).length === 0;
}

/** Words. */
const EXPLANATION = 2;
/** In German what opens an apposition may open a relative clause, too. */
const EXPLAINING = /^["”“»’]?,\s(?:(?:the|an?|le|la|une?)\s|l['’])/iu;
/** "les opticiens du CNRC, a livré une image": behind a French article "a" is a verb. */
const VERB = /^["”“»’]?,\sa\s/u;
const FRENCH_ARTICLE = /(?:(?:^|\s)(?:du|des|le|la|les|aux?)\s|[ld]['’])$/iu;
const isVerbBehind = ({ text, start, end }: Item): boolean => VERB.test(text.slice(end, end + SIDE)) && FRENCH_ARTICLE.test(text.slice(Math.max(0, start - SIDE), start));

/** "Selon le BMDS, un premier bilan est attendu": behind a phrase at the head of a sentence its subject follows; in German no comma stands there. */
const FRONTED = /^["„“«(\s]*(?:selon|d[’']après|pour|chez|according to|(?:longtemps\s)?\p{L}+ées? par|(?:long\s)?\p{L}+ed by)\s[^,;:]*$/iu;
/** "À trois semaines du sommet du G7, les chauffeurs font leurs comptes": so do others, short ones without a verb, where no comma closes an apposition. */
const FRONTED_OPEN = /^(?:\p{Lu}[^.!?\n–—]{1,30}\s[–—-]\s)?["„“«(\s]*(?:à\s\p{L}+\s(?:jours?|semaines?|mois|ans?)|avant|après|lors|pendant|durant|malgré|before|during|despite|ahead\sof)\s(?!.*\s(?:he|she|it|they|we|il|elle|on|ils|elles|nous)\s)[^,;:]{0,45}$/iu;
const CLAUSE = /^["”“»’]?,\s(?:[^\s,.;:!?]+\s){3,}[^\s,.;:!?]+(?![^.;:!?]*(?:,(?!\s(?:mais|but|et|and)\s)|\s[–—]))/u;
/** An apposition that speaks for ours may stand there: "According to Mila, the Montreal institute, …". */
const CLOSED = /^["”“»’]?,[^,.;:!?]*(?:,|\s[–—])/u;
export function isFronted(item: Item): boolean {
  const { left, right } = sentenceAround(item.text, item.start, item.end);
  return (FRONTED.test(left) && !(CLOSED.test(right) && speaking(wordsApposed(item.text, item.end), item.rule.cues).length > 0)) || (FRONTED_OPEN.test(left) && CLAUSE.test(right));
}

/** "SAP, the method used to work out the energy performance": the apposition says what it is, and that is nothing of ours. */
export const isExplainedAsOther = (item: Item): boolean => isAcronym(item) && item.rule.policy !== 'unique' && item.rule.cues.length > 0 && item.how === 'bare'
  && EXPLAINING.test(item.text.slice(item.end, item.end + SIDE)) && !isVerbBehind(item) && wordsApposed(item.text, item.end).trim().split(' ').length >= EXPLANATION && isPresented(item) && !isFronted(item);

/** Written as a name, not as an acronym (AIDA). */
export const mayBeGivenName = ({ form: { spelling } }: Item): boolean => !/^\p{Lu}{2}/u.test(spelling) && isGivenName(spelling);

/** "au Mila", "du Mila", "am Mila": nobody is named so. */
export const isInstitution = (item: Item): boolean => item.entity?.kind === 'other' && mayBeGivenName(item) && !goesOnAsName(item) && item.how !== 'compound' && /(?:^|[\s(«„])(?:le|du|au|am|ans|im|ins)\s$/i.test(item.text.slice(Math.max(0, item.start - 5), item.start));

/** An organisation's name that is a given name, too: "Mila Novak", "Schülerin Mila", "Mila, 24". */
export function namesSomebody(item: Item): boolean {
  if (item.how === 'compound' || item.entity?.kind === 'person' || !mayBeGivenName(item)) return false;
  const [before] = wordsBefore(item.text, item.start, 1);
  if (before !== undefined && isCue(before, item)) return false;
  return goesOnAsName(item) || isPresented(item) || AGE.test(item.text.slice(item.end, item.end + SIDE)) || isOfSomebody(item);
}

/** What makes another company or place of a short name: "Cohere Health", "Vector Limited", "SAP Garden". */
const OTHER_HEADS = new Set(`
  airlines airways arena bank biosciences capital center centre club communications company construction corp corporation cruises energy engineering entertainment fc films foods foundation
  fund garden gmbh group health holding holdings hotel hotels inc industries insurance investments limited llc logistics ltd media motors partners pharma plc records sarl sas school sc
  shipping stadium studios technologies therapeutics tours travel trust ventures yachts`.trim().split(/\s+/));

const LEGAL_FORM = /^(?:gmbh|ag|kg|se|inc|llc|ltd|limited|plc|corp|sarl|sas|bv)$/;

/** "CETA Testsysteme GmbH": what stands between is nothing of ours. */
function goesOnAsFirm(item: Item): boolean {
  const words = wordsAfter(item.text, item.end, 4);
  const legal = words.findIndex((word) => LEGAL_FORM.test(foldKey(word.replace(/\.$/, ''))) && capitalStart(word));
  return legal > 0 && words.slice(0, legal).every((word) => capitalStart(word) && !isCue(word, item));
}

/** A short name that goes on as another company's or a ship's; longer names of ours are forms of their own. */
function isOtherCompany(item: Item): boolean {
  if (item.rule.policy === 'unique' || item.form.spelling.includes(' ') || item.how !== 'bare') return false;
  if (!/^\s\p{Lu}/u.test(item.text.slice(item.end, item.end + 2))) return false;
  const [word] = wordsAfter(item.text, item.end, 1);
  if (word === undefined || item.siblings.some((longer) => longer.entity && covers(longer, item))) return false;
  if (item.rule.policy === 'after-full-name' && !isAcronym(item) && openerKind(word) !== 'opener' && !isCue(word, item)) return true;
  if (goesOnAsFirm(item)) return true;
  return OTHER_HEADS.has(foldKey(word.replace(/\.$/, ''))) || (item.rule.policy !== 'exact-case' && isShip(word, item) && !isBehindFullName(item));
}

const OWNER = /(\p{Lu}[\p{L}-]+)(?:['’]s|s['’])\s$/u;

const isAcronym = ({ form: { spelling } }: Item): boolean => /^\p{Lu}{3,5}$/u.test(spelling);

/** "la NRC américaine", "the American NRC", "Poland's digital ministry": another country's of the same name. */
function isOfAnotherCountry(item: Item): boolean {
  if (item.rule.policy === 'unique' || (item.rule.policy === 'exact-case' && !(isAcronym(item) && item.how === 'bare')) || item.entity?.kind === 'person') return false;
  const owner = OWNER.exec(item.text.slice(Math.max(0, item.start - SIDE), item.start))?.[1];
  const words = [
    ...(owner === undefined ? wordsBefore(item.text, item.start, 1) : [owner]),
    ...(isAcronym(item) && item.how === 'bare' ? wordsAfter(item.text, item.end, 1) : []),
  ];
  return words.some((word) => isAbroad(word) && !isCue(word, item)) || beginsEarlier(item);
}

/** "eine Asiatische Sicherheitskonferenz": an adjective with a capital begins a name. */
function beginsEarlier(item: Item): boolean {
  const word = item.how === 'bare' && !isLaw(item) ? nameBefore(item) : undefined;
  return word !== undefined && /^\p{Lu}\p{L}+ische[nrms]?$/u.test(word) && !isEuropean(word) && !opensSentence(item.text, item.text.lastIndexOf(word, item.start - 1));
}

/** "SC Jülich", "VfB Stuttgart". */
const CLUBS = new Set('ac afc as asv atsv bc bsc bsg bv csc djk ec ehc erc esv ev fc fsv fv hc hsg hsv hv ksv lc msv og ofc pol psv pts rc rfc rsv rw sc sf sg sgv skv spvg spvgg ssv stade sv svg tb tg tgs tsg tsv ttc tus tv tvb us usv vc vfb vfl vfr wsv'.split(' '));

/** "As" and "Us" are words. */
const CLUB_SPELLING = /^(?:\p{Lu}{2,}|\p{Lu}\p{L}*\p{Lu}|SpVgg|Stade$)/u;

/** The capitalised word right before a name that is none of its cues, and owns nothing: "the Commission's Omnibus". */
function nameBefore(item: Item): string | undefined {
  if (!/\s/.test(item.text.charAt(item.start - 1))) return undefined;
  const [next] = wordsBefore(item.text, item.start, 1);
  const word = next === undefined ? undefined : withoutElision(next);
  return word !== undefined && capitalStart(word) && !/['’]s?$/.test(word) && !GERMAN_ARTICLE.test(word) && !isCue(word, item) ? word : undefined;
}

const INITIAL = /(?:[\p{L},:]\s|["“„«(])\p{Lu}\.\s$/u;
const GERMAN_ARTICLE = /^(?:[Dd](?:er|ie|as|em|en|es)|[Bb]eim|[Vv]om|[Zz]u[mr]|[Aa]m|[Ii]m)$/;

/** Part of the name of a club of the place, of whoever founded it, or (`after-full-name`) of anything: "SC Jülich", "Moritz Hensoldt", "Digital Hub". */
function endsAnotherName(item: Item): boolean {
  const { policy } = item.rule;
  if (item.entity?.kind !== 'other' || item.how === 'compound' || isAcronym(item) || /[\s\d]/.test(item.form.spelling)) return false;
  // "signed M. Hensoldt".
  if (INITIAL.test(item.text.slice(Math.max(0, item.start - 5), item.start))) return true;
  const word = nameBefore(item);
  if (word === undefined) return false;
  const isSomebody = isGivenName(word) && /^\p{Lu}\p{Ll}+$/u.test(surfaceOf(item));
  // "beim Partner Vector": in German what it is stands before it.
  if (policy === 'after-full-name') return isSomebody || (openerKind(word) !== 'opener' && !GERMAN_ARTICLE.test(wordsBefore(item.text, item.start, 2)[1] ?? ''));
  return isSomebody || (policy !== 'unique' && CLUB_SPELLING.test(word) && CLUBS.has(foldKey(word)));
}

/** What ties a qualifier to a common name: "Digital Alliance of Bogotá", "Sicherheitskonferenz der Bahn". */
const QUALIFYING = new Set(['of', 'der', 'des', 'de', 'du', 'von', 'vom', 'zwischen', 'between', 'entre', 'with', 'mit', 'avec']);
const WITH = new Set(['with', 'mit', 'avec']);
/** What two have with each other; one goes to a summit with the train. */
export const MUTUAL = /allian|partner|abkommen|accord|agreement|erkl|declar|déclar|pa[ck]t|ausschreib|call|appel|dialog|absicht|intent/iu;
const INDEFINITE = /^(?:ein(?:e[mnrs]?)?|kein(?:e[mnrs]?)?|seine[mnrs]?|ihre[mnrs]?|an?|its|his|her|their|no|une?|son|sa|ses|leurs?|\d.*)$/;
/** They qualify nothing: "der beiden Länder", "of the two ministers". */
const NEUTRAL = / (?:beide[rn]?|zwei|two|both|deux|minister\w*|ministr\w*|lander\w*|countries|pays|nations|staaten|etats|munich|munchen) /;
const QUALIFIER_WORDS = 7;

/** A form that is also a common name, tied to what is not ours. */
const isQualified = (item: Item): boolean => (item.rule.policy === 'context' || (isAcronym(item) && item.rule.cues.length > 0)) && item.entity?.kind !== 'person' && isTiedToAnother(item);

/** Behind a year they tie it to another after all. */
const AGAIN = /^(?:zwischen|between|entre|der|des|of|von|de|du|mit|with|avec)$/;
/** "das Kursziel für SAP von zuletzt 265 auf 280 Euro", "die Kritik an SAP von Gewerkschaften": it belongs to what stands before the name. */
const GOVERNED = /(?:^|\s)(?:für|an|bei|gegen|for|on|at|against|pour|chez|sur|contre)\s$/iu;
const FROM = /^(?:von|vom|from|by|de|of)$/;
const PRICED = /^(?:rund|zuletzt|bisher|bislang|etwa|circa|knapp|environ|around|about|currently|\d[\d.,]*)$/;
const isOfTheWordBefore = ({ text, start }: Item, link: string, rest: readonly string[]): boolean =>
  FROM.test(link) && (GOVERNED.test(text.slice(Math.max(0, start - SIDE), start)) || (PRICED.test(rest[0] ?? '') && rest.slice(0, 4).some((word) => /^(?:auf|à|to|Euro|euros?|Dollar|dollars?)$/.test(word))));

/** "le CETA de l'Aube": of a place or body that our entity has nothing to do with. */
export function isTiedToAnother(item: Item): boolean {
  if (item.how === 'compound') return false;
  const [link, ...tied] = wordsAfter(item.text, item.end, QUALIFIER_WORDS);
  const rest = tied.map((word) => word.replace(/^[ld]['’](?=\p{Lu})/u, ''));
  if (link === undefined || !(QUALIFYING.has(link) || /^d['’]/.test(link)) || !rest.some(capitalStart)) return false;
  if (isAcronym(item) && isOfTheWordBefore(item, link, rest)) return false;
  // "das CETA von 2016", but "von 2019 zwischen Estland und Finnland".
  if (/^(?:19|20)\d\d$/.test(rest[0] ?? '') && !AGAIN.test(rest[1] ?? '') && !MUTUAL.test(item.form.spelling)) return false;
  // "mit einem Seitenhieb": what goes with it in this sentence, and is no partner of its.
  if (WITH.has(link) && (INDEFINITE.test(rest[0] ?? '') || !MUTUAL.test(item.form.spelling))) return false;
  // "vom Februar": a date qualifies nothing.
  if (CALENDAR.test(foldKey(rest.find(capitalStart)!))) return false;
  const words = foldWords([link, ...(isAcronym(item) ? rest.slice(0, rest.findIndex(capitalStart) + 1) : rest)].join(' '));
  return !NEUTRAL.test(words) && speaking(words, item.rule.cues).length === 0;
}

/** What none of ours is, and uses nothing: "l'observatoire Gemini", "die Taxis G7". */
const OTHER_KIND = new Set(`
  observatory telescope ship vessel ferry liner yacht horse racehorse dog band film movie song album novel opera musical constellation satellite probe spacecraft capsule taxi taxis
  observatorium sternwarte teleskop schiff frachter fahre kreuzfahrtschiff segelschiff segler pferd hund katze stute hengst lied roman oper sternbild satellit
  dinghy tugboat segelboot jolle schlepper brettspiel kartenspiel
  sonde raumsonde raumschiff kapsel raumkapsel observatoire navire bateau paquebot voilier cheval jument chien chienne chanson`.trim().split(/\s+/));

/** The noun right before says what it is. */
function isOfOtherKind(item: Item): boolean {
  if (item.rule.policy === 'unique' || item.rule.policy === 'exact-case' || item.entity?.kind === 'person' || item.how !== 'bare') return false;
  const [word] = wordsBefore(item.text, item.start, 1);
  return word !== undefined && OTHER_KIND.has(foldKey(word)) && !isCue(word, item);
}

/** "Une autre alliance numérique", "another digital alliance". */
const ANOTHER = /^(?:autre|another|other|andere[nmrs]?|weitere[nmrs]?)$/i;

const isAnotherOne = (item: Item): boolean => item.rule.policy !== 'unique' && item.entity !== undefined && !capitalStart(item.form.spelling) && ANOTHER.test(wordsBefore(item.text, item.start, 1)[0] ?? '');

/** "MSC Isabella", "NRC Handelsblad", "MSC Schwabing": behind an acronym a capitalised word that is no cue. */
const isShip = (word: string, item: Item): boolean =>
  isAcronym(item) && /^\p{Lu}\p{Ll}{2,}$/u.test(word) && !NOUN_END.test(foldKey(word)) && !isCue(word, item) && (openerKind(word) !== 'opener' || word.endsWith('ing')) && !isTitleCase(item.text);

/** Whether the words beside a name make it another's. */
export const isAnotherBody = (item: Item): boolean => !isPart(item) && (isOfOtherKind(item) || isAnotherOne(item) || isOtherCompany(item) || isOfAnotherCountry(item) || isQualified(item) || endsAnotherName(item));
