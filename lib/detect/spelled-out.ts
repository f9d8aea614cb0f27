/** Names on the page whose initials are an acronym of ours. */
import { foldKey } from './fold.ts';
import type { Item } from './item.ts';

/** Small words inside names: they give no letter to an acronym. */
export const SMALL: ReadonlySet<string> = new Set(['of', 'for', 'and', 'the', 'on', 'de', 'du', 'des', 'd', 'la', 'le', 'l', 'les', 'et', 'pour', 'au', 'aux', 'der', 'die', 'das', 'und', 'fur', 'zur', 'von']);
/** With a capital they open a sentence and belong to no name. */
const OPENS: ReadonlySet<string> = new Set(['am', 'im', 'beim', 'vom', 'zum', 'ein', 'eine', 'an', 'auf', 'bei', 'mit', 'at', 'in', 'un', 'une', 'chez', 'avec']);
/** Two letters are the initials of too much. */
const SHORTEST = 3;
const expanded = new WeakMap<readonly Item[], Map<string, boolean>>();
const NAME_WORD = /[\p{L}\p{M}\d]+|[.,;:!?()\n„“”"«»]/gu;

const ADJECTIVE_AND_COMPOUND = /(?<=(?:[Dd](?:er|ie|en|em|es)|zur|eine[rn]?)\s)(\p{Lu})\p{Ll}{3,}e[nrsm]?\s(?=(\p{Lu}\p{Ll}{8,}))/gu;
/** The second part of a compound begins no earlier. */
const INNER = 4;
/** Letters an acronym needs for a name in small letters to spell it by chance hardly ever, and words need to count in such a name. */
const LONG = 4;

/** A word a letter: those of small words as capitals, a space for what has none. */
interface Initials {
  /** Of capitalised words. */
  capital: string;
  /** Of all words that are long enough. */
  all: string;
  /** "Sozialistische Arbeiterpartei": the first letters of an adjective and a compound, and what else the compound has: "sa iterpartei". */
  parts: readonly string[];
}

function initialsIn(text: string): Initials {
  let [capital, all] = [' ', ' '];
  for (const [word] of text.matchAll(NAME_WORD)) {
    const key = foldKey(word);
    const first = key.charAt(0);
    const letter = word.charAt(0);
    const isAcronym = word.length > 1 && word === word.toUpperCase();
    if (SMALL.has(key)) {
      capital += first.toUpperCase();
      all += first.toUpperCase();
      continue;
    }
    // "Am Max-Planck-Gymnasium".
    capital += letter !== letter.toLowerCase() && !isAcronym && !OPENS.has(key) ? first : ' ';
    all += word.length >= LONG && !isAcronym ? first : ' ';
  }
  const parts = [...text.matchAll(ADJECTIVE_AND_COMPOUND)].map(([, adjective, noun]) => foldKey(`${adjective}${noun!.charAt(0)} ${noun!.slice(INNER)}`));
  return { capital: `${capital} `, all, parts };
}

/** A small word may give its letter, or none. */
const patternOf = (wanted: string): string => [...wanted].map((letter, n) => (n === 0 ? letter : `[${letter}${letter.toUpperCase()}]`)).join('[A-Z]*');

interface Wanted { letters: string; roughly: RegExp; capital: RegExp; all: RegExp | null }

function isSpelled({ capital, all, parts }: Initials, wanted: Wanted): boolean {
  if (wanted.capital.test(capital) || wanted.all?.test(all)) return true;
  const { letters } = wanted;
  return letters.length === SHORTEST && parts.some((part) => part.startsWith(letters.slice(0, 2)) && part.includes(letters[2]!, letters.length));
}

/** The text of a block without the names of an entity. */
function withoutNamesOf(entity: number, { siblings, text }: Item): string {
  let out = '';
  let from = 0;
  for (const { rule, start, end, how } of siblings) {
    // "Max-Planck-Gymnasium" is a name of its own.
    if (rule.entity !== entity || end <= from || how === 'compound') continue;
    out += `${text.slice(from, Math.max(from, start))}.`;
    from = end;
  }
  return out + text.slice(from);
}

/** One item of each block. */
const blocksOf = (items: readonly Item[]): Item[] => [...new Map(items.map((one) => [one.block, one] as const)).values()];

const LETTER = 'A-Za-z\\u00c0-\\u024f';
/** Accents that initials have in our languages. */
const ACCENTED: Readonly<Record<string, string>> = { a: 'äàâ', e: 'éèê', o: 'öô', u: 'üû', i: 'î', c: 'ç' };
const anyCase = (letter: string): string => `[${letter}${letter.toUpperCase()}${ACCENTED[letter] ?? ''}${(ACCENTED[letter] ?? '').toUpperCase()}]`;

/** Lets through every text that may spell an acronym: by native means, since few do. */
function roughly(letters: string): RegExp {
  const small = `(?:(?:${[...SMALL].join('|')}|für)[^${LETTER}\\d.,;:!?()\\n„“”"«»]+)*`;
  const inWords = [...letters].map(anyCase).join(`[${LETTER}\\d]*[^${LETTER}\\d.,;:!?()\\n„“”"«»]+${small}`);
  const inParts = letters.length === SHORTEST ? `|${anyCase(letters[0]!)}[${LETTER}]{3,}\\s${anyCase(letters[1]!)}[${LETTER}]{8}` : '';
  return new RegExp(`(?<![${LETTER}\\d])(?:${inWords}${inParts})`, 'i');
}

const spelledIn = (item: Item, wanted: Wanted): boolean =>
  wanted.roughly.test(item.text) && isSpelled(initialsIn(withoutNamesOf(item.rule.entity, item)), wanted);

/** Read once for each block, however often the page is judged. */
function spells(block: Item, item: Item, wanted: Wanted): boolean {
  const known = (block.siblings[0]!.kept.spells ??= new Map<string, boolean>());
  const key = `${item.rule.entity} ${wanted.letters}`;
  let answer = known.get(key);
  if (answer === undefined) known.set(key, (answer = spelledIn({ ...block, rule: item.rule }, wanted)));
  return answer;
}

/** Whether a name on the page that is not ours has an acronym for its initials: "Norwegian Refugee Council". */
export function expandedElsewhere(item: Item): boolean {
  const letters = foldKey(item.form.spelling);
  if (letters.length < SHORTEST) return false;
  let known = expanded.get(item.page);
  if (!known) expanded.set(item.page, (known = new Map()));
  const key = `${item.rule.entity} ${letters}`;
  let answer = known.get(key);
  if (answer === undefined) {
    const pattern = patternOf(letters);
    const wanted = { letters, roughly: roughly(letters), capital: new RegExp(`[ A-Z]${pattern}[ A-Z]`), all: letters.length >= LONG ? new RegExp([...letters].join('[A-Z]*')) : null };
    answer = blocksOf(item.page).some((block) => spells(block, item, wanted));
    known.set(key, answer);
  }
  return answer;
}
