import { describe, expect, it } from 'vitest';
import { quoteAt } from './describe.ts';
import { gapOf, wasDeleted } from './gap.ts';

const QUOTE = 'could do without any of it';
const PAGE = [
  'The charter asks every member to publish what it buys.',
  `By June each of them is to say which parts it ${QUOTE}, and by when.`,
  'Nobody checks the answers before they are printed.',
].join('\n');
const [FIRST, , LAST] = PAGE.split('\n') as [string, string, string];
const quoteOf = (exact: string, page = PAGE) => quoteAt({ start: page.indexOf(exact), end: page.indexOf(exact) + exact.length }, page);
const SECOND = PAGE.split('\n')[1]!;

/** What became of the page, and the words on both sides of where the quote stood. */
const CASES: [what: string, quote: string, now: string, gap: string | null][] = [
  ['the quote went, the sentence stayed', QUOTE, PAGE.replace(QUOTE, '').replace(' , ', ', '), 'which parts it, and by when.'],
  ['its paragraph went', QUOTE, [FIRST, LAST].join('\n'), 'publish what it buys.\nNobody checks the'],
  ['it was a whole paragraph', SECOND, [FIRST, LAST].join('\n'), 'publish what it buys.\nNobody checks the'],
  ['the rest of its paragraph went, too', QUOTE, PAGE.replace(/ could do.*when\./, ''), 'which parts it\nNobody checks the'],
  ['the beginning of its paragraph went, too', QUOTE, PAGE.replace(/By June.* it(?=,)/, ''), 'publish what it buys.\n, and by when.'],
  ['other words stand in its place', QUOTE, PAGE.replace(QUOTE, 'will have to go on buying, come what may'), null],
  ['all around it is new', QUOTE, 'An entirely different article about bread and butter.', null],
  ['the same stands twice', QUOTE, [FIRST, LAST, FIRST, LAST].join('\n'), null],
  ['it stands where it stood', QUOTE, PAGE, null],
];

describe('where a lost quote stood', () => {
  it.each(CASES)('%s', (_, exact, now, gap) => {
    const place = gapOf(quoteOf(exact), now);
    expect(place && now.slice(place.start, place.end)).toBe(gap);
  });

  it('is not known of a quote without surroundings', () => {
    expect(gapOf(quoteOf(PAGE), FIRST)).toBeNull();
  });

  it('is more than what judges that a quote was deleted', () => {
    const judged = CASES.map(([, exact, now]) => wasDeleted(quoteOf(exact), now));
    expect(judged).toEqual([true, false, true, false, false, false, false, false, false]);
  });
});
