import { describe, expect, it } from 'vitest';
import { firstNonJson, lineAndColumn } from './json-position.ts';

const JSON_TEXTS = ['{}', '[]', ' 1 ', '-0.5e+3', '"a\\u00e9\\n"', 'true', '{"a":[1,{"b":null}],"c":""}', '[[],[]]', '\n{ "a" : 1 }\n'];

/** `»` stands before the first character that cannot be. */
const BROKEN = [
  '»', '{»', '{"a"»', '{"a":»', '{"a":1»', '{"a":1,»', '{"a":1,»}', '[1,»]', '[1 »2]', '[»,1]', '»abc', '»01', '[»1.]', '{"a":1}»}', '{"a":1»]', '{»a:1}',
  "{»'a':1}", '[»"a\nb"]', '[»"\\x"]', '[1]»[2]', '{"a"»,1}', '»undefined', '[»NaN]', '»"unended', '[true»', '[»truex]', '{}»,', '[1]\n»x', '»]', '»}',
];

describe('firstNonJson', () => {
  it.each(JSON_TEXTS)('takes %j', (text) => {
    expect(() => JSON.parse(text)).not.toThrow();
    expect(firstNonJson(text)).toBe(-1);
  });

  it.each(BROKEN)('finds the place in %j', (marked) => {
    const text = marked.replace('»', '');
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(firstNonJson(text)).toBe(marked.indexOf('»'));
  });

  it('reads long texts and deep nesting', () => {
    expect(firstNonJson(`["${'a\\n'.repeat(1e6)}"`)).toBe(3e6 + 3);
    expect(firstNonJson('['.repeat(1e5))).toBe(1e5);
  });
});

it('counts lines and columns from 1', () => {
  expect(lineAndColumn('a\nbc\nd', 3)).toEqual({ line: 2, column: 2 });
  expect(lineAndColumn('', 0)).toEqual({ line: 1, column: 1 });
});
