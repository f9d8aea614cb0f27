/** Laws that every country may have one of: whose a mention is. */
import { isPart, type Item } from './item.ts';
import { isAbroad, isAmerica, isEuropean, isForeign } from './jurisdictions.ts';
import { CALENDAR } from './person-words.ts';
import { clauseOf, sentenceAround } from './sentences.ts';
import { capitalStart } from './spelling.ts';

const SIDE = 60;
/** A sentence on each side. */
const REACH = 400;
/** Longer clauses lose their thread. */
const MOST_BETWEEN = 80;
const LAW = /act|gesetz|verordnung|loi|law|r[eè]glement/i;
/** "an", "no", "its own", "son", "ein italienisches": with at most one word between. */
const INDEFINITE = /(?:^|[\s'’„“"«(])(?:[Ee]in(?:e[nmrs]?)?|[Kk]ein(?:e[nmrs]?)?|[Ss]ein(?:e[nmrs]?)?|[Ii]hr(?:e[nmrs]?)?|eigene[nmrs]?|[Aa]n?(?!\s+d(?:e[nmrs]|ie|as)\s)|[Nn]o|[Aa]nother|[Ee]very|[Ee]ach|any|own|its|their|son|sa|leurs?|[Uu]ne?|[Aa]ucune?|[Cc]haque|autre)\s+(?:\p{Ll}[\p{L}-]*\s+)?$/u;
const ENGLISH_ARTICLE = /(?:^|[\s“"])(?:[Aa]n?|[Nn]o|every|each|any|its|their|own|another)\s+(?:\p{Ll}[\p{L}-]*\s+)?$/u;
const NOUN_AFTER = /^\s(?!(?:now|that|which|of|in|to|for|and|und|et|or|oder|ou|but|with|by|from|on|as|at|is|was|will|would|could|this|next|last|too|has|had|these|those|when|after|before|since|if|soon|yet|because|under|so|like|once|twice|already|again|later|earlier|first|itself|also|only|even|\p{L}+ed)(?!\p{L}))\p{Ll}{3,}/u;
/** "Italy's AI Act", "Virginia's own High-Risk AI Act". */
const OWNER_BEFORE = /(\p{Lu}[\p{L}.-]+)(?:['’]s|s['’])\s+(?:[\p{L}-]+\s+){0,3}$/u;
/** "the AI Act of the state of New York", "l'AI Act du Colorado", "der AI Act aus Südkorea". */
const OWNER_AFTER = /^\s((?:of|from|de|du|des|der|von|vom|aus)\s|d['’])(?:la\s|l['’]|the\s|dem\s|den\s|der\s)?((?:\p{Ll}[\p{L}-]*\s){0,3}\p{Lu}[\p{L}.-]+(?:\s\p{Lu}[\p{L}-]+)?)/u;
/** "the AI Act that Colorado passed", "la loi sur l'IA que la Corée a adoptée". */
const PASSED_BY = /^,?\s(?:(?:that|which|den|das|die|que)\s(?:the\s|die\s|la\s|le\s|l['’])?|qu['’])(\p{Lu}[\p{L}.-]+)[^.;:,]{0,40}?\s(?:passed|adopted|enacted|signed|approved|verabschiedet|beschloss(?:en)?|erlassen|erließ|(?:adopt|vot|promulgu|approuv)\p{L}+)/u;
/** German genitives and "aus" tie other things to a law, too: "der AI Act aus Sicht der Industrie". */
const GERMAN_LINK = new Set(['der', 'des', 'von', 'vom', 'aus']);
/** "the High-Risk AI Act": the name begins earlier. In German nouns stand before names. */
const LONGER_NAME = /(?:^|\s)(?:[Tt]he|[Aa]n?|its|their|[Ll]e|[Ll]a|[Uu]n|[Ll]['’])\s?(\p{Lu}[\p{L}\d-]*)\s$/u;
/** "The EU has passed its AI Act": whose it is, the subject says. */
const POSSESSIVE = /\s(?:sein(?:e[nmrs]?)?|ihr(?:e[nmrs]?)?|its|their|son|sa|leur|an|ein(?:e[nmrs]?)?|une?)\s+(?:\p{Ll}[\p{L}-]*\s+)?$/u;
/** "a law of one's own": whose it is, only the subject says. */
const OWN = /(?:^|\s)(?:[Ee]igene[nmrs]?|own|propres?)\s+(?:\p{Ll}[\p{L}-]*\s+)?$/u;
/** "Auch Italien hat ein nationales KI-Gesetz". */
const NATIONAL = /(?:^|\s)(?:[Nn]ationale[nmrs]?|national)\s+$/u;
const OWN_AFTER = /^\sof\s(?:its|their|her|his)\sown(?!\p{L})/u;
/** Before Europe's name they say that something is of it or within it: "als erstes Land der Union", "premier pays de l'UE". */
const WITHIN = /^(?:der|des|dem|of|from|in|im|within|across|inside|de|du|en|dans|par|mit|with|avec|von|vor|before|avant|for|für|pour|than|als|que|to|zur|an|à|nach|innerhalb|hors|outside|außerhalb|by)$/i;
const ARTICLE = /^(?:the|la|le|die|das)$/i;
/** "the first EU country", "ein EU-Staat". */
const STATES = /^(?:countr|member|state|nation|capital|govern)|land|länder|staat|mitglied/i;
const MEMBER_STATE = /^(?:Deutschland|Bund(?!e)|Bundestag|Bundesregierung|German|Allemagne|Berlin)/;
const PLACING = new Set(['in', 'im', 'en', 'au', 'aux', 'a', 'à', 'aus']);
const PLACE_AHEAD = /^["„“«(\s]*(?:In|À|A|En|Au|Aux|Im|At)\s[^,;:]{2,30},(?=\s(?:\S+\s)?$)/u;
const WORD = /[\p{L}\p{M}][\p{L}\p{M}'’.-]*/gu;

export const isLaw = (item: Item): boolean => item.rule.against.length > 0 && LAW.test(item.form.spelling);

const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

type Owner = 'ours' | 'theirs' | undefined;

function ownerBefore(left: string, right: string): Owner {
  const name = OWNER_BEFORE.exec(left)?.[1];
  if (name === undefined) return undefined;
  if (isEuropean(name)) return 'ours';
  return isForeign(name) || isAmerica(name) || !NOUN_AFTER.test(right) ? 'theirs' : undefined;
}

function ownerAfter(right: string): Owner {
  const passedBy = PASSED_BY.exec(right)?.[1];
  if (passedBy !== undefined && (isForeign(passedBy) || isAmerica(passedBy))) return 'theirs';
  const [, link, phrase] = OWNER_AFTER.exec(right) ?? [];
  if (link === undefined || phrase === undefined) return undefined;
  const words = wordsOf(phrase);
  if (words.some(isEuropean)) return 'ours';
  if (words.some((word) => isForeign(word) || isAmerica(word))) return 'theirs';
  return GERMAN_LINK.has(link.trim()) || words.some((word) => CALENDAR.test(word.toLowerCase())) ? undefined : 'theirs';
}

/** "koreanischer AI Act", "AI Act coréen", "New York AI Act", "AI Act in Texas", "Colorado-AI-Act". */
function neighbour(left: string, right: string): Owner {
  const before = wordsOf(left.split(/[.,;:!?()]/).at(-1)!).slice(-2);
  const after = wordsOf(right.split(/[.,;:!?()]/, 1)[0]!).slice(0, 4);
  const placed = PLACING.has(after[0] ?? '') ? after.slice(1).filter(capitalStart) : after.slice(0, 1);
  if (isEuropean(before.at(-1) ?? '') || placed.some(isEuropean)) return 'ours';
  const own = before.slice(capitalStart(before[0] ?? '') ? 0 : -1);
  return own.some((word) => isForeign(word) || isAmerica(word)) || placed.some(isForeign) ? 'theirs' : undefined;
}

/** "In Colorado wurde der AI Act verschoben": the clause names a place outside the EU, and nothing of the EU. */
function placedElsewhere(item: Item): boolean {
  const sides = sentenceAround(item.text, item.start, item.end);
  const { left, right } = clauseOf(sides);
  // "À Tokyo, la loi sur l'IA votée en 2025".
  const head = PLACE_AHEAD.exec(sides.left)?.[0] ?? '';
  const words = wordsOf(`${head} ${left} ${right}`);
  if (words.some(isEuropean)) return false;
  return words.some((word, n) => capitalStart(word) && isForeign(word) && words.slice(Math.max(0, n - 2), n).some((one) => PLACING.has(one.toLowerCase())));
}

/** "À Bruxelles, elle plaide pour un AI Act lisible": Europe is named, and no other country. */
function isWishedOfEurope(item: Item): boolean {
  const { left, right } = sentenceAround(item.text, item.start, item.end);
  const words = wordsOf(`${left} ${right}`);
  return words.some(isEuropean) && !words.some((word) => capitalStart(word) && (isForeign(word) || isAmerica(word)));
}

/** "Die EU hat ihr eigenes KI-Gesetz": Europe is the subject, and no country is named beside it. */
function isEuropesOwn(item: Item): boolean {
  const sides = sentenceAround(item.text, item.start, item.end);
  const words = wordsOf(`${sides.left} | ${clauseOf(sides).right}`);
  if (words.some((word) => capitalStart(word) && (isAbroad(word) || isAmerica(word) || MEMBER_STATE.test(word)))) return false;
  return words.some((word, n) => isEuropean(word) && isSubject(words, n));
}

/** As far as the words beside one tell. */
function isSubject(words: readonly string[], n: number): boolean {
  const link = words[ARTICLE.test(words[n - 1] ?? '') ? n - 2 : n - 1] ?? '';
  return !/^d['’]/i.test(words[n]!) && !WITHIN.test(link) && ![words[n]!, words[n + 1] ?? ''].some((word) => STATES.test(word));
}

function isLongerName(left: string): boolean {
  const name = LONGER_NAME.exec(left)?.[1];
  return name !== undefined && capitalStart(name) && !isEuropean(name);
}

/** "an AI Act violation": the article belongs to the noun that follows. */
const isModifier = (left: string, right: string): boolean => ENGLISH_ARTICLE.test(left) && NOUN_AFTER.test(right);

/** "an AI Act", "Italy's AI Act": a kind of thing or another country's, not the one we know. */
export function isOneOfMany(item: Item): boolean {
  if (!isLaw(item)) return false;
  const left = item.text.slice(Math.max(0, item.start - SIDE), item.start);
  const right = item.text.slice(item.end, item.end + SIDE);
  const hyphened = /([\p{L}]+)-$/u.exec(left)?.[1];
  if (hyphened !== undefined) return isForeign(hyphened);
  if (item.how === 'compound') return isForeign(wordsOf(left).at(-1) ?? '');
  if (NATIONAL.test(left)) return true;
  const owner = ownerAfter(right) ?? ownerBefore(left, right) ?? neighbour(left, right);
  if (owner !== undefined) return owner === 'theirs';
  if ((OWN.test(left) || OWN_AFTER.test(right)) && !isModifier(left, right)) return !isEuropesOwn(item);
  if (POSSESSIVE.test(left)) {
    const subject = wordsOf(clauseOf(sentenceAround(item.text, item.start, item.end)).left);
    if (subject.some(isEuropean)) return false;
    if (subject.some((word) => capitalStart(word) && isForeign(word)) && !isModifier(left, right)) return true;
  }
  return (INDEFINITE.test(left) && !isModifier(left, right) && !isWishedOfEurope(item)) || isLongerName(left) || placedElsewhere(item);
}

const isOfAnother = (word: string): boolean => (isAbroad(word) && !/^washington/i.test(word)) || isEuropean(word) || /^(?:deutsch|german|allemand|canad)/i.test(word);
/** "Korea's own Cloud Act". */
const OWNER_OF_CLOUD_ACT = /(\p{Lu}[\p{L}.]+)(?:['’]s|s['’]|s)\s(?:(?:own|new|planned|future|proposed|eigene[mnr]?|neue[mnr]?|geplante[mnr]?)\s)*["„“«]?\s?$/u;
const ADJECTIVE_BEFORE = /(?:^|\s)["„“»«]?(\p{L}+)\s["„“»«]?\s?$/u;
/** "European", "Swiss", "UK"; not "Europa". */
const ENGLISH_ADJECTIVE = /^(?:\p{Lu}\p{L}+(?:[iea]an|ish|ss|ese|ch)|\p{Lu}{2,3})$/u;
/** In French it stands behind. */
const ADJECTIVE_AFTER = /^["”“»’]?\s(?:»\s)?(?:européen|suisse|canadien|québécois|coréen|britannique|allemand|français|indonésien|japonais|chinois|australien|brésilien|indien|belge|italien|espagnol)(?!\p{L})/u;
const COUNTRY_AFTER = /^["”“»’]?\s(?:»\s)?(?:(?:of|de la|du|des|de|der)\s|de l['’]|d['’])(\p{Lu}[\p{L}-]+)(?=[.,;:!?)»”"]|\s\p{Ll}|$)/u;
/** What two countries have agreed on under a law is no other law. */
const AGREEMENT_AFTER = /^[\s-](?:agreement|treaty|accord|abkommen|deal|request|case|talks|negotiation|power|order|pact|verhandlung|gespräch)/i;
const AMERICA_SAID = /(?:^|[^\p{L}])(?:US(?:A|-)?|U\.S\.|America|Amerika|Washington|États-Unis|Vereinigte)/u;

/** "ein europäischer Cloud Act", "Korea's Cloud Act", "le « Cloud Act » suisse", "its own Cloud Act": not the American one. */
export function isAnotherThanAmericas(item: Item): boolean {
  if (!item.entity?.isAmericanLaw || item.how === 'compound') return false;
  const left = leftOf(item);
  const right = item.text.slice(item.end, item.end + SIDE);
  const country = COUNTRY_AFTER.exec(right)?.[1];
  if (ADJECTIVE_AFTER.test(right) || (country !== undefined && isOfAnother(country))) return true;
  const adjective = ADJECTIVE_BEFORE.exec(left)?.[1] ?? '';
  if (/sch\p{L}{0,2}$/u.test(adjective) && isOfAnother(adjective)) return !/^amerik/i.test(adjective);
  if (OWN.test(left)) return !AMERICA_SAID.test(sentenceAround(item.text, item.start, item.end).left);
  // "Australia's CLOUD Act negotiations", "the UK CLOUD Act powers": what belongs to them comes behind.
  if (NOUN_AFTER.test(right) || AGREEMENT_AFTER.test(right)) return false;
  const owner = OWNER_OF_CLOUD_ACT.exec(left)?.[1];
  return (owner !== undefined && isOfAnother(owner)) || (ENGLISH_ADJECTIVE.test(adjective) && isOfAnother(adjective));
}

const leftOf = ({ text, start }: Item): string => text.slice(Math.max(0, start - SIDE), start);

/** After another country's law the bare form goes on to mean that one, until Europe is named. */
export function goesOnAsOther(item: Item): boolean {
  if (!isLaw(item)) return false;
  const compared: Item[] = [];
  for (let n = item.order - 1; n >= 0; n--) {
    const before = item.page[n]!;
    if (before.rule.entity !== item.rule.entity || (before.block === item.block && before.end > item.start) || isPart(before)) continue;
    if (before.named === 'theirs' && item.rule.policy === 'unique' && before.rule.policy !== 'unique') continue;
    if (COMPARED_WITH.test(leftOf(item))) return false;
    if (before.named !== 'theirs' && COMPARED_WITH.test(leftOf(before))) {
      if (before.block === item.block) compared.push(before);
      continue;
    }
    if (before.named !== 'theirs') return false;
    if (before.block === item.block && isCompared(item.text.slice(before.end, item.start))) return false;
    const first = Math.max(0, before.block === item.block ? Math.min(before.end, item.start - REACH) : item.start - REACH);
    const text = withoutComparisons(item.text, first, item.end + REACH, compared);
    const between = before.block === item.block ? text.slice(before.end - first, item.start - first) : '';
    const { left, right } = sentenceAround(text, item.start - first, item.end - first);
    return !wordsOf(`${between} ${left} ${right.replace(BEYOND, '')}`).some(isEuropean);
  }
  return false;
}

/** "Im Vergleich zum AI Act": the text's own law is compared with the one everybody knows. */
const COMPARED_WITH = /(?:vergleich (?:zu[mr]?|mit de[mr])|gegensatz zu[mr]?|unterschied zu[mr]?|(?:compared|contrast|comparison) (?:to|with)|unlike|similar to|modelled on|inspired by|vorbild (?:des|der|ist der)|nach dem (?:vorbild|muster) de[sr]|anders als de[rm]|ähnlich wie der|erinner(?:t|n|te|ten) (?:stark |sehr )?an den|angelehnt an den|reminiscent of|recalls|echo(?:es|ing)|rappelle(?:nt)?|(?:par rapport|contrairement|comparé|face) (?:à|au)|à la différence de|inspirée? (?:de|du)|calquée? sur)\s(?:the\s|der\s|die\s|den\s|le\s|la\s|l['’])?(?:(?:europ|union|brüssel)\p{L}+\s)?$/iu;

/** Part of a text in which "Anders als der europäische AI Act" is blank: Europe is named there for its other law alone. */
function withoutComparisons(text: string, from: number, to: number, compared: readonly Item[]): string {
  let read = text.slice(from, to);
  for (const one of compared.slice(0, MOST_COMPARED)) {
    const start = Math.max(0, one.start - COMPARED_WITH.exec(leftOf(one))![0].length - from);
    const end = one.end - from;
    if (end > 0) read = read.slice(0, start) + ' '.repeat(end - start) + read.slice(end);
  }
  return read;
}

/** Nobody compares more often, from one mention of a law to the next. */
const MOST_COMPARED = 3;

/** "Das KI-Gesetz aus Rom geht weiter als die EU-KI-Verordnung": what a law is measured by is another. */
const BEYOND = /\s(?:(?:\p{L}+er|anders|mehr)\sals|(?:\p{L}+er|more\s\p{L}+|less\s\p{L}+|further)\sthan|(?:plus|moins)\s\p{L}+\sque)\s.*/su;

/** Between two laws that one clause sets against each other: "the Colorado AI Act, long delayed, overlaps with the AI Act only in part". */
function isCompared(between: string): boolean {
  const commas = between.match(/,/g)?.length ?? 0;
  return between.length < MOST_BETWEEN && !/[.;:!?()]|\s(?:and|und|et|that|dass|que|which|who|qui|when|if|wenn|si)\s/u.test(between) && (commas === 0 || commas === 2);
}
