import { isAcronymForm } from './acronyms.ts';
import { followsAnother, isContested, isToldBySpelling } from './contested.ts';
import { foldWords } from './fold.ts';
import type { Item, Said } from './item.ts';
import { isLaw, isOneOfMany } from './laws.ts';
import type { Lexicon } from './lexicon.ts';
import { isInstitution } from './other-bodies.ts';
import type { PageFacts } from './page-facts.ts';
import { around, lastSense, localSense, near, tiedCues } from './senses.ts';
import { sentenceAround } from './sentences.ts';
import { capitalStart } from './spelling.ts';
import { NEAR, speaking, wordsBefore, wordsNear } from './surroundings.ts';

/** Below this nothing is marked. */
export const THRESHOLD = 0.5;

/** What each kind of evidence is worth: the first of its kind, each further one, and all of them at most. Tuned on `accuracy` cases. */
const WEIGHTS = {
  touching: { first: 0.6, more: 0.1, most: 0.7 },
  near: { first: 0.5, more: 0.15, most: 0.8 },
  elsewhere: { first: 0.2, more: 0.1, most: 0.4 },
  related: { first: 0.35, more: 0.15, most: 0.65 },
  againstNear: { first: -0.45, more: -0.2, most: -0.85 },
  againstElsewhere: { first: -0.15, more: -0.1, most: -0.35 },
} as const;
const FULL_NAME = 0.7;
/** What a form's own sentence, and what the last mention before it was, add for a form that has other meanings. */
const MEANING = { theirs: -1, institution: 0.3, lastOurs: 0.3, lastTheirs: -0.6 } as const;
/** After another meaning the words must tie ours to the form itself. */
const NAMED_ONCE = 0.2;
/** Evidence never makes as sure as a name that is unique. */
const MOST = 0.95;
/** A quiet entity (the EU, quantum computing) is on many pages: it speaks half as loud. */
const QUIET = 0.5;

function worth(kind: keyof typeof WEIGHTS, count: number): number {
  if (count <= 0) return 0;
  const { first, more, most } = WEIGHTS[kind];
  const sum = first + more * (count - 1);
  return Math.abs(sum) < Math.abs(most) ? sum : most;
}

/** What the page has shown to be there so far, by entity index. */
export type Found = ReadonlyMap<number, 'full' | 'short'>;

function relatedWeight(item: Item, found: Found, lexicon: Lexicon): number {
  let count = 0;
  for (const index of item.entity!.related) {
    if (!found.has(index)) continue;
    const other = lexicon.entity(index);
    if (other.salience === 'never') continue;
    item.evidence.entities.add(other.id);
    count += other.salience === 'quiet' ? QUIET : 1;
  }
  return worth('related', count);
}

function readNear(item: Item, page: PageFacts): Said {
  const { cues, against } = item.rule;
  const words = (isPerson(item) ? nearSomebody(item, page) : near(item)) + page.title;
  const tied = isPerson(item) ? speaking(around(item).touching, cues) : tiedCues(item);
  if (!isPerson(item) && localSense(item).sense === 'ours') return readOwn(item, tied, page.title);
  const close = speaking(words, cues).filter((cue) => !tied.includes(cue));
  const opposed = speaking(words, against).length;
  const weight = worth('touching', tied.length) + worth('near', close.length) + worth('againstNear', opposed);
  return { title: page.title, weight, opposed, words: plain([...tied, ...close]) };
}

/** Outside of the own sentence the office of another does not speak for a surname: "Präsident Ralf Petzold nimmt es gelassen. Macron habe versprochen". */
function nearSomebody(item: Item, page: PageFacts): string {
  const text = page.unclaimed(item.block);
  if (text === item.text) return near(item);
  const { left, right } = sentenceAround(item.text, item.start, item.end);
  const [first, last] = [Math.max(0, item.start - NEAR), item.end + NEAR];
  const [from, to] = [Math.max(first, item.start - left.length), Math.min(last, item.end + right.length)];
  return wordsNear(text.slice(first, from) + item.text.slice(from, to) + text.slice(to, last), item.start - first, item.end - first);
}

const isPerson = (item: Item): boolean => item.entity?.kind === 'person';

/** Where the own sentence speaks for our meaning, the sentences around do not speak against it; of an institution all around may speak for it. */
function readOwn(item: Item, tied: readonly string[], title: string): Said {
  const cues = isInstitution(item) ? speaking(near(item), item.rule.cues) : localSense(item).cues;
  const weight = worth('touching', tied.length) + worth('near', cues.filter((cue) => !tied.includes(cue)).length);
  return { title, weight, opposed: 0, words: plain([...tied, ...cues]) };
}

const plain = (cues: readonly string[]): ReadonlySet<string> => new Set(cues.map((cue) => cue.replace('*', '').trim()));

/** What a form that has other meanings meant here and last. */
function meaningWeight(item: Item, named: boolean): number {
  if (isPerson(item)) return named ? FULL_NAME : 0;
  const { sense, doubtful } = localSense(item);
  if (sense === 'theirs') return MEANING.theirs;
  if (isInstitution(item) && !named) return MEANING.institution;
  const last = lastSense(item);
  const tied = tiedCues(item).length > 0;
  if (last === 'theirs' && !tied) return (named ? NAMED_ONCE : 0) + (sense === 'ours' ? 0 : MEANING.lastTheirs);
  return (named ? FULL_NAME : 0) + (last === 'ours' ? MEANING.lastOurs : doubtful ? MEANING.lastTheirs : 0);
}

/** What the words around say. */
function nearWeight(item: Item, page: PageFacts): Said {
  if (item.said) return item.said;
  const { kept } = item;
  const said = kept.said?.title === page.title ? kept.said : (kept.said = readNear(item, page));
  item.evidence.words = said.words;
  return (item.said = said);
}

/** What the rest of the page says. The words near are among them, but count only once. */
function farWeight(item: Item, page: PageFacts): number {
  const spoken = isPerson(item) ? page.speakingOfSomebody(item.rule.cues) : page.speaking(item.rule.cues);
  const cues = spoken.length - item.evidence.words.size;
  return worth('elsewhere', cues) + worth('againstElsewhere', page.speaking(item.rule.against).length - nearWeight(item, page).opposed);
}

/** The rest of the page is read only where it can turn the scale. */
function wordWeight(item: Item, page: PageFacts, besides: number): number {
  const { weight: near } = nearWeight(item, page);
  const soFar = near + besides;
  if (soFar >= THRESHOLD && !isPerson(item) && localSense(item).sense === 'ours') return near;
  const isOpen = soFar + WEIGHTS.elsewhere.most >= THRESHOLD && soFar + WEIGHTS.againstElsewhere.most < THRESHOLD;
  return isOpen ? near + farWeight(item, page) : near;
}

/** So many of ours, and no word for another meaning: what else should be meant? */
const MANY_OF_OURS = 4;
const OF_OURS = 0.4;

const subjectWeight = (item: Item, found: Found, page: PageFacts): number =>
  (found.size >= MANY_OF_OURS && !isContested(item) && page.speaking(item.rule.against).length === 0 && capitalStart(item.form.spelling) ? OF_OURS : 0);

/** How strongly the page speaks for an item, 0–1; notes in the item what did. */
export function evidenceFor(item: Item, found: Found, page: PageFacts, lexicon: Lexicon): number {
  const named = found.get(item.rule.entity) === 'full';
  if (named) item.evidence.entities.add(item.entity!.id);
  const entities = meaningWeight(item, named) + relatedWeight(item, found, lexicon) + subjectWeight(item, found, page);
  return Math.max(0, Math.min(MOST, entities + wordWeight(item, page, entities)));
}

/** A sure form beside words of another meaning is not sure any more. */
const SURE_SO_FAR = 0.9;

/** Whether a form that needs no evidence holds against the words around it. */
export function stands(item: Item, found: Found, page: PageFacts, lexicon: Lexicon): boolean {
  if (!isSupported(item, found, page, lexicon)) return false;
  const { sense, doubtful } = localSense(item);
  if (isToldBySpelling(item)) return true;
  if (needsSupport(item) && doubtful && followsAnother(item)) return false;
  if (nearWeight(item, page).opposed === 0 && sense !== 'theirs') return true;
  const named = found.get(item.rule.entity) === 'full' && sense === 'silent' && lastSense(item) !== 'theirs';
  const besides = SURE_SO_FAR + (sense === 'theirs' ? MEANING.theirs : 0) + (named ? FULL_NAME : 0) + relatedWeight(item, found, lexicon);
  return besides + wordWeight(item, page, besides) >= THRESHOLD;
}

/** "safe by design", "Cyber Valley": words that anybody may put together; the lexicon has cues for those. */
export const isCommonPhrase = ({ rule, form }: Item): boolean => rule.cues.length > 0 && (rule.policy === 'unique' || rule.policy === 'exact-case') && /[\s-]/.test(form.spelling);

/** That, or an acronym that the lexicon has cues for. */
export const needsSupport = (item: Item): boolean => isCommonPhrase(item) || (isAcronymForm(item) && item.rule.cues.length > 0);

/** A page with so many of ours is about our subjects. */
export const OF_OUR_SUBJECTS = 3;

/** A few capitals, and a common phrase, stand for something else in other fields: outside of compounds a cue of theirs or something related must be on the page, for a phrase anything of ours. */
function isSupported(item: Item, found: Found, page: PageFacts, lexicon: Lexicon): boolean {
  if (!needsSupport(item) || (item.how === 'compound' && !isContested(item))) return true;
  return found.has(item.rule.entity) || (found.size >= (isCommonPhrase(item) ? 1 : OF_OUR_SUBJECTS) && !isContested(item)) || relatedWeight(item, found, lexicon) > 0 || page.speaking(item.rule.cues).length > 0;
}

/** A word that speaks against stands in the name's own phrase: "Colorado's AI Act". */
export function isSpokenAgainst(item: Item): boolean {
  const { against } = item.rule;
  if (against.length === 0) return false;
  return (item.kept.isSpokenAgainst ??= readSpokenAgainst(item));
}

/** "Südkorea hat Regeln für KI. Das KI-Gesetz gilt seit Januar": a name that every country's law may have. */
const isOfTheCountryBefore = (item: Item): boolean => item.rule.policy === 'context' && localSense(item).doubtful === true;

function readSpokenAgainst(item: Item): boolean {
  const { touching, apposed } = around(item);
  if (isLaw(item)) return isOneOfMany(item) || isOfTheCountryBefore(item) || speaking(touching, item.rule.against).length > 0;
  // "das bayerische Digitalministerium wirft Berlin vor": the attribute weighs more than what comes behind.
  if (!isPerson(item) && speaking(foldWords(wordsBefore(item.text, item.start, 1)[0] ?? ''), item.rule.against).length > 0) return true;
  if (!isPerson(item) && tiedCues(item).length > 0 && speaking(apposed, item.rule.against).length === 0) return false;
  return speaking(touching + apposed, item.rule.against).length > 0;
}

/** A cue stands in the name's own phrase: "Minister Wildberger". */
export const isIntroduced = (item: Item): boolean =>
  speaking(around(item).touching, item.rule.cues).length > 0;
