import { describe, expect, it } from 'vitest';
import { packKeys } from '../../data/lexicon/keys.ts';
import { random } from '../random.ts';
import { spellingsOf } from './declension.ts';
import { foldKey } from './fold.ts';
import { Keys } from './keys.ts';
import { walk } from './walk.ts';

const SEED = 4;
const ROUNDS = 1000;


interface Hit { form: string; from: string }

function hitsIn(text: string, forms: readonly string[]): string[] {
  const keys = new Keys(packKeys([{ mark: 'x', forms }]));
  const hits: string[] = [];
  walk(text, keys, { meet: (start, end, line, at) => hits.push(`${keys.form(line, at)}@${foldKey(text.slice(start, end))}`) });
  return hits.toSorted();
}

/** The plain way: every spelling compared with the folded text at every word start. */
function plainly(text: string, forms: readonly string[]): string[] {
  const folded = foldKey(text);
  const hits = new Set<string>();
  const add = ({ form, from }: Hit, at: number): void => { if (folded.startsWith(from, at)) hits.add(`${form}@${from}#${at}`); };
  const all = forms.flatMap((form) => [...new Set(spellingsOf(form).map(foldKey))].map((from) => ({ form, from })));
  for (let at = 0; at < folded.length; at++) {
    const isStart = /[a-z]/.test(folded[at]!) && !/[a-z]/.test(folded[at - 1] ?? ' ');
    if (isStart) for (const hit of all) add(hit, at);
  }
  return [...hits].map((hit) => hit.split('#')[0]!).toSorted();
}

/** No letter is a part of what another one stands for: where a text's ligature ends inside a form, the two ways differ. */
const JOINS = [' ', '-', '- ', '  '];
const LETTERS = ['a', 'b', 'ü', 'é', 'E', 'ﬁ', 'œ'];

function words(next: () => number): string {
  const word = (): string => Array.from({ length: 1 + Math.floor(next() * 3) }, () => LETTERS[Math.floor(next() * LETTERS.length)]!).join('');
  return Array.from({ length: 1 + Math.floor(next() * 3) }, word).join(JOINS[Math.floor(next() * JOINS.length)]);
}

/** With what is not seen here and there. */
const hyphened = (text: string, next: () => number): string => [...text].map((char) => (next() < 0.05 ? `${char}\u00ad` : char)).join('');

/** A mark stands behind a letter. */
const withMarks = (form: string, next: () => number): string =>
  (form.length < 4 || /[ -]/.test(form[2]!) || next() < 0.5 ? form : `${form.slice(0, 3)}${['~e', '~r', '^', '+'][Math.floor(next() * 4)]!}${form.slice(3)}`);

describe('the keys', () => {
  it('find what comparing every spelling at every word start finds, however few or many there are', () => {
    const next = random(SEED);
    let found = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const count = round % 3 === 0 ? 200 : 8;
      const forms = [...new Set(Array.from({ length: count }, () => withMarks(words(next), next)))].filter((form) => spellingsOf(form).every((one) => foldKey(one).length > 1));
      const some = (): string => (next() < 0.5 ? words(next) : foldKey(spellingsOf(forms[Math.floor(next() * forms.length)] ?? 'a')[0]!));
      const text = hyphened(Array.from({ length: 20 }, some).join(' '), next);
      const expected = plainly(text, forms);
      expect(hitsIn(text, forms)).toEqual(expected);
      found += expected.length;
    }
    expect(found).toBeGreaterThan(ROUNDS);
  });

  it('keep what is said of forms with equal beginnings apart', () => {
    const keys = new Keys(packKeys([{ mark: '1f', forms: ['Harbour', 'Harbour Pact'] }, { mark: '2', forms: ['harbour pacts'] }]));
    const said: string[] = [];
    walk('Harbour pacts', keys, { meet: (_start, _end, line, at) => said.push(`${keys.form(line, at)} ${keys.mark(line, at)} ${keys.isCapital(line, at)}`) });
    expect(said).toEqual(['Harbour 1f true', 'Harbour Pact 1f true', 'harbour pacts 2 false']);
  });

  it.each(['a', 'a|b', 'a\tb'])('refuse "%s" when they are written', (form) => {
    expect(() => packKeys([{ mark: 'x', forms: [form] }])).toThrow('cannot be looked for');
  });
});
