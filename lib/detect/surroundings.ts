import { foldWords } from './fold.ts';

/** How far "near" reaches, in UTF-16 units each side: two or three sentences. */
export const NEAR = 240;
const SIDE = 80;
/** What ends a phrase: words beyond it do not touch the name. */
const PHRASE_END = /[.,;:!?()[\]„“”"«»\n/|•·>+]|\s[–—-]\s/;

const words = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu) ?? [];

/** Raw words of the same phrase directly before `at`, nearest first. */
export function wordsBefore(text: string, at: number, count: number): string[] {
  const side = text.slice(Math.max(0, at - SIDE), at);
  const phrase = side.split(PHRASE_END).at(-1)!;
  return words(phrase).reverse().slice(0, count);
}

/** Raw words of the same phrase directly after `at`, nearest first. */
export function wordsAfter(text: string, at: number, count: number): string[] {
  const phrase = text.slice(at, at + SIDE).replace(/^['’]s?(?=\s)/, '').split(PHRASE_END, 1)[0]!;
  return words(phrase).slice(0, count);
}

/** The folded words around a name, without the name itself. */
export function wordsNear(text: string, start: number, end: number): string {
  return foldWords(text.slice(Math.max(0, start - NEAR), start)) + foldWords(text.slice(end, end + NEAR));
}

/** Letters a cue needs to be looked for at the end of compounds: shorter ones end other words (union, réunion). */
const COMPOUND_HEAD = 7;
const SPACE = 0x20;

/** A cue as it is looked for. */
interface Needle { cue: string; text: string; mayEndCompound: boolean }

const needles = new WeakMap<readonly string[], readonly Needle[]>();

/** Without the space before it: browsers look for a text by its first character, and spaces are everywhere. */
function needleOf(cue: string): Needle {
  const isStem = cue.endsWith('*');
  return { cue, text: cue.slice(1, isStem ? -1 : undefined), mayEndCompound: !isStem && cue.length >= COMPOUND_HEAD + 2 };
}

/** How often a cue stands among folded words; no further than to `most`. */
function times(folded: string, { text, mayEndCompound }: Needle, most: number): number {
  let n = 0;
  for (let at = folded.indexOf(text); at >= 0 && n < most; at = folded.indexOf(text, at + 1)) {
    if (mayEndCompound || folded.charCodeAt(at - 1) === SPACE) n++;
  }
  return n;
}

/** Whether a cue stands among some words more often than among those of them that do not count. */
export function speaksBesides(folded: string, discounted: string, cue: string): boolean {
  const needle = needleOf(cue);
  const n = times(discounted, needle, Infinity);
  return n === 0 || times(folded, needle, n + 1) > n;
}

/** Which cues (as the lexicon holds them) stand among folded words; a long one may also be the head of a compound. */
export function speaking(folded: string, cues: readonly string[]): string[] {
  let known = needles.get(cues);
  if (!known) needles.set(cues, (known = cues.map(needleOf)));
  const found: string[] = [];
  for (const needle of known) if (times(folded, needle, 1) > 0) found.push(needle.cue);
  return found;
}

const LINK = /^(?:of|in|from|for|by|aus|von|vom|der|des|in|im|fur|du|de|des|en|au|a)$/;

/** Folded words that belong to the name's own phrase: the one before, the one after, or what a preposition ties to it. */
export function wordsTouching(text: string, start: number, end: number): string {
  const [before = ''] = wordsBefore(text, start, 1);
  const [first = '', second = '', third = ''] = wordsAfter(text, end, 3);
  const tied = LINK.test(foldWords(first).trim()) ? `${second} ${third}` : first;
  return foldWords(before.replace(/['’]s$/, '')) + foldWords(tied);
}

/** What opens an apposition or a relative clause: "Mila, the Montreal institute", "AIDA – das geplante Gesetz", "Gemini (Googles Modell)". */
const APPOSED = /^["”“»’]?(?:,\s|\s[–—-]\s|\s\()(?:(?:the|an?|der|die|das|den|dem|des|ein(?:e[mnrs]?)?|le|la|les|une?|ces?|cette|these|this|diese[mnrs]?|jene[mnrs]?|celui|celle|which|who|whose|where|qui|que|dont|où|deren|dessen|welche[rs]?)\s|l['’]|(?<=\())/iu;
/** Without an article: "ALL IN, Kanadas größte KI-Messe", "Mila, Quebec's AI institute", "Solomon, our AI minister". */
const APPOSED_AS_OWN = /^["”“»’]?(?:,\s|\s[–—-]\s|\s\()(?=(?:\p{Lu}\p{L}+(?:['’]s|s)\s(?:\p{Ll}|\p{Lu}{2}|Ministe?r)|our\s|unser|notre\s|its\s|their\s))/u;
const APPOSED_WORDS = 7;

/** Folded words of the apposition that explains a name. */
export function wordsApposed(text: string, end: number): string {
  const side = text.slice(end, end + SIDE * 1.5);
  const opening = APPOSED.exec(side) ?? APPOSED_AS_OWN.exec(side);
  if (!opening) return '';
  const phrase = side.slice(opening[0].length).split(PHRASE_END, 1)[0]!;
  return foldWords(words(phrase).slice(0, APPOSED_WORDS).join(' '));
}

/** What a name is apposed to: "our AI minister, Mr. Solomon, wants", "Berlin's air show, the ILA, expects". The apposition is closed, too. */
const APPOSED_TO = /([^.;:!?()„“”"«»\n,]{3,60}),\s(?:(?:(?:Mr|M|Hr|Mrs|Ms)\.?|Herrn?|Frau|Mme|Monsieur|Madame|the|der|die|das|dem|den|le|la)\s|l['’])?$/u;
const CLOSED = /^["”“»’]?(?:[,.;:!?)]|\s[–—]|$)/u;
const APPOSED_TO_WORDS = 6;

/** Raw words right before a name in an apposition. */
export function wordsApposedTo(text: string, start: number, end: number): string[] {
  if (!CLOSED.test(text.slice(end, end + 2))) return [];
  const phrase = APPOSED_TO.exec(text.slice(Math.max(0, start - SIDE), start))?.[1];
  return phrase === undefined ? [] : words(phrase).slice(-APPOSED_TO_WORDS);
}

/** Folded word before the one that stands right before a name: "l'institut montréalais Mila". */
export const wordBeforeLast = (text: string, start: number): string => foldWords(wordsBefore(text, start, 2)[1] ?? '');

/** Most words of the block begin with a capital: an English headline, where capitals say nothing. */
export function isTitleCase(text: string): boolean {
  const long = text.slice(0, 300).match(/\p{L}{4,}/gu) ?? [];
  return long.length > 2 && long.filter((word) => /^\p{Lu}/u.test(word)).length / long.length > 0.7;
}
