const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const SPACES = /[\s\p{Cc}]+/gu;
/** Text that only has to be put in lower case; most quotes in English are. */
const PLAIN = /^[!-~]*(?: [!-~]+)*$/;

/** Letters that are written as others and have no mark that could be taken off. */
const SPELLED: Record<string, string> = { ß: 'ss', œ: 'oe', æ: 'ae', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** Letters as a searcher types them: no case, no accents, ß as ss, œ as oe, plain quotes and dashes, one space; no control characters. */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
    .replaceAll(/[ßœæøłđðþı]/g, (letter) => SPELLED[letter]!).replaceAll(/[“”„‟«»‹›]/g, '"').replaceAll(/[‘’‚‛]/g, "'").replaceAll(/[‐-―−]/g, '-')
    .replaceAll(INVISIBLE, '').replaceAll(SPACES, ' ').trim();
}

/** True when a folded text holds every word of what was typed, in any order; parts of words count. */
export const holdsWords = (text: string, typed: string): boolean =>
  foldText(typed).split(' ').every((word) => text.includes(word));
