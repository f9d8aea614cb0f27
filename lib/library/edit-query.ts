/** Filters are parts of the query: choosing one in a list writes it, choosing it again takes it out. */
import type { Term } from './query.ts';
import type { Operator } from './words.ts';

/** Operators of which a highlight has one value only: two chosen values mean either. */
const EITHER: ReadonlySet<Operator> = new Set<Operator>(['site', 'color', 'state']);

/** Quoted, so that it means this value alone; a quote mark cannot stand in it. */
const quoted = (value: string): string => `"${value.replaceAll(/["“”„«»]/g, ' ')}"`;

/** Characters of a quote that tell it from others. */
const TELLING = 60;

/** A query that finds a quote, by its longest part without quote marks. */
export function forQuote(quote: string): string {
  const start = quote.slice(0, TELLING).replace(/[\uD800-\uDBFF]$/, '');
  const [part = ''] = start.split(/["“”„«»]/).map((each) => each.trim()).toSorted((a, b) => b.length - a.length);
  return part === '' ? '' : written('quote', [part]);
}

/** The values of an operator that are chosen, as typed. */
export const chosen = (terms: readonly Term[], operator: Operator): string[] =>
  terms.filter((term) => term.operator === operator && !term.not).flatMap(({ values }) => values);

/** The query with a filter put in, or taken out if it is in. */
export function toggled(query: string, terms: readonly Term[], operator: Operator, value: string): string {
  const holding = terms.find((term) => term.operator === operator && !term.not && term.values.includes(value));
  if (holding) return replaced(query, holding, written(operator, holding.values.filter((other) => other !== value)));
  const list = EITHER.has(operator) ? terms.find((term) => term.operator === operator && !term.not) : undefined;
  return list ? replaced(query, list, written(operator, [...list.values, value])) : `${query.trimEnd()} ${written(operator, [value])}`.trim();
}

const written = (operator: Operator, values: readonly string[]): string => (values.length === 0 ? '' : `${operator}:${values.map(quoted).join(',')}`);

/** The query without a term. */
export const without = (query: string, term: Term): string => replaced(query, term, '');

const replaced = (query: string, { start, end }: Term, text: string): string =>
  [query.slice(0, start).trimEnd(), text, query.slice(end).trimStart()].filter(Boolean).join(' ');
