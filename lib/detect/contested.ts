/** Forms that stand for two things on one page: there each mention needs words of its own. */
import { isAcronymForm, isInOtherLetters } from './acronyms.ts';
import { foldKey, foldWords } from './fold.ts';
import { isGivenName } from './given-names.ts';
import { LONGEST_FORM } from './goes-on.ts';
import { isPart, itemsWithin, othersInPlace, type Item } from './item.ts';
import { readOnce } from './lexicon.ts';
import { isCalledSo, isTiedToAnother, mayBeGivenName } from './other-bodies.ts';
import { localSense, tiedCues } from './senses.ts';
import { clauseOf, sentenceAround } from './sentences.ts';
import { expandedElsewhere } from './spelled-out.ts';
import { speaking, wordsBefore } from './surroundings.ts';
import type { Steps } from './types.ts';

interface PageReading { contested?: boolean; inOtherLetters?: boolean; explained?: boolean; /** Order of the first that stands for another. */ anotherFrom?: number; /** The first is a person's. */ isSomebodys?: boolean; /** Its other acronyms. */ acronyms?: readonly Item[] }
const known = new WeakMap<readonly Item[], Map<string, PageReading>>();

const keyOfForm = readOnce(({ rule, spelling }) => `${rule.entity} ${foldKey(spelling)}`);
const keyOf = ({ form }: Item): string => keyOfForm(form);

const DENIAL = /nichts(?: [\p{L}]+){0,6} zu tun|nicht (?:zu verwechseln|verwandt)|verwechsel[nt]|kein(?:e[nmrs]?)? (?:zusammenhang|verbindung|verwandtschaft|bezug)|(?:not|never) (?:to )?be (?:confused|mistaken)|confused? (?:it |them |him |her )?with|mistaken for|no (?:connection|relation|link)|nothing to do with|unrelated|rien (?:à|a) voir|aucun(?:e)? (?:lien|rapport|parenté)|ne pas confondre|confondu|sans (?:lien|rapport)|homonym/iu;

/** UTF-16 units. */
const DENIAL_REACH = 120;
/** "Friedrich Merz, avec lequel il n'a aucun lien". */
const OF_HIM = /^,\s(?:avec (?:lequel|laquelle|qui)|with wh(?:om|ich)|mit (?:dem|der)|auquel|à qui|no relation|nicht|kein|sans|aucun)\s?/iu;

/** "Nein, mit Bundeskanzler Friedrich Merz habe das nichts zu tun": named only to say that another is meant. */
export const isDenied = (item: Item): boolean => (item.kept.isDenied ??= readDenied(item));

function readDenied(item: Item): boolean {
  if (!DENIAL.test(item.text.slice(Math.max(0, item.start - DENIAL_REACH), item.end + DENIAL_REACH))) return false;
  const sentence = sentenceAround(item.text, item.start, item.end);
  const { left, right } = clauseOf(sentence);
  return DENIAL.test(left.slice(-DENIAL_REACH)) || DENIAL.test((OF_HIM.test(sentence.right) ? sentence.right : right).slice(0, DENIAL_REACH));
}

/** What was said of it, or what it is part of, makes it another. */
const isTheirs = (item: Item): boolean => item.named === 'theirs' || (item.named === undefined && localSense(item).sense === 'theirs');

/** Whether a folded word that speaks for an item is a name, too, and by all that stands around it, wherever it is on the page, another's. */
export function isAnothersHere(word: string, { page, entity }: Item): boolean {
  const name = namesOf(page).get(word);
  if (!name) return false;
  name.isAnothers ??= name.items.some(isAnotherByItself) && name.items.every((other) => isTheirs(other) || localSense(other).doubtful === true);
  return name.isAnothers && name.items.every((other) => other.entity !== entity && other.state !== 'accepted');
}

/** `isAnothers`: each is said to be another, or follows words of another meaning only. */
interface Name { items: readonly Item[]; isAnothers?: boolean }
const byName = new WeakMap<readonly Item[], Map<string, Name>>();

/** Candidates of a page by their form, folded. */
function namesOf(page: readonly Item[]): Map<string, Name> {
  let names = byName.get(page);
  if (!names) {
    const groups = Map.groupBy(page.filter((item) => item.entity && !isPart(item)), ({ form }) => foldKey(form.spelling));
    byName.set(page, (names = new Map([...groups].map(([name, items]) => [name, { items }]))));
  }
  return names;
}

/** Reads what `isContested` will ask of all others of the form, in short steps: a long page has thousands. */
export function* readOthersLike(item: Item): Steps<void> {
  if (readingOf(item).contested !== undefined) return;
  for (const other of item.page) {
    if (other.entity !== item.entity) continue;
    if (!isTheirs(other)) isDenied(other);
    yield;
  }
}

/** What the page says of a form, read once. */
function readingOf(item: Item): PageReading {
  let page = known.get(item.page);
  if (!page) known.set(item.page, (page = new Map()));
  const key = keyOf(item);
  let reading = page.get(key);
  if (!reading) page.set(key, (reading = {}));
  return reading;
}

const ofSameForm = (item: Item): Item[] => item.page.filter((other) => other.entity === item.entity && keyOf(other) === keyOf(item));

/** Whether the page shows somebody or something else of the same short name. */
export const isContested = (item: Item): boolean => (readingOf(item).contested ??= readContested(item));

function readContested(item: Item): boolean {
  const key = keyOf(item);
  const others = item.page.filter((other) => other.entity === item.entity && !isPart(other));
  return others.some((other) => (keyOf(other) === key && !isInOtherLetters(other) && isTheirs(other) && !isReadAsOurs(other)) || isDenied(other)) || isSpelledOtherwise(item);
}

/** "Die KI-Konferenz ALL IN": one form of several in its place, read by the rule of another. */
const isReadAsOurs = (item: Item): boolean => othersInPlace(item).some((other) => !isTheirs(other) && localSense(other).sense === 'ours');

/** The page keeps an acronym and another's apart itself. */
export const isToldBySpelling = (item: Item): boolean =>
  isAcronymForm(item) && !isInOtherLetters(item) && (readingOf(item).inOtherLetters ??= ofSameForm(item).some(isInOtherLetters));

/** A page that spells an acronym out for something else means that, unless it says otherwise. */
export const isSpelledOtherwise = (item: Item): boolean => isAcronymForm(item) && expandedElsewhere(item) && !isToldBySpelling(item);

/** By its own words, and not for a longer name that hides it: the arena that a company pays for has its name. */
const isAnotherByItself = (item: Item): boolean => !isInOtherLetters(item) && item.endsOther === undefined && isTheirs(item);

/** … or says of one of them that it is nothing of ours. */
export const isExplainedElsewhere = (item: Item): boolean =>
  isAcronymForm(item) && (isSpelledOtherwise(item) || (readingOf(item).explained ??= ofSameForm(item).some((other) => isAnotherByItself(other))));

/** The words of its own clause, of its own phrase or an introduction speak for ours; of a given name only those of the phrase. */
function hasOwnLicence(item: Item): boolean {
  if (item.named !== undefined) return item.named === 'ours';
  if (localSense(item).sense === 'theirs' || (isAcronymForm(item) && isTiedToAnother(item))) return false;
  if (tiedCues(item).length > 0 || mayBeGivenName(item)) return tiedCues(item).length > 0 || isCalledSo(item);
  if (item.rule.policy === 'exact-case' && isSpelledOtherwise(item)) return false;
  const { left, right } = clauseOf(sentenceAround(item.text, item.start, item.end));
  const words = foldWords(left) + foldWords(right);
  return speaking(words, item.rule.cues).length > 0 && speaking(words, item.rule.against).length === 0;
}

/** So near another form of the entity, and in the same sentence, a short form is that one's. */
const NEAR = 80;

const followsFullName = (item: Item): boolean => itemsWithin(item, item.start - NEAR - LONGEST_FORM, item.start).some((other) => other.entity === item.entity && other.state === 'accepted' && keyOf(other) !== keyOf(item)
  && other.end <= item.start && item.start - other.end <= NEAR && !/[.!?]\s/.test(item.text.slice(other.end, item.start)));

const SENTENCE_END = /[.!?…]["”“»’)]*\s+(?=["„“«‘(]*\p{Lu})/gu;

/** Once the other was named, a meaning lasts into the next sentence or the next paragraph, but no further. */
const isSoon = (before: Item, item: Item): boolean =>
  before.block !== item.block || (item.text.slice(before.end, item.start).match(SENTENCE_END)?.length ?? 0) <= 1;

/** The same form stood for another before. */
export const followsAnother = (item: Item): boolean => item.order > (readingOf(item).anotherFrom ??= firstOfAnother(item));
const firstOfAnother = (item: Item): number => ofSameForm(item).find((other) => isTheirs(other) && !isPart(other))?.order ?? Infinity;

/** "Wer war Moritz Hensoldt? … Hensoldt galt als Tüftler": the first of the name is somebody, who bears it until its own words say otherwise. */
export const followsSomebody = (item: Item): boolean => (readingOf(item).isSomebodys ??= isSomebodys(item)) && localSense(item).sense !== 'ours';

function isSomebodys(item: Item): boolean {
  const first = ofSameForm(item).find((other) => !isPart(other));
  return first?.named === 'theirs' && isGivenName(wordsBefore(first.text, first.start, 1)[0] ?? '');
}

/** Named in passing where the page is about the other: "often offered Google's Gemini, the chatbot, first". */
const isNamedOnce = (item: Item): boolean =>
  followsAnother(item) && !item.page.some((other) => other !== item && other.entity === item.entity && other.state === 'accepted' && hasOwnLicence(other));

/** "La NRC, gendarme du nucléaire … le CNRC prête une étuve": a page has one acronym for a thing. */
const isCalledOtherwise = (item: Item): boolean => isExplainedElsewhere(item)
  && (readingOf(item).acronyms ??= item.page.filter((other) => other.entity === item.entity && isAcronymForm(other) && keyOf(other) !== keyOf(item))).some(({ state }) => state !== 'rejected');

/** Where a form is contested, its own words license it, a longer form beside it, or the mention of the same form before it. */
export function isLicensed(item: Item): boolean {
  if (isCalledOtherwise(item) && item.named !== 'ours') return false;
  if (hasOwnLicence(item)) return true;
  if (isTheirs(item) || mayBeGivenName(item)) return false;
  if (followsFullName(item)) return true;
  const key = keyOf(item);
  for (let n = item.order - 1; n >= 0; n--) {
    const before = item.page[n]!;
    if (before.block < item.block - 1) return false;
    if (before.entity !== item.entity || keyOf(before) !== key || isPart(before) || (before.block === item.block && before.end > item.start)) continue;
    return before.state !== 'rejected' && (followsAnother(item) ? isSoon(before, item) && !isNamedOnce(before) : true) && hasOwnLicence(before);
  }
  return false;
}
