import type { Item } from './item.ts';
import type { Lexicon } from './lexicon.ts';
import type { PageFacts } from './page-facts.ts';
import { speaking, wordsNear, wordsTouching } from './surroundings.ts';

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

function wordWeight(item: Item, page: PageFacts): number {
  const { cues, against } = item.rule;
  const near = wordsNear(item.text, item.start, item.end) + page.title;
  const touching = speaking(wordsTouching(item.text, item.start, item.end), cues);
  const close = speaking(near, cues).filter((cue) => !touching.includes(cue));
  const opposed = speaking(near, against);
  for (const cue of [...touching, ...close]) item.evidence.words.add(cue.trim());
  const far = worth('near', close.length) >= THRESHOLD && opposed.length === 0 ? [] : speaking(page.words, cues);
  const elsewhere = far.filter((cue) => !touching.includes(cue) && !close.includes(cue));
  const opposedElsewhere = speaking(page.words, against).length - opposed.length;
  return worth('touching', touching.length) + worth('near', close.length) + worth('elsewhere', elsewhere.length)
    + worth('againstNear', opposed.length) + worth('againstElsewhere', opposedElsewhere);
}

/** How strongly the page speaks for an item, 0–1; notes in the item what did. */
export function evidenceFor(item: Item, found: Found, page: PageFacts, lexicon: Lexicon): number {
  const named = found.get(item.rule.entity) === 'full';
  if (named) item.evidence.entities.add(item.entity!.id);
  const score = (named ? FULL_NAME : 0) + relatedWeight(item, found, lexicon) + wordWeight(item, page);
  return Math.max(0, Math.min(0.95, score));
}

/** A sure form beside words of another meaning is not sure any more. */
const SURE_SO_FAR = 0.9;

/** Whether a form that needs no evidence holds against the words around it. */
export function stands(item: Item, found: Found, page: PageFacts, lexicon: Lexicon): boolean {
  if (speaking(wordsNear(item.text, item.start, item.end) + page.title, item.rule.against).length === 0) return true;
  return SURE_SO_FAR + relatedWeight(item, found, lexicon) + wordWeight(item, page) >= THRESHOLD;
}

/** A word that speaks against stands in the name's own phrase: "Colorado's AI Act". */
export function isSpokenAgainst(item: Item): boolean {
  const { against } = item.rule;
  if (against.length === 0) return false;
  return speaking(wordsTouching(item.text, item.start, item.end), against).length > 0 || isOneOfMany(item);
}

const INDEFINITE = /(?:^|\s)(?:ein(?:e[nmrs]?)?|kein(?:e[nmrs]?)?|an?|another|un|une)\s+$/iu;

/** "an AI Act", where others have theirs: a kind of thing, not the one we know. */
const isOneOfMany = (item: Item): boolean =>
  item.rule.policy === 'unique' && item.how !== 'compound' && INDEFINITE.test(item.text.slice(Math.max(0, item.start - 12), item.start));

/** A cue stands in the name's own phrase: "Minister Wildberger". */
export const isIntroduced = (item: Item): boolean =>
  speaking(wordsTouching(item.text, item.start, item.end), item.rule.cues).length > 0;
