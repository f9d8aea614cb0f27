import { expect, it } from 'vitest';
import { knownTags, withTags } from './tags.ts';

const CASES: [tags: string[], typed: string, result: string[]][] = [
  [[], 'thesis', ['thesis']],
  [['a'], ' b , c;d', ['a', 'b', 'c', 'd']],
  [['Quanten'], 'quanten', ['Quanten']],
  [[], '#law', ['law']],
  [[], 'two  words', ['two words']],
  [['a'], ' , ;', ['a']],
];
it.each(CASES)('%j and "%s"', (tags, typed, result) => expect(withTags(tags, typed)).toEqual(result));

it('offers the most used tags first', () => {
  expect(knownTags([{ tags: ['b', 'a'] }, { tags: ['c', 'a'] }, { tags: [] }])).toEqual(['a', 'b', 'c']);
});
