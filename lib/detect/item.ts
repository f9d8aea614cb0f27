import { LONGEST_FORM } from './goes-on.ts';
import { NOT_OURS, type Lexicon, type LexiconEntity, type Rule } from './lexicon.ts';
import type { Candidate } from './scan.ts';
import type { Steps } from './types.ts';

/** A piece of running text that belongs together, with its candidates. What is scanned once and kept. */
export interface Block { text: string; candidates: readonly Candidate[] }

/** What a form's own sentence says: our meaning, another one, or nothing. */
export type Sense = 'ours' | 'theirs' | 'silent';
export interface Local {
  sense: Sense;
  cues: readonly string[];
  /** The sentence before speaks of another meaning only. */
  doubtful?: boolean;
}

/** What the words around a form, and the page's title, say: how strongly, how many against it, and which. */
export interface Said { title: string; weight: number; opposed: number; words: ReadonlySet<string> }

/** What a candidate's own block says of it, read once however often the page is judged: its text does not change, and what a title adds is kept with it. */
export interface Kept {
  /** Folded words of two or three sentences around. */
  near?: string;
  /** Those of the own phrase, those of an apposition. */
  around?: { touching: string; apposed: string };
  local?: Local;
  /** An acronym written with one capital. */
  isAcronym?: boolean;
  /** Cues in the own phrase. */
  tied?: readonly string[];
  isSpokenAgainst?: boolean;
  /** Acronyms that another's name in the block spells out, kept with its first candidate. */
  spells?: Map<string, boolean>;
  /** Named only to be told apart. */
  isDenied?: boolean;
  /** What the words around say beside this title. */
  said?: Said;
  /** What an introduction at this place says; null in the box for none. */
  introduces?: { ours: number | null | undefined };
}

const keptOf = new WeakMap<Candidate, Kept>();

function kept(candidate: Candidate): Kept {
  let own = keptOf.get(candidate);
  if (!own) keptOf.set(candidate, (own = {}));
  return own;
}

/** A candidate while it is being judged. Items of a page stand in document order. */
export interface Item extends Candidate {
  text: string;
  block: number;
  /** All items of the same block, itself among them. */
  siblings: readonly Item[];
  /** All items of the page, and the place among them. */
  page: readonly Item[];
  order: number;
  rule: Rule;
  /** Undefined for a longer name that is not ours. */
  entity?: LexiconEntity;
  state: 'open' | 'accepted' | 'rejected';
  /** It ends a longer name that is not ours: "David Solomon". */
  endsOther?: boolean;
  score: number;
  evidence: { entities: Set<string>; words: ReadonlySet<string> };
  kept: Kept;
  /** It stands within a longer name of ours. */
  isPart?: boolean;
  /** What the words around say. */
  said?: Said;
  /** The words around a short name say what it is, as its full name would. */
  isTold?: boolean;
  /** The year tied to an event. */
  tied?: { year: number | undefined };
  /** What an introduction or a longer name says that the form stands for. */
  named?: Exclude<Sense, 'silent'>;
}

const NONE: ReadonlySet<string> = new Set();

function itemOf(candidate: Candidate, block: Block, n: number, siblings: readonly Item[], lexicon: Lexicon): Item {
  const { rule } = candidate.form;
  return {
    ...candidate, kept: kept(candidate), text: block.text, block: n, siblings, page: [], order: 0, rule,
    entity: rule.entity === NOT_OURS ? undefined : lexicon.entity(rule.entity),
    state: 'open', score: 0, evidence: { entities: new Set(), words: NONE },
  };
}

const byPlace = (a: Item, b: Item): number => a.start - b.start || b.end - a.end;

function itemsOfBlock(block: Block, n: number, lexicon: Lexicon): Item[] {
  const siblings: Item[] = [];
  for (const candidate of block.candidates) siblings.push(itemOf(candidate, block, n, siblings, lexicon));
  return siblings.sort(byPlace);
}

export function* itemsOf(blocks: readonly Block[], lexicon: Lexicon): Steps<Item[]> {
  const items: Item[] = [];
  for (let n = 0; n < blocks.length; n++) {
    yield;
    for (const item of itemsOfBlock(blocks[n]!, n, lexicon)) {
      item.page = items;
      item.order = items.length;
      items.push(item);
    }
  }
  return items;
}

/** For items of one block. */
export const covers = (a: Item, b: Item): boolean =>
  a !== b && a.start <= b.start && a.end >= b.end && a.end - a.start > b.end - b.start;

/** Within a longer name of ours: the "Hub" of "Hub France IA", the "Schwarz" of "Schwarz Digits". */
export const isPart = (item: Item): boolean => (item.isPart ??= readPart(item));

function readPart(item: Item): boolean {
  const { siblings } = item;
  // Longer ones that begin at the same place, or before, stand before it.
  for (let n = item.order - siblings[0]!.order - 1; n >= 0 && siblings[n]!.start > item.start - LONGEST_FORM; n--) {
    if (siblings[n]!.entity && covers(siblings[n]!, item)) return true;
  }
  return false;
}

/** What stands within a name. */
export function partsOf(item: Item): Item[] {
  const { siblings } = item;
  const parts: Item[] = [];
  // They begin at the same place, or later, and stand behind it.
  for (let n = item.order - siblings[0]!.order + 1; n < siblings.length && siblings[n]!.start < item.end; n++) {
    if (covers(item, siblings[n]!)) parts.push(siblings[n]!);
  }
  return parts;
}

/** Items of the block that begin in a stretch of its text: looked for from the item, since thousands may stand in one block. */
export function itemsWithin({ siblings, order }: Item, from: number, to: number): Item[] {
  let n = order - siblings[0]!.order;
  while (n > 0 && siblings[n - 1]!.start >= from) n--;
  const found: Item[] = [];
  for (; n < siblings.length && siblings[n]!.start < to; n++) if (siblings[n]!.start >= from) found.push(siblings[n]!);
  return found;
}

/** Other forms of its entity that stand in the very place of an item: "All In" and "ALL IN". */
export const othersInPlace = (item: Item): Item[] =>
  itemsWithin(item, item.start, item.start + 1).filter((other) => other !== item && other.entity === item.entity && other.end === item.end);

export function accept(item: Item, score: number): void {
  item.state = 'accepted';
  item.score = score;
}

export const surfaceOf = (item: Item): string => item.text.slice(item.start, item.end);
