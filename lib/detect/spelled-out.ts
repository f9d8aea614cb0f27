/** Names on the page whose initials are an acronym of ours. */
import { foldKey } from './fold.ts';
import type { Item } from './item.ts';

/** Small words inside names: they give no letter to an acronym. */
export const SMALL: ReadonlySet<string> = new Set(['of', 'for', 'and', 'the', 'on', 'de', 'du', 'des', 'd', 'la', 'le', 'l', 'les', 'et', 'pour', 'der', 'die', 'das', 'und', 'fur', 'zur', 'von']);
/** Two letters are the initials of too much. */
const SHORTEST = 3;
const expanded = new WeakMap<readonly Item[], Map<string, boolean>>();
const NAME_WORD = /[\p{L}\p{M}\d]+|[.,;:!?()\n„“”"«»]/gu;

/** Initials of the capitalised words of a text, as capitals those of the small words between them, a space for anything else. */
function initialsIn(text: string): string {
  let out = ' ';
  for (const [word] of text.matchAll(NAME_WORD)) {
    const first = word.charAt(0);
    if (SMALL.has(foldKey(word))) out += foldKey(first).toUpperCase();
    else if (first !== first.toLowerCase()) out += word.length > 1 && word === word.toUpperCase() ? ' ' : foldKey(first);
    else out += ' ';
  }
  return `${out} `;
}

const ADJECTIVE_AND_COMPOUND = /(?<!\p{L})(\p{Lu}\p{Ll}{3,}e[nrsm]?)\s(?=(\p{Lu}\p{Ll}{8,}))/gu;
/** The second part of a compound begins no earlier. */
const INNER = 4;
/** Letters an acronym needs for a name in small letters to spell it by chance hardly ever. */
const LONG = 4;

/** "ce centre d'études techniques agricoles": a name in small letters. */
function isSpelledInSmall(text: string, wanted: string): boolean {
  if (wanted.length < LONG) return false;
  const words = [...text.matchAll(NAME_WORD)].map(([word]) => word);
  return words.some((word, n) => foldKey(word.charAt(0)) === wanted[0] && word.length > LONG && spells(words, n + 1, wanted.slice(1)));
}

/** "die Sozialistische Arbeiterpartei": an adjective with its capital and a compound, whose parts give letters, too. */
function isSpelledInParts(text: string, wanted: string): boolean {
  if (wanted.length !== 3) return false;
  for (const [, adjective, noun] of text.matchAll(ADJECTIVE_AND_COMPOUND)) {
    if (foldKey(adjective!.charAt(0)) === wanted[0] && foldKey(noun!.charAt(0)) === wanted[1] && foldKey(noun!).includes(wanted[2]!, INNER)) return true;
  }
  return false;
}

/** Whether the words from a place on begin with these letters, small ones left out. */
function spells(words: readonly string[], from: number, letters: string): boolean {
  let n = from;
  for (const letter of letters) {
    while (n < words.length && SMALL.has(foldKey(words[n]!))) n++;
    if (n >= words.length || words[n]!.length < LONG || foldKey(words[n]!.charAt(0)) !== letter) return false;
    n++;
  }
  return true;
}

/** The text of a block without the names of an entity. */
function withoutNamesOf(entity: number, { siblings, text }: Item): string {
  let out = '';
  let from = 0;
  for (const { rule, start, end } of siblings) {
    if (rule.entity !== entity || end <= from) continue;
    out += `${text.slice(from, Math.max(from, start))}.`;
    from = end;
  }
  return out + text.slice(from);
}

/** Whether a name on the page that is not ours has an acronym for its initials: "Norwegian Refugee Council". */
export function expandedElsewhere(item: Item): boolean {
  const wanted = foldKey(item.form.spelling);
  if (wanted.length < SHORTEST) return false;
  let known = expanded.get(item.page);
  if (!known) expanded.set(item.page, (known = new Map()));
  const key = `${item.rule.entity} ${wanted}`;
  let answer = known.get(key);
  if (answer === undefined) {
    const blocks = new Map(item.page.map((one) => [one.block, one] as const));
    // A small word may give its letter, or none.
    const spelled = new RegExp(`[ A-Z]${[...wanted].map((letter, n) => (n === 0 ? letter : `[${letter}${letter.toUpperCase()}]`)).join('[A-Z]*')}[ A-Z]`);
    answer = [...blocks.values()].some((one) => {
      const text = withoutNamesOf(item.rule.entity, one);
      return spelled.test(initialsIn(text)) || isSpelledInSmall(text, wanted) || isSpelledInParts(text, wanted);
    });
    known.set(key, answer);
  }
  return answer;
}
