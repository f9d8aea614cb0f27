/** Names on the page whose initials are an acronym of ours. */
import { foldKey } from './fold.ts';
import type { Item } from './item.ts';

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
    answer = [...blocks.values()].some((one) => spelled.test(initialsIn(withoutNamesOf(item.rule.entity, one))));
    known.set(key, answer);
  }
  return answer;
}
