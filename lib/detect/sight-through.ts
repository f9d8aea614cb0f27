import { goesOn } from './goes-on.ts';
import type { Sight } from './sight.ts';

/** Texts right behind one that may be a script's or a style's, which stand between the parts of no name. */
const MOST_SKIPPED = 2;
/** Texts next to each other in which a name may break lines. */
const NEAR = 4;
const SPACED = /\s/;
/** So many letters tell most of what follows from what would go on. */
const FIRST_LETTERS = 8;
/** Texts that hold what follows. */
const MOST_AHEAD = 20;

/**
 * The numbers of the texts of a page, in the order in which they stand there, in which a form may stand or begin. Where only the page
 * could tell whether one goes on (a line may break between two texts, or one be no prose) it is taken to.
 */
export function sightedAmong(texts: readonly string[], sight: Sight): number[] {
  return sight.among(texts).filter(([n, sighted, from]) => sighted === 'hit' || mayGoOn(texts, n, from, sight)).map(([n]) => n);
}

function mayGoOn(texts: readonly string[], n: number, from: number, sight: Sight): boolean {
  const own = texts[n]!.slice(from);
  if (!goesOnAtAll(own, texts, n + 1, sight)) return false;
  for (let next = n + 1; next <= n + 1 + MOST_SKIPPED; next++) {
    if (goesOn(own, ahead(texts, next, ''), sight)) return true;
    if (!isApart(own, texts.slice(next, next + NEAR)) && goesOn(own, ahead(texts, next, ' '), sight)) return true;
  }
  return false;
}

/** Most forms that are open are not with the first letters that follow, wherever these stand. */
function goesOnAtAll(own: string, texts: readonly string[], next: number, sight: Sight): boolean {
  const begun = own.trimEnd();
  let skipped = 0;
  for (let n = next; n < texts.length && n < next + MOST_AHEAD && skipped <= MOST_SKIPPED; n++) {
    const head = texts[n]!.trimStart().slice(0, FIRST_LETTERS);
    if (head === '') continue;
    if (sight.at(begun + head, begun.length) !== 'none' || sight.at(`${begun} ${head}`, begun.length) !== 'none') return true;
    skipped++;
  }
  return false;
}

function* ahead(texts: readonly string[], from: number, joint: string): Generator<string, void, void> {
  for (let n = from; n < Math.min(texts.length, from + MOST_AHEAD); n++) yield joint + texts[n]!;
}

/** White space stands between all of them: a line break adds none. */
function isApart(own: string, following: readonly string[]): boolean {
  let before = own;
  return following.every((text) => {
    const apart = SPACED.test(before.slice(-1) + text.charAt(0));
    before = text;
    return apart;
  });
}
