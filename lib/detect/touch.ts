import { SPACE, fold, isLetter, isWord } from './fold.ts';
import type { Forms } from './sightings.ts';
import { mayHold, walk } from './walk.ts';

/** How many letters an inflection may add, and which; the full judgement comes later. */
const INFLECTION = 2;
const ENDINGS = 'ensx';

function endsSoon(text: string, end: number): boolean {
  for (let i = end; i <= end + INFLECTION; i++) {
    const f = i < text.length ? fold(text.charCodeAt(i)) : SPACE;
    if (!isWord(f)) return true;
    if (isLetter(f) && !ENDINGS.includes(String.fromCharCode(f))) return false;
  }
  return false;
}

const isCapital = (text: string, at: number): boolean => {
  const char = text[at]!;
  return char !== char.toLowerCase();
};

/** Looks at one text after another: made once, since texts are many. */
class Look {
  hit = false;
  #text = '';
  #forms!: Forms;

  at(text: string, forms: Forms): boolean {
    this.hit = false;
    this.#text = text;
    this.#forms = forms;
    return walk(text, forms.keys, this);
  }

  meet(start: number, end: number, line: number, at: number): void {
    this.hit ||= (this.#forms.isBegun?.(line, at) || endsSoon(this.#text, end)) && (isCapital(this.#text, start) || this.#forms.mayBeSmall(line, at));
  }
}

const look = new Look();

/**
 * A quick look at one piece of text: `hit` when a form may stand in it, `open` when one may begin in it and go on in the
 * next piece. What follows a hit is the full scan of the text around it.
 */
export function touch(text: string, forms: Forms): 'hit' | 'open' | 'none' {
  if (!mayHold(text, forms.keys)) return 'none';
  const open = look.at(text, forms);
  return look.hit ? 'hit' : open ? 'open' : 'none';
}
