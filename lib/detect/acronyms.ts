import { foldKey } from './fold.ts';
import { isGivenName } from './given-names.ts';
import { LONGEST_FORM } from './goes-on.ts';
import { itemsWithin, othersInPlace, surfaceOf, type Item } from './item.ts';
import { readOnce } from './lexicon.ts';
import { localSense } from './senses.ts';
import { sentenceAround } from './sentences.ts';
import { SMALL, expandedElsewhere } from './spelled-out.ts';

/** On this page the acronym stands for our entity, or for something else, from the place of its introduction on. */
interface Binding { key: string; ours: number | null; block: number; at: number }

const ACRONYM = /^(?=.*\p{Lu}.*\p{Lu})[\p{L}\d]{2,8}$/u;
const ONE_CAPITAL = /^\p{Lu}\p{Ll}{2,4}$/u;
/** What may stand between the bracket and the acronym: "(short: STA". */
const OPENING = /[([]\s*(?:(?:kurz|abgekürzt|im folgenden|short|abbreviated|or|ou|sigle|en abrégé)\s*:?\s*)?[„“"«'‘]?\s*$/iu;
const CLOSING = /^[“”"»'’]?\s*[)\],;]/u;
/** "Conference 2026 (MSC)", "l'Alliance » (STA)". */
const YEAR_BETWEEN = /^[\s”"»]*(?:(?:19|20)\d\d)?[\s”"»]*$/u;
/** How far an expansion may begin before its acronym. */
const EXPANSION = 120;

const isAcronym = readOnce(({ spelling }) => ACRONYM.test(spelling));
const isOneCapital = readOnce(({ spelling }) => ONE_CAPITAL.test(spelling) && !isGivenName(spelling));

/** "Ceta" is one, too, where our name in capitals would stand at the same place. */
export const isAcronymForm = (item: Item): boolean => isAcronym(item.form) || (isOneCapital(item.form) && (item.kept.isAcronym ??= hasCapitals(item)));

const hasCapitals = (item: Item): boolean => othersInPlace(item).some(({ form }) => isAcronym(form));

const isWordLike = readOnce(({ spelling }) => /^\p{Lu}{3,5}$/u.test(spelling));

/** "saP", or "sap", beside "SAP": who writes an acronym in other letters means another by it, unless ours is written so, too ("Ceta"). */
export const isInOtherLetters = (item: Item): boolean => item.spelling === 'case' && isAcronymForm(item) && (/\p{Ll}\p{Lu}/u.test(surfaceOf(item)) || (isWordLike(item.form) && othersInPlace(item).length === 0));
const keyOf = (item: Item): string => (isInOtherLetters(item) ? surfaceOf(item) : foldKey(item.form.spelling));

/** Whether the letters of the acronym occur in order, the first as a word's first letter: "Straßenverkehrsamt", "Science & Technology Agency". */
function spellsOut(phrase: string, acronym: string): boolean {
  const words = foldKey(phrase).replaceAll(/[^a-z0-9 ]+/g, ' ').trim().split(/\s+/).slice(-acronym.length - 3);
  const wanted = foldKey(acronym);
  return words.some((word, n) => word.startsWith(wanted[0]!) && isSubsequence(wanted, words.slice(n)));
}

/** Several words must give their initials; a single one (a German compound) may give inner letters. */
function isSubsequence(wanted: string, words: string[]): boolean {
  return isWithin(wanted, words.length > 1 ? words.map((word) => word[0]).join('') : words[0]!);
}

function isWithin(wanted: string, letters: string): boolean {
  let at = -1;
  return [...wanted].every((letter) => (at = letters.indexOf(letter, at + 1)) >= 0);
}

function expansionBefore(item: Item): Binding['ours'] | undefined {
  const left = item.text.slice(Math.max(0, item.start - EXPANSION), item.start);
  const opening = OPENING.exec(left);
  if (!opening || !CLOSING.test(item.text.slice(item.end, item.end + 3))) return undefined;
  const bracket = item.start - left.length + opening.index;
  const ours = itemsWithin(item, bracket - LONGEST_FORM, bracket).some((other) => other.rule.entity === item.rule.entity
    && other.end <= bracket && YEAR_BETWEEN.test(item.text.slice(other.end, bracket)) && other.form !== item.form);
  if (ours) return item.rule.entity;
  return spellsOut(left.slice(0, opening.index).split(/[.;:!?]/).at(-1)!, surfaceOf(item)) ? null : undefined;
}

/** The other way round: "STA (Science and Technology Agency)". */
function expansionAfter(item: Item): Binding['ours'] | undefined {
  const bracket = /^\s*[([]\s*[„“"«]?([^)\]]{4,100})/u.exec(item.text.slice(item.end, item.end + EXPANSION));
  if (!bracket) return undefined;
  const close = item.end + bracket[0].length;
  const ours = itemsWithin(item, item.end, close).some((other) => other.rule.entity === item.rule.entity
    && other.start > item.end && other.end <= close && other.form !== item.form);
  if (ours) return item.rule.entity;
  return spellsOut(bracket[1]!, surfaceOf(item)) ? null : undefined;
}

/** "SAP steht in der Medizin für Serum-Amyloid P". */
const DEFINED = /^\s+(?:(?:steht|stehen|stands?)\b[^.;]{0,40}?\b(?:für|for|pour)|means|bedeutet|bezeichnet|signifie|désigne)\s+([^.;,()]{4,80})/u;
const APPOSITION = /(?:,\s*(?:or|kurz|ou|auch|also)?(?:\s*(?:the|la|le|l['’]|die|der|das))?|\s[–—-]\s(?:(?:the|an?|der|die|das|den|dem|la|le|kurz|ou|or)\s|l['’])?)\s*$/;
/** "der Sozialistischen Arbeiterpartei": behind an acronym the parts of a compound give letters, too. */
const GERMAN_PHRASE = /^(?:der|die|das|den|dem|des|eine?[mnrs]?)\s((?:\p{L}+\s){1,4}?\p{Lu}\p{L}{6,})/u;
/** "the Social Democrats, known as SAP": whoever stands there, unless it is ours, the name is theirs. */
const KNOWN_AS = /,?\s(?:(?:better |also |commonly )?known as|called|dit|dite|appelée?s?|surnommée?|abrégée?s? en|sous le sigle|abgekürzt|genannt|bekannt als)\s+(?:the\s|die\s|der\s|das\s|la\s|le\s|l['’])?["„“«]?$/iu;

/** "Comprehensive Employment and Training Act, or CETA," – an apposition whose initials give the acronym exactly. */
function appositionBefore(item: Item): Binding['ours'] | undefined {
  const comma = APPOSITION.exec(item.text.slice(Math.max(0, item.start - 10), item.start));
  if (!comma) return undefined;
  const end = item.start - comma[0].length;
  const ours = itemsWithin(item, end - LONGEST_FORM, end).some((other) => other.rule.entity === item.rule.entity && other.end === end && other.form !== item.form);
  if (ours) return item.rule.entity;
  const phrase = item.text.slice(Math.max(0, end - EXPANSION), end).split(/[.;:!?(),]/).at(-1)!;
  const acronym = foldKey(surfaceOf(item));
  return initialsEnd(phrase).endsWith(acronym) || (acronym.length > 2 && wordInitials(phrase).endsWith(acronym)) ? null : undefined;
}

/** "…, kurz BMBF": what stands before is told to be what the letters stand for. */
const IN_SHORT = /,\s(?:kurz|abgekürzt|en abrégé|en sigle)\s[„“"«]?\s?$/iu;

/** Ours, where its name stands in the phrase before; "Bundesministerium für Bildung und Frauen, kurz BMBF" is another. */
function inShort(item: Item): Binding['ours'] | undefined {
  const link = IN_SHORT.exec(item.text.slice(Math.max(0, item.start - 16), item.start));
  if (!link) return undefined;
  const end = item.start - link[0].length;
  const phrase = item.text.slice(Math.max(0, end - EXPANSION), end).split(/[.;:!?()]/).at(-1)!;
  const ours = itemsWithin(item, end - phrase.length, end).some((other) => other.rule.entity === item.rule.entity && other.end <= end && other.form !== item.form);
  if (ours) return item.rule.entity;
  return localSense(item).sense !== 'ours' && isSpelledByCompound(phrase, foldKey(surfaceOf(item))) ? null : undefined;
}

/** A compound gives its first letter and some from within, the words behind it their initials. */
function isSpelledByCompound(phrase: string, letters: string): boolean {
  const words = foldKey(phrase).split(/[^a-z0-9]+/).filter((word) => word !== '' && !SMALL.has(word));
  const initials = words.map((word) => word[0]).join('');
  return words.some((word, n) => word.startsWith(letters[0]!) && [...letters].some((_, inner) => isWithin(letters.slice(0, inner + 1), word) && isWithin(letters.slice(inner + 1), initials.slice(n + 1))));
}

/** "SAP, said analyst Paul Smith". */
const SAYING = /^(?:sag|said|says|dit|selon|so |according|mein|erklär|betont|berichtet)/iu;
const INTRODUCED = /^\s[–—-]\s(?:pour|für|for|soit|kurz für|also|the|an?|die|der|das|la|le)\s|^\s[–—-]\sl['’]/iu;

/** What may stand before a name in an apposition; "adding that Canada's National Research Council" is none. */
const ATTRIBUTES = /^(?:(?!that |which |dass |que |qui |who |(?:adding|saying|noting) )[\p{L}'’-]+\s){0,3}$/u;

/** "the NRC, the Nuclear Regulatory Commission,", "la SAP, service d'aide aux parents,": the same behind it, in small letters, too. */
function appositionAfter(item: Item): Binding['ours'] | undefined {
  const [all, phrase] = /^(?:\s(?:de|du|des|of|in|von)\s\p{Lu}[\p{L}-]+)?(?:,|\s[–—-])\s*(?:(?:pour|für|for|soit|kurz für|also|wie|as|comme)\s)?(?:the|an?|die|der|das|la|le|l['’])?\s*(\p{L}[^,.;:!?()]{8,90})/u.exec(item.text.slice(item.end, item.end + EXPANSION)) ?? [];
  if (all === undefined || phrase === undefined) return undefined;
  const close = item.end + all.length;
  if (itemsWithin(item, item.end, close).some((other) => other.rule.entity === item.rule.entity && other.start > item.end && other.end <= close && ATTRIBUTES.test(item.text.slice(close - phrase.length, other.start)))) return item.rule.entity;
  const acronym = foldKey(surfaceOf(item));
  // "the University of Alaska's Cooperative Institute for Arctic Research".
  const owned = phrase.split(/['’]s\s/u).at(-1)!;
  const isPhrase = !SAYING.test(phrase) && (!/^\s[–—-]/.test(all) || INTRODUCED.test(all));
  const isOthers = initialsStart(phrase).startsWith(acronym) || (owned !== phrase && [initialsStart(owned), wordInitials(owned), allInitials(owned)].some((initials) => initials.startsWith(acronym))) || (isPhrase && wordInitials(phrase).startsWith(acronym)) || isSpelledInParts(item.text.slice(item.end), acronym);
  return isOthers ? null : undefined;
}

/** Each word gives its first letter, the last one further letters from within. */
function isSpelledInParts(right: string, acronym: string): boolean {
  const words = GERMAN_PHRASE.exec(right.replace(/^,\s/, ''))?.[1]!.split(' ').map(foldKey).filter((word) => !SMALL.has(word)) ?? [];
  const last = words.at(-1);
  if (last === undefined || words.length < 2 || words.length >= acronym.length) return false;
  return words.every((word, n) => word[0] === acronym[n]) && isSubsequence(acronym.slice(words.length - 1), [last]);
}

/** Initials of all words but the small ones. */
const wordInitials = (phrase: string): string => (phrase.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => !SMALL.has(foldKey(word))).map((word) => foldKey(word)[0]).join('');

/** … and those, too: "Cooperative Institute for Arctic Research". */
const allInitials = (phrase: string): string => (phrase.match(/[\p{L}\p{M}]+/gu) ?? []).map((word) => foldKey(word)[0]).join('');

/** Initials of the capitalised words a phrase begins with. */
function initialsStart(phrase: string): string {
  const words = /^(?:(?:\p{Lu}[\p{L}-]*['’]?s?|and|of|for|the|und|für|der|de|et|des|du)\s*)+/u.exec(phrase)?.[0] ?? '';
  return foldKey((words.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join(''));
}

/** Initials of the capitalised words a phrase ends with. */
function initialsEnd(phrase: string): string {
  const words = /(?:(?:\p{Lu}[\p{L}-]*|and|of|for|the|und|für|der|de|et|des)\s*)+$/u.exec(phrase)?.[0] ?? '';
  return foldKey((words.match(/\p{Lu}/gu) ?? []).join(''));
}

/** "c'est pour du SAP. Comprenez : secours à personne." */
const EXPLAINED = /^[”"»’]?[.,;:–—-]?\s(?:comprenez|entendez|lisez|traduisez|soit|c['’]est-à-dire|comprendre|das (?:heißt|steht für|ist kurz für)|sprich|gemeint ist|that is|that['’]s|short for|read|as in)\s*[:,]?\s*[„“"«]?\s?(?:the\s|der\s|die\s|das\s|le\s|la\s|les\s|l['’])?(\p{L}[^.;,()]{5,80})/iu;

function explained(item: Item): null | undefined {
  const phrase = EXPLAINED.exec(item.text.slice(item.end, item.end + EXPANSION))?.[1];
  return phrase !== undefined && wordInitials(phrase).startsWith(foldKey(surfaceOf(item))) ? null : undefined;
}

function definition(item: Item): null | undefined {
  const phrase = DEFINED.exec(item.text.slice(item.end, item.end + EXPANSION))?.[1];
  return phrase !== undefined && spellsOut(phrase, surfaceOf(item)) ? null : undefined;
}

/** A name in small letters or capitals stands before, and it is not ours. */
function knownAs(item: Item): Binding['ours'] | undefined {
  const link = KNOWN_AS.exec(item.text.slice(Math.max(0, item.start - 40), item.start));
  if (!link) return undefined;
  const end = item.start - link[0].length;
  const sentence = item.start - sentenceAround(item.text, item.start, item.end).left.length;
  const ours = itemsWithin(item, sentence, end).some((other) => other.rule.entity === item.rule.entity && other.end <= end);
  if (ours) return item.rule.entity;
  return item.rule.policy === 'unique' || localSense(item).sense === 'ours' ? undefined : null;
}

function senseAt(item: Item): Binding['ours'] | undefined {
  for (const read of [expansionBefore, expansionAfter, inShort, appositionBefore, appositionAfter, knownAs, definition, explained]) {
    const ours = read(item);
    if (ours !== undefined) return ours;
  }
  return undefined;
}

/** What an introduction of an acronym at this place says it stands for; undefined for none. Read once for each place. */
export function introducedAt(item: Item): number | null | undefined {
  if (!item.entity || !isAcronymForm(item)) return undefined;
  return (item.kept.introduces ??= { ours: senseAt(item) }).ours;
}

/** The sentence of an introduction says that another's is meant: "the India-U.K. Comprehensive Economic and Trade Agreement (CETA)". */
const isSpokenAway = (item: Item): boolean => item.rule.policy !== 'unique' && localSense(item).sense === 'theirs';

function bindings(items: readonly Item[]): Binding[] {
  return items.flatMap((item) => {
    const ours = introducedAt(item);
    if (ours === undefined) return [];
    return [{ key: keyOf(item), ours: isSpokenAway(item) ? null : ours, block: item.block, at: item.start }];
  });
}

/**
 * What an acronym introduced in brackets stands for where an item is: an entity's index, null for something else,
 * undefined when the page does not introduce it. The nearest introduction before the item counts, else the first after it,
 * unless the page spells out another of the same letters.
 */
export function acronymSense(items: readonly Item[]): (item: Item) => number | null | undefined {
  const byKey = Map.groupBy(bindings(items), ({ key }) => key);
  return (item) => {
    if (byKey.size === 0 || !isAcronymForm(item)) return undefined;
    const own = byKey.get(keyOf(item)) ?? [];
    return (lastBefore(own, item) ?? (expandedElsewhere(item) ? undefined : own[0]))?.ours;
  };
}

/** By halves: a list of thousands asks for each of them. */
function lastBefore(own: readonly Binding[], { block, start }: Item): Binding | undefined {
  let [from, to] = [0, own.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const { block: its, at } = own[middle]!;
    if (its < block || (its === block && at <= start)) from = middle + 1;
    else to = middle;
  }
  return own[from - 1];
}
