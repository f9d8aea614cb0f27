import { goesOn } from './goes-on.ts';
import type { Sight } from './sight.ts';

/** Texts right behind one that may be a script's or a style's, which stand between the parts of no name. */
const MOST_SKIPPED = 2;
/** Texts that hold what follows. */
const MOST_AHEAD = 20;

/**
 * The numbers of the texts of a page, in the order in which they stand there, in which a form may stand or begin. Where only the page
 * could tell whether one goes on (a line may break between two texts, or one be no prose) it is taken to.
 */
export function sightedAmong(texts: readonly string[], sight: Sight): number[] {
  return sight.among(texts).filter(([n, sighted]) => sighted === 'hit' || mayGoOn(texts, n, sight)).map(([n]) => n);
}

function mayGoOn(texts: readonly string[], n: number, sight: Sight): boolean {
  for (let skipped = 0; skipped <= MOST_SKIPPED; skipped++) {
    const ahead = texts.slice(n + 1 + skipped, n + 1 + skipped + MOST_AHEAD);
    if (goesOn(texts[n]!, ahead, sight) || goesOn(texts[n]!, ahead.map((text) => ` ${text}`), sight)) return true;
  }
  return false;
}
