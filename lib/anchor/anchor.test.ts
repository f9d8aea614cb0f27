// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { anchor } from './anchor.ts';
import { describe as selectorsOf } from './describe.ts';
import { EDITED, LOOKALIKES } from './edited.ts';
import { confirmed, refused } from './said.ts';
import { rangeOf, spanOf } from './offsets.ts';
import { visibleText } from './visible-text.ts';
import type { AnchorState } from './types.ts';

const ARTICLE = [
  'Ministers sign a charter on shared computing',
  'On a grey morning in the harbour town, four ministers put their names under a charter that had been in the making for two years.',
  'The charter asks every member to publish what it buys from abroad, and to say by when it could do without.',
  'Minister Lindqvist called the text a beginning. Critics of Lindqvist had asked for dates, and found none.',
  'A first call for projects is planned for the spring. It is to cover storage, chips and the people who can repair both.',
  'Asked about money, the four spoke of a modest sum. The treasury of the smallest member has not agreed yet.',
  'Observers from three neighbouring countries watched from the gallery, and left before the photographs were taken.',
];
const SENTENCE = 'asks every member to publish what it buys from abroad, and to say by when it could do without';

const show = (paragraphs: readonly string[]) =>
  document.body.replaceChildren(...paragraphs.map((text) => Object.assign(document.createElement('p'), { textContent: text })));

/** Selects the nth occurrence of some words. */
function select(words: string, nth = 0): Range {
  const visible = visibleText(document.body);
  let start = visible.text.indexOf(words);
  for (let n = 0; n < nth; n++) start = visible.text.indexOf(words, start + 1);
  return rangeOf({ start, end: start + words.length }, visible)!;
}

type Change = (paragraphs: string[]) => string[];
const replace = (from: string, to: string): Change => (paragraphs) => paragraphs.map((text) => text.replace(from, to));
const without = (words: string): Change => (paragraphs) => paragraphs.filter((text) => !text.includes(words));
const OTHER = ['Harvest festival draws record crowds', 'More than nine thousand people came to the meadow behind the mill this weekend, the organisers say.', 'Lindqvist was not there.'];

const CASES: [what: string, quote: string, change: Change, state: AnchorState, now: string | null][] = [
  ['nothing changed', SENTENCE, (p) => p, 'exact', SENTENCE],
  ['a paragraph came before', SENTENCE, (p) => ['Correction: an earlier version named five ministers.', ...p], 'moved', SENTENCE],
  ['the paragraph moved to the end', SENTENCE, (p) => [...without('charter asks')(p), p[2]!], 'moved', SENTENCE],
  ['everything around was rewritten', SENTENCE, (p) => ['Entirely new headline', `They agreed on a paper that ${SENTENCE} – so far the plan.`, p[6]!], 'moved', SENTENCE],
  ['one word was edited', SENTENCE, replace('publish', 'disclose'), 'edited', SENTENCE.replace('publish', 'disclose')],
  ['the first word was edited', SENTENCE, replace('asks', 'requires'), 'edited', SENTENCE.replace('asks', 'requires')],
  ['the last word was edited', SENTENCE, replace('without.', 'alone.'), 'edited', SENTENCE.replace('without', 'alone')],
  ['half of it was cut', SENTENCE, replace(', and to say by when it could do without', ''), 'edited', 'asks every member to publish what it buys from abroad'],
  ['the sentence was deleted', SENTENCE, replace(` ${SENTENCE}`, ''), 'lost', null],
  ['the paragraph was deleted', SENTENCE, without('charter asks'), 'lost', null],
  ['another article stands at the address', SENTENCE, () => OTHER, 'lost', null],
  ['a lookalike was added', SENTENCE, (p) => [...p, 'Elsewhere a treaty asks every member to publish what it sells abroad, and to say by when it could do with less.'], 'exact', SENTENCE],
  ['only a lookalike is left', SENTENCE, (p) => [...without('charter asks')(p), 'Elsewhere a treaty asks every member to publish what it sells abroad, and to say why.'], 'lost', null],
  ['a name, with the page as it was', 'Lindqvist', (p) => p, 'exact', 'Lindqvist'],
  ['a name whose paragraph is gone, on a page with the name elsewhere', 'Lindqvist', () => OTHER, 'lost', null],
  ['a name that was replaced by another', 'Lindqvist', replace('Minister Lindqvist', 'Minister Haugen'), 'uncertain', null],
  ['a name that is now part of a longer word', 'charter', (p) => p.map((text) => text.replaceAll('charter', 'chartered')), 'uncertain', null],
  ['letters of a word', 'beginning', replace('a beginning', 'beginnings'), 'uncertain', null],
];

describe('anchor', () => {
  it.each(CASES)('%s', (_, quote, change, state, now) => {
    show(ARTICLE);
    const selectors = selectorsOf(select(quote), undefined, LOOKALIKES)!;
    show(change([...ARTICLE]));
    const visible = visibleText(document.body);
    const found = anchor(selectors, visible, EDITED);
    const span = found.range && spanOf(found.range, visible);
    expect(found.state).toBe(state);
    expect(span && visible.text.slice(span.start, span.end)).toSatisfy((words) => now === null ? found.state === 'uncertain' || words === null : words === now);
  });

  it('tells repetitions apart, however the page moves', () => {
    const list = Array.from({ length: 6 }, () => 'Read more about this topic');
    show(list);
    const all = list.map((_, n) => selectorsOf(select('more', n))!);
    show(['A new line on top', ...list]);
    const visible = visibleText(document.body);
    expect(all.map((selectors) => spanOf(anchor(selectors, visible).range!, visible)!.start)).toEqual(list.map((_, n) => 23 + n * 27));
  });

  it('does not take a twin for a quote that is gone', () => {
    const twice = [...ARTICLE, `In short: the charter ${SENTENCE}.`];
    show(twice);
    const selectors = selectorsOf(select(SENTENCE))!;
    show(without('The charter asks')(twice));
    expect(anchor(selectors, undefined, EDITED).state).toBe('uncertain');
  });

  it.each<[which: string, nth: number, edited: number, state: AnchorState]>([
    ['the one that was edited', 0, 0, 'edited'], ['the one that was edited', 1, 1, 'edited'], ['the one that was not', 1, 0, 'exact'],
  ])('of two texts in the same surroundings is %s (%i, %i)', (_, nth, edited, state) => {
    const part = ['The charter, in the words of its preamble:', SENTENCE, 'That is what the four ministers put their names under.'];
    const twice = ['A headline', ...part, ...part, 'The end'];
    show(twice);
    const selectors = selectorsOf(select(SENTENCE, nth), undefined, LOOKALIKES)!;
    show(twice.with(2 + edited * part.length, SENTENCE.replace('publish', 'disclose')));
    const visible = visibleText(document.body);
    const { state: now, range } = anchor(selectors, visible, EDITED);
    expect(now).toBe(state);
    if (state === 'edited') expect(visible.text.slice(...Object.values(spanOf(range!, visible)!) as [number, number])).toBe(SENTENCE.replace('publish', 'disclose'));
  });

  it('does not take a name for one that is gone when its line moved up into the same surroundings', () => {
    const teaser = ['Listen again', 'Lindqvist and the mill: an hour with the minister about harbours, money and her mother'];
    const teasers = [...ARTICLE, ...teaser, ...teaser, 'More'];
    show(teasers);
    const selectors = selectorsOf(select('Lindqvist', 2))!;
    show(teasers.toSpliced(ARTICLE.length, 2));
    expect(anchor(selectors, undefined, EDITED).state).toBe('uncertain');
  });

  it.each<[answer: string, say: typeof confirmed, state: AnchorState]>([['yes', confirmed, 'moved'], ['no', refused, 'lost']])('keeps to the reader’s %s about a guess', (_, say, state) => {
    const twice = [...ARTICLE, `In short: the charter ${SENTENCE}.`];
    show(twice);
    const selectors = selectorsOf(select(SENTENCE))!;
    show(without('The charter asks')(twice));
    const visible = visibleText(document.body);
    const guess = anchor(selectors, visible, EDITED);
    expect(guess.state).toBe('uncertain');
    const answered = say(selectors, spanOf(guess.range!, visible)!, visible.text);
    show(['A new line on top', ...without('The charter asks')(twice)]);
    expect(anchor(answered, undefined, EDITED).state).toBe(state);
  });

  it.each<[where: string, words: string, state: AnchorState]>([['before it', 'asks every member', 'exact'], ['in it', SENTENCE, 'edited']])(
    'still finds what was saved when text for screen readers %s was read as text', (where, words, state) => {
      const [before, inside] = ['before it', 'in it'].map((place) => (place === where ? '<i> (opens in a new window)</i>' : ''));
      show(ARTICLE);
      document.body.children[2]!.innerHTML = `The charter${before} asks every member to publish${inside} what it buys from abroad, and to say by when it could do without.`;
      const selectors = selectorsOf(select(where === 'in it' ? document.body.children[2]!.textContent!.slice('The charter '.length, -1) : words), undefined, LOOKALIKES)!;
      Object.assign(document.querySelector('i')!, { className: 'sr-only', style: 'position: absolute; clip: rect(0, 0, 0, 0)' });
      const visible = visibleText(document.body);
      const { state: now, range } = anchor(selectors, visible, EDITED);
      const span = spanOf(range!, visible)!;
      expect([now, visible.text.slice(span.start, span.end)]).toEqual([state, words]);
    },
  );

  it('needs no stored twins, which other tools do not write', () => {
    show(ARTICLE);
    const { twins: _twins, ...selectors } = selectorsOf(select(SENTENCE))!;
    show(['New.', ...ARTICLE]);
    expect(anchor(selectors).state).toBe('moved');
  });

  it('does not believe position and path against the quote', () => {
    show(ARTICLE);
    const selectors = selectorsOf(select('Lindqvist'))!;
    const elsewhere = selectorsOf(select('ministers'))!;
    const { state, range } = anchor({ ...selectors, range: elsewhere.range, position: elsewhere.position });
    expect([state, range?.toString()]).toEqual(['moved', 'Lindqvist']);
  });

  it('stands broken selectors', () => {
    show(ARTICLE);
    const selectors = selectorsOf(select(SENTENCE))!;
    const range = { ...selectors.range, startPath: '9/9/9', endPath: 's/x', startOffset: 1e9 };
    expect(anchor({ ...selectors, range, position: { ...selectors.position, start: 1e9, end: 0 } }).state).toBe('moved');
  });
});
