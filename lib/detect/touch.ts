import { SPACE, charCodeAt, fold, isLetter, isWord } from './fold.ts';
import { BLANK } from './goes-on.ts';
import type { Lexicon } from './lexicon.ts';
import { INFLECTION, isCapital, type Sight, type Sighted } from './sight.ts';
import { walk } from './walk.ts';

/** Letters of endings; the full judgement comes later. */
const ENDINGS = 'ensx';

function endsSoon(text: string, end: number): boolean {
  for (let i = end; i <= end + INFLECTION; i++) {
    const f = i < text.length ? fold(charCodeAt.call(text, i)) : SPACE;
    if (!isWord(f)) return true;
    if (isLetter(f) && !ENDINGS.includes(String.fromCharCode(f))) return false;
  }
  return false;
}

/** Looks at one text after another: made once, since texts are many. */
class Look {
  /** A form stands there. */
  isDone = false;
  #text = '';
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Where the first form begins that may go on behind the text; -1 for none. */
  at(text: string, before: number): number {
    this.isDone = false;
    this.#text = text;
    return walk(text, this.#lexicon.keys, this, before);
  }

  meet(start: number, end: number, line: number, at: number): void {
    this.isDone ||= endsSoon(this.#text, end) && (isCapital(this.#text[start]!) || this.#lexicon.mayBeSmall(line, at));
  }
}

/** A quick look by the lexicon itself: for lexicons of any size, and as fast as `openSights` only once it is warm. */
export function sightBy(lexicon: Lexicon): Sight {
  const look = new Look(lexicon);
  const at = (text: string, before = text.length): Sighted => {
    const open = look.at(text, before);
    return look.isDone ? 'hit' : open >= 0 ? 'open' : 'none';
  };
  function among(texts: readonly string[]): ReturnType<Sight['among']> {
    const found: ReturnType<Sight['among']> = [];
    for (let n = 0; n < texts.length; n++) {
      const text = texts[n]!;
      if (text === BLANK) continue;
      const open = look.at(text, text.length);
      if (look.isDone) found.push([n, 'hit', 0]);
      else if (open >= 0) found.push([n, 'open', open]);
    }
    return found;
  }
  return { at, among };
}
