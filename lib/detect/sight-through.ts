import { BLANK, goesOn } from './goes-on.ts';
import type { Sight } from './sight.ts';

/** Texts that hold what follows. */
const MOST_AHEAD = 20;
/** So many letters tell most of what follows from what would go on. */
const FIRST_LETTERS = 8;

/** The numbers of the texts of a page, in the order in which they stand there, in which a form may stand, or begin and go on in those that follow. */
export function sightedAmong(texts: readonly string[], sight: Sight): number[] {
  return sight.among(texts).filter(([n, sighted, from]) => sighted === 'hit' || mayGoOn(texts, n, from, sight)).map(([n]) => n);
}

/** White space may stand in what is no prose: "KI<svg> </svg>-Gesetz". */
function mayGoOn(texts: readonly string[], n: number, from: number, sight: Sight): boolean {
  const own = texts[n]!.slice(from);
  return goesOnAt(own, texts, n + 1, sight) || (texts[n + 1] === BLANK && goesOnAt(own, texts, n + 2, sight));
}

const goesOnAt = (own: string, texts: readonly string[], next: number, sight: Sight): boolean => isBegunBy(own, texts, next, sight) && goesOn(own, ahead(texts, next), sight);

/** Most forms that are open are not with the first letters that follow. */
function isBegunBy(own: string, texts: readonly string[], next: number, sight: Sight): boolean {
  let begun = own;
  for (let n = next; n < Math.min(texts.length, next + MOST_AHEAD); n++) {
    const text = texts[n]!;
    const letters = text.trimStart();
    if (letters === '') {
      begun += text === '' ? '' : ' ';
      continue;
    }
    return sight.at(`${begun}${letters === text ? '' : ' '}${letters.slice(0, FIRST_LETTERS)}`, own.length) !== 'none';
  }
  return false;
}

function* ahead(texts: readonly string[], from: number): Generator<string, void, void> {
  for (let n = from; n < Math.min(texts.length, from + MOST_AHEAD); n++) yield texts[n]!;
}
