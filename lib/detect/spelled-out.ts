/** Names on the page whose initials are an acronym of ours. */
import { foldKey } from './fold.ts';
import type { Item } from './item.ts';
import { capitalStart } from './spelling.ts';

/** Small words inside names: they give no letter to an acronym. */
export const SMALL: ReadonlySet<string> = new Set(['of', 'for', 'and', 'the', 'on', 'de', 'du', 'des', 'd', 'la', 'le', 'l', 'les', 'et', 'pour', 'der', 'die', 'das', 'und', 'fur', 'zur', 'von']);
/** Two letters are the initials of too much. */
const SHORTEST = 3;
const expanded = new WeakMap<readonly Item[], Map<string, boolean>>();
const NAME_WORD = /[\p{L}\p{M}\d]+|[.,;:!?()\n„“”"«»]/gu;

/** Initials of the capitalised words of a text, a hyphen for each small word between them, a space for anything else. */
function initialsIn(text: string): string {
  let out = ' ';
  for (const [word] of text.matchAll(NAME_WORD)) {
    const first = word.charAt(0);
    if (SMALL.has(foldKey(word))) out += '-';
    else if (first !== first.toLowerCase()) out += word.length > 1 && word === word.toUpperCase() ? ' ' : foldKey(first);
    else out += ' ';
  }
  return `${out} `;
}

/** Letters an acronym needs for a name in small letters to spell it by chance hardly ever. */
const LONG = 4;

/** "Centre d'études techniques agricoles": a name in small letters but for its first. */
function isSpelledInSmall(text: string, wanted: string): boolean {
  if (wanted.length < LONG) return false;
  const words = [...text.matchAll(NAME_WORD)].map(([word]) => word);
  return words.some((word, n) => capitalStart(word) && foldKey(word.charAt(0)) === wanted[0] && word.length > LONG && spells(words, n + 1, wanted.slice(1)));
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
    const spelled = new RegExp(`[ -]${[...wanted].join('-*')}[ -]`);
    answer = [...blocks.values()].some((one) => {
      const text = withoutNamesOf(item.rule.entity, one);
      return spelled.test(initialsIn(text)) || isSpelledInSmall(text, wanted);
    });
    known.set(key, answer);
  }
  return answer;
}
