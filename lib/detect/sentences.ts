/** How far a sentence is looked for on each side of a name, in UTF-16 units. */
const REACH = 400;
/** What ends in a full stop within a sentence: initials, titles, days of the month, "vs." and the like. */
const SHORT = '(?<![\\p{L}\\d])(?:\\p{Lu}|MM|Mme|Mlle|Mrs?|Ms|Dr|Prof|Hr|Fr|St|Sen|Gov|Min|Nr|No|ca|bzw|z\\.\\s?B|vs|etc|cf|u\\.\\s?a|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Okt|Nov|Dec|Dez|janv|févr?|avr|juil|déc|\\d{1,2})';
const QUOTED = '["”“»«’)\\]]*';
const END = new RegExp(`(?:(?<!${SHORT})\\.|[!?…])${QUOTED}\\s+(?=["„“«‘(\\[]*\\s?[\\p{Lu}\\d])|\\n|;\\s`, 'gu');
/** What stands before the first word of a sentence, a quotation, a caption or a bullet. */
const OPENING = new RegExp(`(?:^|(?<!${SHORT})\\.${QUOTED}\\s+|[!?…:\\n•|;]${QUOTED}\\s*|[\\s–—]*[–—]\\s|[„“"«‘([])[\\s„“"«‘–—-]*$`, 'u');
const CLAUSE = /[,;:()[\]]|\s[–—-]\s|\s(?:and|und|et|but|aber|mais|while|während|whereas|tandis que)\s/giu;

/** Text on both sides of a name. */
export interface Sides { left: string; right: string }

function lastEnd(text: string, pattern: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

function firstStart(text: string, pattern: RegExp): number {
  for (const match of text.matchAll(pattern)) return match.index;
  return text.length;
}

/** The rest of the sentence around `start`–`end`. */
export function sentenceAround(text: string, start: number, end: number): Sides {
  const left = text.slice(Math.max(0, start - REACH), start);
  const begins = text.slice(Math.max(0, start - REACH), start + 1);
  const right = text.slice(end, end + REACH);
  return { left: left.slice(lastEnd(begins, END)), right: right.slice(0, firstStart(right, END)) };
}

/** The part of a sentence between commas, brackets, dashes and conjunctions. */
export function clauseOf({ left, right }: Sides): Sides {
  return { left: left.slice(lastEnd(left, CLAUSE)), right: right.slice(0, firstStart(right, CLAUSE)) };
}

/** Whether a word at `at` is the first of its sentence: its capital says nothing. */
export const opensSentence = (text: string, at: number): boolean => OPENING.test(text.slice(Math.max(0, at - 20), at));
