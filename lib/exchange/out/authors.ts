/** From a byline to the names of people, for formats that keep family and given names apart. */

export type Author = { family: string; given: string } | { literal: string };

const OPENING = /^(von|by|par|di|de la part de|text|texte)\s*:?\s+/i;
const BETWEEN = /\s*(?:[;|·]|\s+(?:and|und|et|&)\s+)\s*/i;
/** "Lea M. von Tal": two to five words, capitalised but for particles. An agency or an editorial office has another shape. */
const PERSON = /^(\p{Lu}[\p{L}.'’-]*\s+){1,3}(?:(?:von|van|de|der|den|zu|di|du|le|la|da)\s+){0,2}\p{Lu}[\p{L}'’-]+$/u;
const OFFICE = /\b(redaktion|rédaction|editor|editors|editorial|staff|desk|team|agency|agentur|agence|news|press|presse|online|zeitung|times|post|verlag|gmbh|inc)\b/i;
/** One capitalised word; agencies write themselves `dpa` or `AFP`. */
const NAME = /^\p{Lu}(?=.*\p{Ll})[\p{L}.'’-]+$/u;
const PARTICLE = /^(von|van|de|der|den|zu|di|du|le|la|da)$/;

export const authorsOf = (byline: string | undefined): Author[] =>
  (byline ?? '').replaceAll(/\s+/g, ' ').trim().replace(OPENING, '').split(BETWEEN).flatMap(splitCommas).filter(Boolean).map(authorOf);

/** "Mara Lind, Jo Berg" are two people, "Redaktion, dpa" two sources; "Lind, Mara" is one. */
function splitCommas(text: string): string[] {
  const parts = text.split(/\s*,\s*/).filter(Boolean);
  return parts.length === 2 && parts.every((part) => NAME.test(part) && !OFFICE.test(part)) ? [text] : parts;
}

function authorOf(name: string): Author {
  const [family, given] = name.split(/\s*,\s*/);
  if (given) return { family: family!, given };
  if (!PERSON.test(name) || OFFICE.test(name)) return { literal: name };
  const words = name.split(' ');
  const at = words.findIndex((word) => PARTICLE.test(word));
  const cut = at > 0 ? at : words.length - 1;
  return { family: words.slice(cut).join(' '), given: words.slice(0, cut).join(' ') };
}
