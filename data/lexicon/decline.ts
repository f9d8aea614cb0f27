import type { Alias } from '../schema.ts';

const ADJECTIVE = /(?:e|e[rsnm])$/;
/** Words at which the part of a name that changes is over. */
const GERMAN_LINK = /^(?:für|zur|zum|der|des|die|das|den|dem|von|vom|über|mit|zwischen|und|in|im|an|auf|beider|by)$/i;
const FRENCH_LINK = /^(?:de|du|des|d['’].*|la|le|les|à|au|aux|en|pour|sur|entre|et|l['’].*)$/i;

/** How many words come before the first preposition or article. */
function untilLink(words: string[], link: RegExp): number {
  const at = words.findIndex((word) => link.test(word));
  return at < 0 ? words.length : at;
}

/** The adjectives that open a German name decline alike: Souveräne, Souveränen, Souveräner … Technologie-Allianz. */
function markAdjectives(words: string[]): string[] {
  const head = untilLink(words, GERMAN_LINK) - 1;
  const other = words.findIndex((word) => !ADJECTIVE.test(word));
  const count = Math.min(head, other < 0 ? words.length : other);
  return words.map((word, n) => (n < count ? word.replace(ADJECTIVE, (ending) => `~${ending.at(-1)}`) : word));
}

/** A head noun that stands before the end of the name takes its endings there: des Bundesministeriums für …, but not "Luft- und …". */
function markHead(words: string[]): string[] {
  const head = untilLink(words, GERMAN_LINK) - 1;
  return words.map((word, n) => (n === head && n < words.length - 1 && !word.endsWith('-') ? `${word}^` : word));
}

/** The plural runs through noun and adjectives: alliances technologiques souveraines. */
function markPlural(words: string[]): string[] {
  const end = untilLink(words, FRENCH_LINK);
  return words.map((word, n) => (n < end && !/[sxz]$/.test(word) ? `${word}+` : word));
}

/**
 * The form with the marks of `lib/detect/lexicon.ts` for what changes before its last word. Endings of the last word are left
 * to the reader of the text, by the inflection of the alias.
 */
export function declined({ form, inflection }: Pick<Alias, 'form' | 'inflection'>): string {
  const words = form.split(' ');
  if (inflection === 'de-adjective-noun') return markHead(markAdjectives(words)).join(' ');
  if (inflection === 'de-noun') return markHead(words).join(' ');
  return inflection === 'fr-noun' ? markPlural(words).join(' ') : form;
}
