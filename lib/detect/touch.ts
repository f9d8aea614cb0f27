import { fold, isWord } from './fold.ts';
import type { Forms } from './sightings.ts';
import { walk } from './walk.ts';

/** How many letters an inflection may add; the full judgement comes later. */
const INFLECTION = 2;

function endsSoon(text: string, end: number): boolean {
  for (let i = end; i <= end + INFLECTION; i++) {
    if (i >= text.length || !isWord(fold(text.charCodeAt(i)))) return true;
  }
  return false;
}

const isCapital = (text: string, at: number): boolean => {
  const char = text[at]!;
  return char !== char.toLowerCase();
};

/**
 * A quick look at one piece of text: `hit` when a form may stand in it, `open` when one may begin in it and go on in the
 * next piece. What follows a hit is the full scan of the text around it.
 */
export function touch(text: string, forms: Forms): 'hit' | 'open' | 'none' {
  let hit = false;
  const open = walk(text, forms.trie, (start, end, value) => {
    hit ||= endsSoon(text, end) && (isCapital(text, start) || forms.mayBeSmall(value));
  });
  return hit ? 'hit' : open ? 'open' : 'none';
}
