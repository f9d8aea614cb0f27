/** Cutting a typed query into its parts. Takes any text and never throws. */

/** One value: `exact` when it stood in quotes. */
export interface Value { text: string; exact: boolean }

/** A part of a query as it was typed, at `start`–`end`; without an operator its one value is searched as text. */
export interface Token { start: number; end: number; not: boolean; operator: string | null; values: Value[] }

const OPERATOR = /^(-?)([\p{L}]{2,20}):/u;
const OPENING = /["“”„«»]/;
const CLOSING = /["“”„«»]/;

export function tokens(query: string): Token[] {
  const found: Token[] = [];
  for (let at = skipSpaces(query, 0); at < query.length;) {
    const token = tokenAt(query, at);
    found.push(token);
    at = skipSpaces(query, token.end);
  }
  return found;
}

function tokenAt(query: string, start: number): Token {
  const [, minus, operator] = OPERATOR.exec(query.slice(start)) ?? [];
  if (operator !== undefined && !query.startsWith('//', start + minus!.length + operator.length + 1)) {
    const { values, end } = valuesAt(query, start + minus!.length + operator.length + 1, true);
    return { start, end, not: minus === '-', operator, values };
  }
  const not = query[start] === '-' && start + 1 < query.length && !isSpace(query[start + 1]!);
  const { values, end } = valuesAt(query, not ? start + 1 : start, false);
  return { start, end, not, operator: null, values };
}

/** Words or quoted phrases; after an operator several with commas in between. */
function valuesAt(query: string, start: number, isList: boolean): { values: Value[]; end: number } {
  const values: Value[] = [];
  let at = start;
  for (;;) {
    const [value, end] = OPENING.test(query[at] ?? '') ? quotedAt(query, at + 1) : wordAt(query, at, isList);
    if (value.text !== '') values.push(value);
    at = end;
    if (!isList || query[at] !== ',') return { values, end: Math.max(at, start) };
    at++;
  }
}

function quotedAt(query: string, start: number): [Value, number] {
  const length = query.slice(start).search(CLOSING);
  const end = length < 0 ? query.length : start + length;
  return [{ text: query.slice(start, end), exact: length >= 0 }, length < 0 ? end : end + 1];
}

function wordAt(query: string, start: number, isList: boolean): [Value, number] {
  const length = query.slice(start).search(isList ? /[\s,]/ : /\s/);
  const end = length < 0 ? query.length : start + length;
  return [{ text: query.slice(start, end), exact: false }, end];
}

function skipSpaces(query: string, start: number): number {
  let at = start;
  while (at < query.length && isSpace(query[at]!)) at++;
  return at;
}

const isSpace = (character: string): boolean => /\s/.test(character);
