import { describe, expect, it } from 'vitest';
import { makeAskingOrder } from './asking-order.ts';

const PAGE = 'https://news.example/a';
type Act = ['next', string | null] | ['ask', string, at: number, of: number] | ['gone', string] | ['come', string] | ['enough', string];

/** What happens on a page with the guesses a, b, c, and what is asked next. */
const STORIES: [story: string, acts: Act[]][] = [
  ['one after the other, each once', [
    ['next', 'a'], ['ask', 'a', 1, 3], ['gone', 'a'], ['next', 'b'], ['ask', 'b', 2, 3], ['next', 'c'], ['ask', 'c', 3, 3], ['next', null],
  ]],
  ['one that the reader clicked counts, and is not asked again', [['ask', 'b', 1, 3], ['next', 'a'], ['ask', 'a', 2, 3], ['next', 'c']]],
  ['one that is asked again keeps its number', [['ask', 'a', 1, 3], ['ask', 'b', 2, 3], ['ask', 'a', 1, 3]]],
  ['one that comes later counts from then on', [['ask', 'a', 1, 3], ['come', 'd'], ['ask', 'b', 2, 4], ['next', 'c']]],
  ['after enough there is nothing more by itself', [['ask', 'a', 1, 3], ['enough', PAGE], ['next', null], ['ask', 'c', 2, 3], ['next', null]]],
  ['enough of another page says nothing of this one', [['enough', 'https://news.example/b'], ['next', 'a']]],
];

describe('guesses are asked about', () => {
  it.each(STORIES)('%s', (_, acts) => {
    const order = makeAskingOrder();
    let guesses = ['a', 'b', 'c'];
    const told = acts.map((act): Act => {
      if (act[0] === 'next') return ['next', order.next(guesses, PAGE)];
      if (act[0] === 'ask') return ['ask', act[1], ...(Object.values(order.asking(act[1], guesses)) as [number, number])];
      if (act[0] === 'gone') guesses = guesses.filter((guess) => guess !== act[1]);
      else if (act[0] === 'come') guesses = [...guesses, act[1]];
      else order.enough(act[1]);
      return act;
    });
    expect(told).toEqual(acts);
  });
});
