/** What a typed query means. Never throws: what is not understood becomes a term that says so and filters nothing. */
import { SEPARATOR } from './entry.ts';
import { foldText } from './fold.ts';
import { parseDay } from './since.ts';
import { tokens, type Token, type Value } from './tokens.ts';
import { COLOR_WORDS, DISPUTE_KINDS, NO_WORDS, OPERATOR_WORDS, STATE_WORDS, YES_WORDS, type Operator } from './words.ts';

/** What the reader's dataset and clock know. */
export interface Vocabulary {
  /** Ids of the entities with this folded name, alias or id; with `begins`, also of those one of whose names begins so. */
  entities(name: string, begins: boolean): string[];
  now: number;
  /** Keys of pages that are one with another, and that one's. */
  pages?: ReadonlyMap<string, string>;
}

/** A wanted value of a column: the whole cell, a part of it, or how it begins. Any value when empty. */
export interface Wanted { text: string; match: 'is' | 'begins' | 'holds' | 'any' }

export type Meaning =
  | { kind: 'text'; needle: string }
  | { kind: 'field'; field: 'quote' | 'note' | 'title'; needle: string }
  | { kind: 'column'; operator: 'tag' | 'site' | 'color' | 'state' | 'entity' | 'disputed'; wanted: Wanted[] }
  | { kind: 'time'; operator: 'since' | 'before'; time: number }
  | { kind: 'unclear'; operator: Operator; value: string };

/** A part of the query with what it means; `values` are what the reader typed. */
export interface Term extends Pick<Token, 'start' | 'end' | 'not'> { operator: Operator | null; values: string[]; meaning: Meaning }

export const parseQuery = (query: string, vocabulary: Vocabulary): Term[] => tokens(query).flatMap((token) => termOf(token, query, vocabulary));

function termOf(token: Token, query: string, vocabulary: Vocabulary): Term[] {
  const operator = token.operator === null ? null : (OPERATOR_WORDS.get(foldText(token.operator)) ?? null);
  const { start, end, not } = token;
  const base = { start, end, not, operator, values: token.values.map(({ text }) => text) };
  if (operator === null) {
    const typed = token.operator === null ? token.values.map(({ text }) => text).join('') : query.slice(not ? start + 1 : start, end);
    const needle = foldText(typed);
    return needle === '' || needle === '-' ? [] : [{ ...base, values: [typed], meaning: { kind: 'text', needle } }];
  }
  const values = token.values.filter(({ text }) => foldText(text) !== '');
  return [{ ...base, meaning: values.length === 0 ? unclear(operator, '') : MEANINGS[operator](values, vocabulary) }];
}

const unclear = (operator: Operator, value: string): Meaning => ({ kind: 'unclear', operator, value });
const isAny = (values: readonly Value[]): boolean => values.some(({ text }) => text === '*');

const MEANINGS: Record<Operator, (values: readonly Value[], vocabulary: Vocabulary) => Meaning> = {
  quote: (values) => ({ kind: 'field', field: 'quote', needle: phrase(values) }),
  note: (values) => ({ kind: 'field', field: 'note', needle: isAny(values) ? '' : phrase(values) }),
  title: (values) => ({ kind: 'field', field: 'title', needle: phrase(values) }),
  tag: (values) => column('tag', values, ({ text, exact }) => [{ text: foldText(text.replace(/^#/, '')), match: exact ? 'is' : 'begins' }]),
  site: (values) => column('site', values, ({ text, exact }) => [{ text: foldText(text).replace(/^www\./, ''), match: exact ? 'is' : 'holds' }]),
  entity: (values, { entities }) => column('entity', values, ({ text, exact }) => entities(foldText(text), !exact).map(is)),
  color: (values) => column('color', values, ({ text, exact }) => named(COLOR_WORDS, text, exact)),
  state: (values) => column('state', values, ({ text, exact }) => named(STATE_WORDS, text, exact)),
  disputed: (values) => column('disputed', values, ({ text }) => disputed(foldText(text))),
  since: (values, { now }) => time('since', values, now),
  before: (values, { now }) => time('before', values, now),
};

const phrase = (values: readonly Value[]): string => foldText(values.map(({ text }) => text).join(','));

/** Several values mean any of them; one that nobody understands makes the term unclear when there is no other. */
function column(operator: (Meaning & { kind: 'column' })['operator'], values: readonly Value[], want: (value: Value) => Wanted[]): Meaning {
  if (isAny(values)) return { kind: 'column', operator, wanted: [{ text: '', match: 'any' }] };
  const wanted = values.flatMap(want).filter(({ text, match }) => text !== '' || match === 'any');
  return wanted.length > 0 ? { kind: 'column', operator, wanted } : unclear(operator, values.map(({ text }) => text).join(','));
}

const is = (text: string): Wanted => ({ text, match: 'is' });

/** Every name that begins with what was typed so far, unless one is exactly that. */
function named(words: ReadonlyMap<string, string>, typed: string, exact: boolean): Wanted[] {
  const folded = foldText(typed);
  const whole = words.get(folded);
  if (whole !== undefined) return [is(whole)];
  return exact ? [] : [...new Set([...words].filter(([word]) => word.startsWith(folded)).map(([, name]) => name))].map(is);
}

/** `yes`, `no` or a kind of disagreement, which ends its id. */
function disputed(typed: string): Wanted[] {
  if (YES_WORDS.has(typed)) return [{ text: '', match: 'any' }];
  if (NO_WORDS.has(typed)) return [{ text: SEPARATOR, match: 'is' }];
  return DISPUTE_KINDS.filter((kind) => kind.startsWith(typed)).map((kind) => ({ text: `.${kind}`, match: 'holds' }));
}

function time(operator: 'since' | 'before', [value]: readonly Value[], now: number): Meaning {
  const found = parseDay(foldText(value!.text), now);
  return found === null ? unclear(operator, value!.text) : { kind: 'time', operator, time: found };
}
