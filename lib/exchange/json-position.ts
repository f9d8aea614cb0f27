/** Where a text stops being JSON. Browsers' own messages name the place in some cases only, and each in its own words. */

const SPACE = /[ \t\n\r]*/y;
// Strings are matched in runs, not character by character: a file of 500 MB must not exhaust the engine's stack.
// oxlint-disable-next-line no-control-regex -- JSON forbids exactly these in a string
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

type Expected = 'value' | 'first-item' | 'first-key' | 'key' | 'colon' | 'next';

/** Index of the first character that cannot stand there; the length when the text ends too early; -1 when it is JSON. */
export function firstNonJson(text: string): number {
  const open: ('{' | '[')[] = [];
  let at = 0;
  let expected: Expected = 'value';
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const taken = pattern.test(text);
    if (taken) at = pattern.lastIndex;
    return taken;
  };
  for (;;) {
    take(SPACE);
    if (expected === 'next' && open.length === 0) return at === text.length ? -1 : at;
    const next = step(expected, text[at] ?? '', open, take, () => at++);
    if (next === null) return at;
    expected = next;
  }
}

type Take = (pattern: RegExp) => boolean;

/** What may follow the token at hand; null when there is none that fits. */
function step(expected: Expected, char: string, open: ('{' | '[')[], take: Take, skip: () => void): Expected | null {
  const closing = open.at(-1) === '{' ? '}' : ']';
  const closes = char === closing && open.length > 0;
  if (closes && (expected === 'next' || expected === (closing === '}' ? 'first-key' : 'first-item'))) {
    open.pop();
    skip();
    return 'next';
  }
  if (expected === 'next') return char === ',' ? (skip(), closing === '}' ? 'key' : 'value') : null;
  if (expected === 'colon') return char === ':' ? (skip(), 'value') : null;
  if (expected === 'key' || expected === 'first-key') return take(STRING) ? 'colon' : null;
  if (char === '{' || char === '[') {
    open.push(char);
    skip();
    return char === '{' ? 'first-key' : 'first-item';
  }
  return take(STRING) || take(SCALAR) ? 'next' : null;
}

/** Counted from 1, as editors do. */
export function lineAndColumn(text: string, at: number): { line: number; column: number } {
  let [line, begin] = [1, 0];
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', begin)) {
    line++;
    begin = end + 1;
  }
  return { line, column: at - begin + 1 };
}
