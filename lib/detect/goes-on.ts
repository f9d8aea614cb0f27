import type { Sight } from './sight.ts';

/** No form is longer, UTF-16 units. */
export const LONGEST_FORM = 200;
/** How much white space of the source may stand in it. */
const REACH = 600;
/** So much of what follows tells whether a form goes on. */
const ENOUGH = 40;
/** What a page sends for a run of white space between its elements. */
export const BLANK = ' ';
/** Stands where the page ends: no form holds it. */
const NOTHING = '|';
const SPACE = /\s+/g;
const WORD_LAST = /[\p{L}\p{N}]$/u;
const WORD_FIRST = /^[\p{L}\p{N}]/u;

/** Of most texts so much holds enough. */
const NEAR = 2 * ENOUGH;

const read = (data: string): string => data.replace(SPACE, ' ');

function readHead(data: string): string {
  const near = read(data.slice(0, NEAR));
  return near.length >= ENOUGH || data.length <= NEAR ? near : read(data.slice(0, REACH)).slice(0, LONGEST_FORM);
}

/** Whether a form that begins in a text may go on in those that follow; of them no more are asked for than it takes. */
export function goesOn(text: string, following: Iterable<string>, sight: Sight): boolean {
  const own = read(text.slice(-REACH)).slice(-LONGEST_FORM);
  const isForm = (after: string): boolean => sight.at(own + after.padEnd(ENOUGH, NOTHING), own.length) !== 'none';
  let after = '';
  for (const one of following) {
    const next = readHead(one);
    // Another block may begin here.
    if (WORD_LAST.test(after) && WORD_FIRST.test(next) && isForm(after)) return true;
    after += next;
    if (after.length >= ENOUGH) break;
    if (sight.at(own + after, own.length) === 'none') return false;
  }
  return isForm(after);
}
