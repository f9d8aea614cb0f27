import { isDenied } from './contested.ts';
import { OF_OUR_SUBJECTS, THRESHOLD, evidenceFor, isIntroduced, isSpokenAgainst, type Found } from './evidence.ts';
import { foldWords } from './fold.ts';
import { accept, covers, isPart, type Item } from './item.ts';
import type { Lexicon } from './lexicon.ts';
import { isRelative, isThing } from './namesakes.ts';
import type { PageFacts } from './page-facts.ts';
import { ROLE } from './person-words.ts';
import { bearerOf, isApposedToOffice, isPresented, isSurname, type Bearer } from './persons.ts';
import { lastSense, localSense } from './senses.ts';
import { speaking, wordBeforeLast, wordsBefore } from './surroundings.ts';

interface Introduction { ours: boolean; block: number; at: number }
interface Name { item: Item; bearer: Bearer }

const isBefore = (a: Introduction, item: Item): boolean => a.block < item.block || (a.block === item.block && a.at <= item.start);
const at = (item: Item, ours: boolean): Introduction => ({ ours, block: item.block, at: item.start });
const sure = (items: readonly Item[], entity: number): Item[] =>
  items.filter((item) => item.rule.entity === entity && item.state === 'accepted' && !isSurname(item));

/** Named only to be told from the one the text is about, he is not introduced. */
const introducing = (full: readonly Item[]): readonly Item[] => (full.some((item) => !isDenied(item)) ? full : []);

/** "sein kanadischer Kollege Solomon", too. */
const isOfHisOffice = (item: Item): boolean => isIntroduced(item) || isApposedToOffice(item) || speaking(wordBeforeLast(item.text, item.start), item.rule.cues).length > 0;

/** "Minister Solomon" introduces him when something else on the page fits, too, or where the page is about our subjects. */
function introducesByTitle(item: Item, bearer: Bearer, page: PageFacts, lexicon: Lexicon, found: Found): boolean {
  if (bearer !== 'titled' || !isOfHisOffice(item)) return false;
  evidenceFor(item, found, page, lexicon);
  return item.evidence.words.size + item.evidence.entities.size > 1 || (found.size >= OF_OUR_SUBJECTS && item.said?.opposed === 0);
}

/** "Le Macron de Bologne": its own phrase says that it is another's. Somebody's family is nobody else. */
const isOfOtherPhrase = (item: Item): boolean => item.named === 'theirs' && item.endsOther === undefined && isSpokenAgainst(item)
  && !/^famil/i.test(wordsBefore(item.text, item.start, 1)[0] ?? '');

/** One person's surname over the page: whose it is where. */
function* judgeName(entity: number, items: readonly Item[], page: PageFacts, lexicon: Lexicon, found: Found): Generator<void, void, void> {
  const names: Name[] = [];
  for (const item of items) {
    if (item.rule.entity !== entity || !isSurname(item) || !(item.state === 'open' || isOfOtherPhrase(item))) continue;
    names.push({ item, bearer: bearerOf(item, page) });
    yield;
  }
  const full = sure(items, entity);
  const toldApart = full.filter(isDenied).map((item) => at(item, true));
  const ours = [
    ...introducing(full).map((item) => at(item, true)),
    ...names.filter(({ item, bearer }) => introducesByTitle(item, bearer, page, lexicon, found)).map(({ item }) => at(item, true)),
  ];
  // "Eric Trump … Trump told the paper": nobody calls ours by his full name or his office.
  const isUnnamed = ours.length === 0 && names.every(({ item, bearer }) => bearer !== 'titled' && localSense(item).sense !== 'ours');
  const things = yield* readThings(names, ours, page);
  const others = [
    ...items.filter((item) => item.rule.entity === entity && isSurname(item) && (item.endsOther || isOfFirm(item) || (item.state === 'rejected' && (isThing(item) || (isUnnamed && bearerOf(item, page) === 'other'))))),
    ...names.filter((name) => introducesAnother(name, ours, things)).map(({ item }) => item),
  ];
  const bearers = new Bearers(names, [...ours, ...others.map((item) => at(item, false))], toldApart);
  for (const name of names) {
    judge(name, bearers, page, found, () => evidenceFor(name.item, found, page, lexicon));
    yield;
  }
}

/** So many words against a name are no chance; one is often of something of his: "Trump spielt Golf". */
const MANY = 2;
/** Words for it are so many times fewer. */
const FEW = 3;
/** "in Trikots von Macron". */
const isTied = ({ text, start, rule }: Item): boolean => speaking(foldWords(wordsBefore(text, start, 2).join(' ')), rule.against).length > 0;

/** "Merz Aesthetics": a company known by that name; what bears a name hardly anyone else has was called after him. */
const isOfFirm = (item: Item): boolean => item.endsOther === false && item.rule.policy === 'context';

const isOfOtherThings = ({ item, bearer }: Name): boolean => bearer !== 'titled' && localSense(item).sense === 'theirs' && !isModifier(item);

/** "A Trump hotel": a thing that has somebody's name, and does not take it over. */
const isModifier = ({ text, start, end }: Item): boolean => /(?:^|[\s(“"])(?:an?|the|its|their)\s$/i.test(text.slice(Math.max(0, start - 8), start)) && /^\s\p{Ll}/u.test(text.slice(end, end + 2));

/**
 * Once our person is introduced, a word of which nothing is known is no given name, and a relative takes nothing over. Before that, whoever
 * is named first is who is meant: "Judd Trump survived a scare … the hair of Donald Trump", be it a firm's or a thing's name by the words around: "the Macron shirt".
 */
function introducesAnother(name: Name, ours: readonly Introduction[], things: ReadonlySet<Name>): boolean {
  const { item, bearer } = name;
  if (item.named === 'theirs') return bearer !== 'other' && things.has(name);
  if (bearer === 'other' && !(ours.length > 0 && isRelative(item))) return true;
  if (bearer === 'opened') return !ours.some((one) => isBefore(one, item));
  return things.has(name);
}

/**
 * The mentions at the head of a page that is about another thing of the name: nobody of ours comes before them, and at least as many of all
 * mentions speak of it as of ours. Somebody's golf club alone makes him no other.
 */
function* readThings(names: readonly Name[], ours: readonly Introduction[], page: PageFacts): Generator<void, ReadonlySet<Name>, void> {
  const things = new Set<Name>();
  const [first] = names;
  const isMeantFirst = (name: Name): boolean => !ours.some((one) => isBefore(one, name.item));
  if (!first || !isMeantFirst(first) || (page.speaking(first.item.rule.against).length < MANY && !isTied(first.item))) return things;
  let [theirs, spoken, isHead] = [0, 0, true];
  for (const name of names) {
    const isThing = isOfOtherThings(name);
    if (isThing) theirs++;
    if (localSense(name.item).sense !== 'silent') spoken++;
    isHead &&= isThing && isMeantFirst(name);
    if (isHead) things.add(name);
    yield;
  }
  return 2 * theirs >= spoken ? things : new Set();
}

/** All mentions of a surname in order, who is introduced by it, and where ours is named only to be told apart. */
class Bearers {
  readonly names: readonly Name[];
  readonly toldApart: readonly Introduction[];
  readonly count: number;
  readonly others: number;
  /** Another was introduced first: one mention of ours in full does not take the bare surname over. */
  readonly isTakenOver: boolean;
  /** A bare surname was taken for ours. */
  wasMeant = false;
  readonly #introductions: readonly Introduction[];

  constructor(names: readonly Name[], introductions: readonly Introduction[], toldApart: readonly Introduction[]) {
    this.names = names;
    this.toldApart = toldApart;
    this.#introductions = introductions.toSorted((a, b) => a.block - b.block || a.at - b.at);
    const [first] = this.#introductions;
    this.count = introductions.length;
    this.others = introductions.filter(({ ours }) => !ours).length;
    this.isTakenOver = first !== undefined && !first.ours && this.count - this.others === 1;
  }

  /** The last introduction before a mention, else the first of all. */
  lastBefore(item: Item): Introduction | undefined {
    let [from, to] = [0, this.count];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (isBefore(this.#introductions[middle]!, item)) from = middle + 1;
      else to = middle;
    }
    return this.#introductions[Math.max(0, from - 1)];
  }

  /** Between its introduction and another's the bare surname has already stood for ours: it goes on to do so. */
  isEstablished(other: Introduction): boolean {
    const ours = this.#introductions.find((one) => one.ours);
    return ours !== undefined && this.others === 1 && this.names.some(({ item }) => item.state === 'accepted' && !isPart(item) && isBefore(ours, item) && !isBefore(other, item));
  }
}

/** By more than his given name, which his full name has in the same sentence: "Emmanuel Macron was handed a Macron shirt". */
function isSpokenFor(item: Item): boolean {
  const { sense, cues } = localSense(item);
  return sense === 'ours' && cues.some((cue) => !item.entity!.id.split('-').includes(cue.trim()));
}

/** A name that needs no evidence, with words against it and none for it; where nothing else is ours, one in its sentence or that of the last mention is enough. */
const speaksOfAnother = (item: Item, page: PageFacts, found: Found): boolean => {
  const { against, cues } = item.rule;
  const opposed = page.speaking(against).length;
  const spoken = page.speakingOfSomebody(cues).length;
  // "Stade de France" alone makes nobody of a shirt.
  return opposed > 0 && spoken * FEW <= opposed && (spoken === 0 || opposed > MANY) && (opposed >= MANY || (found.size === 0 && (localSense(item).sense === 'theirs' || lastSense(item) === 'theirs')));
};

/** The "Mutius" of a "von Mutius" who is another. */
const isPartOfAnothers = (item: Item): boolean => item.siblings.some((longer) => covers(longer, item) && longer.entity === item.entity && longer.state === 'rejected' && isSurname(longer));

/** Told apart first, and then spoken of: "Im Kabinett stritt Klingbeil mit Kanzler Merz". */
const isSpokenOf = (item: Item, toldApart: readonly Introduction[]): boolean =>
  localSense(item).sense === 'ours' && toldApart.some((one) => isBefore(one, item));

function judge({ item, bearer }: Name, bearers: Bearers, page: PageFacts, found: Found, evidence: () => number): void {
  item.state = 'rejected';
  if (item.named === 'theirs') return;
  if (bearer === 'other' || bearer === 'anothers' || isPartOfAnothers(item)) return;
  const last = bearers.lastBefore(item);
  const ours = last !== undefined && (last.ours || (localSense(item).sense !== 'theirs' && bearers.isEstablished(last)));
  if (bearer === 'titled' && bearers.others > 0 && !isOfHisOffice(item)) return;
  if (last && !ours && bearer !== 'titled' && !isSpokenOf(item, bearers.toldApart)) return;
  if (last?.ours && bearer !== 'titled' && !isSpokenFor(item) && bearers.isTakenOver) return;
  if ((bearer === 'unclear' || bearer === 'opened') && !ours) return;
  if (!ours && bearer !== 'titled' && (item.rule.policy === 'exact-case' ? speaksOfAnother(item, page, found) : localSense(item).sense === 'theirs')) return;
  const score = evidence();
  const holds = ours ? score > 0 || (isSureAlone(item) && item.said?.opposed === 0) : isEnough(item, score, found) || (score > 0 && goesOnToBeMeant(bearers));
  if (!holds) return;
  accept(item, Math.max(score, THRESHOLD));
  bearers.wasMeant ||= !isPart(item);
}

/** "Guten Morgen, Herr Abbou. … Abbou: Das liegt am Winter": nobody is introduced, and who was meant before goes on to be. */
const goesOnToBeMeant = ({ count, wasMeant }: Bearers): boolean => count === 0 && wasMeant;

/** Words of the own sentence and something related, too: "M. Solomon et son homologue Wildberger". */
const STRONG = 0.8;

/** "Herr Abbou". */
const HONORIFIC = /(?:^|[\s(„“"«])(?:Herrn?|Frau|M\.|MM\.|Mme|Mr\.?|Mrs\.?|Ms\.?|Monsieur|Madame)\s$/;
const isHonoured = ({ text, start }: Item): boolean => HONORIFIC.test(text.slice(Math.max(0, start - 10), start));

/** Without an introduction: a name hardly anyone else in the news bears needs nothing, others need evidence or the full name. */
function isEnough(item: Item, score: number, found: Found): boolean {
  const { policy } = item.rule;
  if (policy === 'after-full-name' && isHonoured(item) && !isPresented(item) && found.size >= OF_OUR_SUBJECTS && item.said?.opposed === 0 && [...item.evidence.words].some((word) => ROLE.test(word))) return true;
  if (policy === 'after-full-name') return score >= STRONG && item.evidence.entities.size > 0 && (localSense(item).cues.length > 0 || isHonoured(item));
  return isSureAlone(item) || score >= THRESHOLD;
}

/** A name hardly anyone else in the news bears. */
const isSureAlone = ({ rule: { policy } }: Item): boolean => policy === 'exact-case' || policy === 'unique';

/** Judges every bare surname that is still open, in short steps. */
export function* judgeSurnames(items: readonly Item[], page: PageFacts, lexicon: Lexicon, found: Found): Generator<void, void, void> {
  const entities = new Set(items.filter((item) => item.state === 'open' && isSurname(item)).map((item) => item.rule.entity));
  for (const entity of entities) yield* judgeName(entity, items, page, lexicon, found);
}
