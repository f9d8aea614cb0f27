import { expect, it } from 'vitest';
import { random } from '../random.ts';
import { entryOf, FIELDS, type Shelvable } from './entry.ts';
import { foldText } from './fold.ts';
import { find } from './match.ts';
import { learnWords } from './postings.ts';
import { idAt } from './place.ts';
import { parseQuery } from './query.ts';
import { pack, type Shelf } from './shelf.ts';

const next = random(23);
const any = (n: number): number => Math.floor(next() * n);
const LETTERS = [...'aaabbceeé ß œ.-’„2 0 5 6 / zq д п 👍🏽 €'];
const text = (most: number): string => Array.from({ length: any(most) }, () => LETTERS[any(LETTERS.length)]).join('');

const saved = (id: string): Shelvable => ({
  id, pageKey: 'p', page: { title: text(12), site: text(6) }, selectors: { quote: { exact: text(40) }, position: { start: 0 } },
  note: any(2) ? text(30) : '', tags: any(2) ? [text(8)] : [], entities: [], disagreements: [], color: 'yellow', createdAt: Number(id), updatedAt: 0,
});

/** Of several sizes: shelves with few and with many entries are read in different ways. */
const library = Array.from({ length: 700 }, (_, n) => saved(String(n)));
const packed = (): Shelf[] => [[0, 3], [3, 40], [40, 296], [296, 552], [552, 700]].map(([from, to]) => pack(library.slice(from, to).map(entryOf))).reverse();
const fields = new Map(library.map((one) => [one, [one.selectors.quote.exact, one.note, one.tags.join(', '), one.page.title, one.page.site].map(foldText)]));

/** What a query of plain words and of words in a field means, said as plainly as possible. */
const holding = (needle: string, field: string | null) => (highlight: Shelvable): boolean => {
  const folded = foldText(needle);
  const texts = fields.get(highlight)!;
  return field ? texts[FIELDS.indexOf(field as never)]!.includes(folded) : texts.some((one) => one.includes(folded));
};

const queries = Array.from({ length: 600 }, () => {
  const source = fields.get(library[any(library.length)]!)!.join(' ');
  const start = any(source.length);
  const needle = (next() < 0.8 ? source.slice(start, start + 1 + any(7)) : text(6)).replaceAll(/["“”„«»\s]+/g, ' ').trim();
  return { needle, field: [null, null, 'note', 'quote', 'title'][any(5)]!, not: next() < 0.2 };
}).filter(({ needle }) => foldText(needle) !== '' && foldText(needle) !== '-');

it.each([['before the shelves are prepared', 0], ['while they are', 3], ['after', 5]])('finds what holds the words, %s', (_, prepared) => {
  const shelves = packed();
  shelves.slice(0, prepared).forEach(learnWords);
  expect(queries.length).toBeGreaterThan(400);
  for (const { needle, field, not } of queries) {
    const query = `${not ? '-' : ''}${field ? `${field}:` : ''}"${needle}"`;
    const found = Array.from(find(shelves, parseQuery(query, { now: 0, entities: () => [] })), (place) => idAt(shelves, place));
    const holds = holding(needle, field);
    expect([query, found]).toEqual([query, library.filter((one) => holds(one) !== not).map(({ id }) => id).reverse()]);
  }
});

it('finds what holds all of several words', () => {
  const shelves = packed();
  shelves.forEach(learnWords);
  for (let round = 0; round < 200; round++) {
    const [a, b] = [queries[any(queries.length)]!.needle, queries[any(queries.length)]!.needle];
    const found = find(shelves, parseQuery(`"${a}" -note:"${b}"`, { now: 0, entities: () => [] }));
    const [holdsA, holdsB] = [holding(a, null), holding(b, 'note')];
    expect(Array.from(found, (place) => idAt(shelves, place))).toEqual(library.filter((one) => holdsA(one) && !holdsB(one)).map(({ id }) => id).reverse());
  }
});

it.each([false, true])('finds what has a note at all, shelves prepared: %s', (prepared) => {
  const shelves = packed();
  if (prepared) shelves.forEach(learnWords);
  const found = find(shelves, parseQuery('note:*', { now: 0, entities: () => [] }));
  expect(Array.from(found, (place) => idAt(shelves, place))).toEqual(library.filter((one) => foldText(one.note) !== '').map(({ id }) => id).reverse());
});
