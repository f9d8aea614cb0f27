import { followsSomebody, isAnothersHere, isContested, isExplainedElsewhere, isLicensed, isSpelledOtherwise, readOthersLike } from './contested.ts';
import { acronymSense, introducedAt, isAcronymForm } from './acronyms.ts';
import { isBetweenParties } from './agreements.ts';
import { editionOf } from './editions.ts';
import { THRESHOLD, evidenceFor, isCommonPhrase, isSpokenAgainst, needsSupport, stands, type Found } from './evidence.ts';
import { firstsIn, type Firsts } from './firsts.ts';
import { caseFits, endingFits, isHeadlineInCapitals } from './fits.ts';
import { foldWords } from './fold.ts';
import { accept, isPart, itemsOf, itemsWithin, othersInPlace, partsOf, surfaceOf, type Block, type Item } from './item.ts';
import type { Lexicon } from './lexicon.ts';
import { goesOnAsOther, isAnotherThanAmericas, isLaw } from './laws.ts';
import { hasKin, isListedWithKin } from './lists.ts';
import { isFounderLongAgo, isOfOtherTrade, isOtherByHisTrade } from './namesakes.ts';
import { isAnotherBody } from './other-bodies.ts';
import { withoutOverlaps } from './overlaps.ts';
import { PageFacts } from './page-facts.ts';
import { isSurname } from './persons.ts';
import { lastSense, localSense, near, tiedCues } from './senses.ts';
import { opensSentence, sentenceAround } from './sentences.ts';
import { capitalStart } from './spelling.ts';
import { inOneGo } from './steps.ts';
import { judgeSurnames } from './surnames.ts';
import { speaking } from './surroundings.ts';
import { told } from './told.ts';
import type { Accepted, Steps, TextFacts } from './types.ts';

/** Evidence of one entity may bring in the next; after this many rounds nothing new comes on real pages. */
const ROUNDS = 3;
const SURE = 1;
const SURE_BY_CASE = 0.95;

/** The words or the year tied to a name say that another is meant: with it goes the shorter form of it inside. */
function rejectOther(item: Item): void {
  const parts = item.entity!.kind === 'person' ? [] : partsOf(item).filter((part) => part.rule.entity === item.rule.entity);
  for (const part of [item, ...parts]) part.state = 'rejected';
}

/** An introduction elsewhere does not hold where the mention's own sentence says otherwise. */
function boundTo(item: Item, bound: number | null | undefined): number | null | undefined {
  if (bound === undefined || item.rule.policy === 'unique') return bound;
  const { sense } = localSense(item);
  if (bound === null) return sense === 'ours' && (lastSense(item) === 'ours' || tiedCues(item).length > 0) ? undefined : null;
  return bound === item.rule.entity && sense === 'theirs' ? undefined : bound;
}

/** The entity has the form with a capital, too: "the Omnibus". */
const isSpelledBoth = (item: Item): boolean =>
  othersInPlace(item).some(caseFits);

function* rejectImpossible(items: readonly Item[], page: PageFacts): Steps<void> {
  for (const item of items) {
    introducedAt(item);
    yield;
  }
  const sense = acronymSense(items);
  for (const item of items) {
    yield;
    if (!item.entity || item.state === 'rejected') continue;
    const bound = boundTo(item, sense(item));
    if (bound !== undefined) item.named = bound === item.rule.entity ? 'ours' : 'theirs';
    const fits = caseFits(item);
    if (!fits && !capitalStart(item.form.spelling) && !isSpelledBoth(item)) item.named = 'theirs';
    if (item.rule.policy === 'never-alone' || !fits || !endingFits(item, page) || item.named === 'theirs') item.state = 'rejected';
    else if (isSpokenAgainst(item) || isAnotherThanAmericas(item) || goesOnAsOther(item) || isAnotherBody(item)) {
      rejectOther(item);
      item.named = 'theirs';
    } else if (editionOf(item, page) === 'other') rejectOther(item);
    else if (bound !== undefined) accept(item, SURE_BY_CASE);
  }
}

/** What stands within a longer name that is another's. */
function rejectPart(part: Item, endsOther: boolean): void {
  part.state = 'rejected';
  part.named = 'theirs';
  part.endsOther = endsOther;
}

/** "Bundeskanzler Friedrich Merz": its sentence says more of ours than the given name. */
const isSaidOfOurs = (item: Item): boolean =>
  partsOf(item).some((part) => part.entity === item.entity && localSense(part).cues.some((cue) => !foldWords(item.form.spelling).includes(cue)));

/** Somebody of the very name. Where the text has not spoken of ours before, he bears it until it does. */
function* rejectOtherBearers(items: readonly Item[]): Steps<void> {
  const [borne, ours] = [new Set<number>(), new Set<number>()];
  for (const item of items) {
    yield;
    if (item.entity?.kind !== 'person' || isSurname(item)) continue;
    const { entity } = item.rule;
    const isFounder = isFounderLongAgo(item);
    const isOther = isFounder || isOfOtherTrade(item);
    if (isOther && !ours.has(entity) && (isFounder || isOtherByHisTrade(item))) borne.add(entity);
    else if (!isOther && isSaidOfOurs(item)) {
      borne.delete(entity);
      ours.add(entity);
    }
    if (!isOther && !borne.has(entity)) continue;
    item.state = 'rejected';
    item.named = 'theirs';
    for (const part of partsOf(item)) rejectPart(part, true);
  }
}

/** A longer name that is not ours hides what it contains: "Solomon Islands"; not the end of one of ours, "Centre de recherche de Jülich". */
function* hideInLongerNames(items: readonly Item[]): Steps<void> {
  for (const longer of items) {
    yield;
    if (longer.entity || isPart(longer)) continue;
    // "eine Reihe G7-Staaten" ends otherwise than "Reihe G7".
    for (const part of partsOf(longer)) if (part.how !== 'compound' || part.formEnd < longer.formEnd) rejectPart(part, part.formEnd === longer.formEnd && capitalStart(longer.form.spelling));
  }
}

/** "Eine souveräne Cloud soll bis 2029 alle Schulen versorgen": one of a kind that the text has not spoken of. */
const ONE_OF_A_KIND = /(?:^|[\s(„“"«])(?:[Ee]ine?[mnrs]?|[Aa]n?(?!\sd(?:e[nmrs]|ie|as)\s)|[Uu]ne?)\s(?:\p{Ll}[\p{L}-]*\s)?$/u;
const SIDE = 40;
const isIntroducedAsOne = ({ text, start }: Item): boolean => ONE_OF_A_KIND.test(text.slice(Math.max(0, start - SIDE), start));

/** What is sure by itself. Surnames never are: others may bear them. */
function* acceptPlain(items: readonly Item[], page: PageFacts): Steps<void> {
  for (const item of items) {
    yield;
    const { policy, against } = item.rule;
    if (item.state !== 'open' || !item.entity || isSurname(item) || isShouted(item)) continue;
    if (policy === 'unique' && !isCommonPhrase(item) && !isOneInSmallLetters(item) && isUnopposed(item, page)) accept(item, item.spelling === 'case' ? SURE_BY_CASE : SURE);
    else if (policy === 'exact-case' && against.length === 0 && !needsSupport(item) && !isSpelledOtherwise(item)) accept(item, SURE_BY_CASE);
  }
}

/** "toys that are safe by design": whose law a law is was judged before. */
const isUnopposed = (item: Item, page: PageFacts): boolean => item.rule.against.length === 0 || isLaw(item)
  || (localSense(item).sense !== 'theirs' && !followsSomebody(item) && (localSense(item).sense === 'ours' || !((item.spelling === 'case' && isAboutAnother(item, page)) || (isDescriptive(item) && isOfThen(item)))));

/** "German armed forces": words that were said of others, too. */
const isDescriptive = ({ form: { spelling } }: Item): boolean => /\s\p{Ll}+$/u.test(spelling);
/** "the biggest build-up since 1945" is of today. */
const SINCE = / (?:since|seit|depuis) (?:\p{L}+ )?\d{4}(?= )/gu;
const isOfThen = (item: Item): boolean => speaking(near(item).replaceAll(SINCE, ''), item.rule.against).length > 0;

/** "Au Parlement régional, une commission bruxelloise": a name that has capitals elsewhere. */
const isOneInSmallLetters = (item: Item): boolean => item.spelling === 'case' && !isLaw(item) && /^\P{Lu}+$/u.test(surfaceOf(item)) && isIntroducedAsOne(item);

/** "the Vector institute" on a page about smallpox: in other letters a name may be another's. */
const isAboutAnother = ({ rule }: Item, page: PageFacts): boolean => page.speaking(rule.against).length > page.speaking(rule.cues).length;

/** In a line of capitals any word looks like an acronym: "SAP SEASON STARTS EARLY". */
const isShouted = (item: Item): boolean => item.rule.policy === 'exact-case' && isAcronymForm(item) && isHeadlineInCapitals(item);

const isKnownHere = (item: Item, found: Found): boolean => found.has(item.rule.entity) || localSense(item).sense === 'ours';

/** Forms of a sure policy with words against them near: judged when the rest of the page is known. */
function* acceptContested(items: readonly Item[], page: PageFacts, lexicon: Lexicon): Steps<void> {
  const found = yield* foundIn(items);
  for (const item of items) {
    yield;
    if (item.state !== 'open' || !(item.rule.policy === 'exact-case' || isCommonPhrase(item)) || isSurname(item)) continue;
    const holds = isShouted(item) ? isKnownHere(item, found) : stands(item, found, page, lexicon) && (!isExplainedElsewhere(item) || isLicensed(item));
    if (holds) accept(item, SURE_BY_CASE);
    else item.state = 'rejected';
  }
}

function* foundIn(items: readonly Item[]): Steps<Found> {
  const found = new Map<number, 'full' | 'short'>();
  for (const item of items) {
    yield;
    if (item.state !== 'accepted') continue;
    const full = !isSurname(item) || item.rule.policy === 'unique';
    if (full || !found.has(item.rule.entity)) found.set(item.rule.entity, full ? 'full' : 'short');
  }
  return found;
}

/** Nothing in its sentence has to do with it, and the page has not named it before. */
function isOneOfAKind(item: Item, found: Found): boolean {
  if (!isIntroducedAsOne(item)) return false;
  // "weiter zu einer Sicherheitskonferenz in Helsinki": there is one of ours.
  if (item.entity!.kind === 'event' && item.rule.policy !== 'unique' && !/^\p{Lu}{2}/u.test(item.form.spelling)) return tiedCues(item).length === 0;
  if (capitalStart(item.form.spelling) || localSense(item).sense === 'ours' || isBetweenParties(item)) return false;
  const { left, right } = sentenceAround(item.text, item.start, item.end);
  if (found.has(item.rule.entity)) return speaking(foldWords(left + right), item.rule.against).length > 0;
  return !itemsWithin(item, item.start - left.length, item.end + right.length).some(({ state, rule }) => state === 'accepted' && item.entity!.related.includes(rule.entity));
}

/** Only the first letter is another, and the sentence begins with it. */
const hasCapitalOfSentence = (item: Item): boolean => surfaceOf(item).slice(1) === item.form.spelling.slice(1) && opensSentence(item.text, item.start);

/** A capital where the name has none, but for the first word of a sentence: "Third Way". */
const hasOtherCapital = (item: Item): boolean => capitalStart(surfaceOf(item)) && !capitalStart(item.form.spelling) && !(item.form.spelling.includes(' ') && hasCapitalOfSentence(item));

/** "Der Verband eco … Eco fordert": a name in small letters, named before, opens a sentence in a language that writes no adjective so. */
const opensAgain = (item: Item, firsts: Firsts, { lang }: PageFacts): boolean => (lang === 'de' || lang === 'fr') && item.how === 'bare' && firsts.inFull(item) < item.order
  && hasCapitalOfSentence(item) && /^\s\p{Ll}/u.test(item.text.slice(item.end, item.end + 2));

/** Another of the same name on the page, a capital that the name does not have, or an indefinite article asks for words of its own. */
function isOwn(item: Item, found: Found, firsts: Firsts, page: PageFacts): boolean {
  if (isOneOfAKind(item, found) || (hasOtherCapital(item) && localSense(item).sense !== 'ours' && !opensAgain(item, firsts, page))) return false;
  return !isContested(item) || isLicensed(item);
}

/** "A season ticket in block G7 … a shirt by Macron": all that speaks for it are names that stand for something else here. */
function restsOnOthers(item: Item): boolean {
  const { evidence: { words, entities } } = item;
  return words.size > 0 && entities.size === 0 && [...words].every((word) => isAnothersHere(word, item));
}

/** "the omnibus", "l'omnibus": "a chemicals omnibus" is another. */
const THE = /(?:^|[\s"“„«(])(?:the|this|cet)\s$|(?:^|[\s«(])[ld]['’]$/i;

/** Ends as no sentence does. */
const HEADLINE = /[^.!?…"”“»’)\s]\s*$/u;

/** "The Hub, the docklands co-working space, … Rim Tehraoui of Hub France IA … the Hub's manager", "an omnibus bill … the Digital Omnibus … the omnibus": whoever has the name before ours is named keeps it. */
function isAnothersFirst(item: Item, firsts: Firsts): boolean {
  if (item.entity!.kind === 'person' || isAcronymForm(item) || localSense(item).sense === 'ours') return false;
  const [first, full] = [firsts.ofForm(item), firsts.inFull(item)];
  if (first === undefined || first.order >= full || full === Infinity || first.how !== 'bare' || localSense(first).sense === 'ours') return false;
  return capitalStart(surfaceOf(first)) ? !HEADLINE.test(first.text) : isIntroducedAsOne(first);
}

/** A word that anything may be called stands for ours only once ours was named; an acronym may stand in the headline before. */
const isAfterFullName = (item: Item, firsts: Firsts): boolean => !isAnothersFirst(item, firsts) && (capitalStart(item.form.spelling) || THE.test(item.text.slice(Math.max(0, item.start - 5), item.start)))
  && (isAcronymForm(item) || item.entity!.kind === 'person' || firsts.inFull(item) < item.order);

/** "Schwarz" after "Schwarz Digits": what is related bears the name, too. */
const isAfterItsFamily = (item: Item, firsts: Firsts): boolean => item.entity!.kind !== 'person' && firsts.ofFamily(item) < item.order;

/** So many words of its own sentence, and something of ours that it has to do with, are as good as its full name; not for words that any two may agree on. */
const MANY = 2;

const isSpokenFor = (item: Item, found: Found, page: PageFacts, lexicon: Lexicon): boolean => item.entity!.kind !== 'person' && !item.form.spelling.includes(' ') && localSense(item).cues.length >= MANY
  && (found.size > MANY || hasKin(item.entity!, found, lexicon) || tiedCues(item).length > 0) && page.speaking(item.rule.against).length === 0;

/** Its full name is nowhere on the page, but its own sentence speaks for it, or it stands in a list with what is of its kind. */
const isToldOtherwise = (item: Item, found: Found, page: PageFacts, lexicon: Lexicon): boolean => item.rule.policy === 'after-full-name' && !found.has(item.rule.entity)
  && capitalStart(surfaceOf(item)) && localSense(item).sense !== 'theirs' && (isListedWithKin(item, lexicon) || isSpokenFor(item, found, page, lexicon));

function* acceptByEvidence(items: readonly Item[], found: Found, page: PageFacts, lexicon: Lexicon): Steps<boolean> {
  let more = false;
  const firsts = yield* firstsIn(items);
  for (const item of items) {
    yield;
    if (item.state !== 'open' || !item.entity || isSurname(item)) continue;
    const isTold = isToldOtherwise(item, found, page, lexicon);
    if (item.rule.policy === 'after-full-name' && !isTold && (found.get(item.rule.entity) !== 'full' || !isAfterFullName(item, firsts)) && !isAfterItsFamily(item, firsts)) continue;
    const score = Math.max(evidenceFor(item, found, page, lexicon), isTold ? THRESHOLD : 0);
    if (score < THRESHOLD) continue;
    if (item.entity.kind !== 'person') {
      yield* readOthersLike(item);
      if (!isOwn(item, found, firsts, page) || (!isTold && restsOnOthers(item))) continue;
    }
    accept(item, score);
    item.isTold = isTold;
    firsts.accepted(item);
    more = true;
  }
  return more;
}

/** Decides over all blocks of a text which candidates are mentions. In document order. */
export const decide = (blocks: readonly Block[], lexicon: Lexicon, facts: TextFacts): Accepted[] =>
  withoutOverlaps(accepted(blocks, lexicon, facts));

/** Every candidate that the text speaks for, those among them that overlap, in document order. */
export const accepted = (blocks: readonly Block[], lexicon: Lexicon, facts: TextFacts): Accepted[] => inOneGo(acceptedInSteps(blocks, lexicon, facts));

/** The same in short steps, for a page that must not wait. */
export function* acceptedInSteps(blocks: readonly Block[], lexicon: Lexicon, facts: TextFacts): Steps<Accepted[]> {
  const items = yield* itemsOf(blocks, lexicon);
  const page = new PageFacts(blocks, facts);
  yield* hideInLongerNames(items);
  yield* rejectOtherBearers(items);
  yield* rejectImpossible(items, page);
  yield* acceptPlain(items, page);
  yield* acceptContested(items, page, lexicon);
  let more = true;
  for (let round = 0; more && round < ROUNDS; round++) more = yield* acceptByEvidence(items, yield* foundIn(items), page, lexicon);
  yield* judgeSurnames(items, page, lexicon, yield* foundIn(items));
  yield* acceptByEvidence(items, yield* foundIn(items), page, lexicon);
  return yield* told(items);
}
