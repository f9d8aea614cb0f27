// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { twinsOf } from './describe.ts';
import { findEdited } from './edited.ts';
import { findExact } from './exact.ts';
import { random } from '../random.ts';
import type { Span } from './offsets.ts';
import type { TextQuoteSelector } from './types.ts';
import { visibleText } from './visible-text.ts';

const next = random(64);
const below = (limit: number) => Math.floor(next() * limit);

const PAGES = ['de', 'en', 'fr'].map((language) => {
  document.documentElement.innerHTML = readFileSync(join(import.meta.dirname, `../../samples/article.${language}.html`), 'utf8');
  return visibleText(document.body).text;
});
const WORDS = PAGES.flatMap((text) => text.split(/\s+/)).filter((word) => word.length > 3);

interface Quoted { before: string; quote: string; after: string; page: string }
interface Now { text: string; place: Span | null }

const at = (before: string, quote: string, after: string): Now => ({ text: before + quote + after, place: { start: before.length, end: before.length + quote.length } });
const words = (text: string) => text.replace(/\S+/g, () => WORDS[below(WORDS.length)]!);
/** Exchanges this share of the words, one at least. */
function edit(quote: string, share: number): string {
  const parts = quote.split(' ');
  const count = Math.max(1, Math.round(parts.length * share));
  for (let n = 0; n < count; n++) parts[below(parts.length)] = WORDS[below(WORDS.length)]!;
  return parts.join(' ');
}
const lineStart = (before: string) => before.slice(0, before.lastIndexOf('\n') + 1);
const nextLine = (after: string) => (after.includes('\n') ? after.slice(after.indexOf('\n')) : '');

/** `right`: the least share of clauses, sentences and paragraphs that must be found for sure. */
const SCENARIOS: [scenario: string, right: number, change: (quoted: Quoted) => Now][] = [
  ['unchanged', 1, ({ before, quote, after }) => at(before, quote, after)],
  ['shifted', 0.98, ({ before, quote, after }) => at(`${words('a b c d e f g h i j k l')}\n${before}`, quote, after)],
  ['context rewritten', 0.95, ({ before, quote, after }) => at(before.slice(0, -200) + words(before.slice(-200)), quote, words(after.slice(0, 200)) + after.slice(200))],
  ['one word edited', 0.95, ({ before, quote, after }) => at(before, edit(quote, 0), after)],
  ['a fifth edited', 0.93, ({ before, quote, after }) => at(before, edit(quote, 0.2), after)],
  ['two fifths edited', 0.3, ({ before, quote, after }) => at(before, edit(quote, 0.4), after)],
  ['deleted', 0, ({ before, after }) => ({ text: `${before.trimEnd()} ${after.trimStart()}`, place: null })],
  ['its paragraph deleted', 0, ({ before, after }) => ({ text: lineStart(before).trimEnd() + nextLine(after), place: null })],
  ['another page', 0, ({ page }) => ({ text: PAGES[(PAGES.indexOf(page) + 1) % PAGES.length]!, place: null })],
];

const CLASSES: [name: string, from: number, to: number][] = [['name', 5, 20], ['phrase', 20, 40], ['clause', 40, 90], ['sentence', 90, 200], ['paragraph', 200, 500]];
const PER_CLASS = 40;

/** Whole words, about that long. */
function pick(from: number, to: number): Quoted {
  for (;;) {
    const page = PAGES[below(PAGES.length)]!;
    const start = page.lastIndexOf(' ', below(page.length - to)) + 1;
    const quote = page.slice(start, page.indexOf(' ', start + from + below(to - from)));
    if (quote.length >= from && quote.length <= 1.3 * to) return { before: page.slice(0, start), quote, after: page.slice(start + quote.length), page };
  }
}

type Outcome = 'right' | 'wrong' | 'uncertain' | 'lost';

function outcome({ before, quote, after, page }: Quoted, { text, place }: Now): Outcome {
  const span = { start: before.length, end: before.length + quote.length };
  const selector: TextQuoteSelector = { type: 'TextQuoteSelector', exact: quote, prefix: before.slice(-64), suffix: after.slice(0, 64) };
  const selectors = { quote: selector, twins: twinsOf(selector, span, page, findEdited) };
  const verdict = findExact(selectors, text, [span.start]) ?? findEdited(selectors, text);
  if (!verdict) return 'lost';
  if (!verdict.sure) return 'uncertain';
  return place && overlap(verdict.place, place) >= SAME ? 'right' : 'wrong';
}

/** Share of two places they must have in common to be one: an edited end may be off by a word. */
const SAME = 0.7;
const overlap = (a: Span, b: Span) => (Math.min(a.end, b.end) - Math.max(a.start, b.start)) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));

describe.each(CLASSES)('a %s', (_, from, to) => {
  it.each(SCENARIOS)('%s', (_, right, change) => {
    const outcomes = Array.from({ length: PER_CLASS }, () => {
      const quoted = pick(from, to);
      return outcome(quoted, change(quoted));
    });
    const share = (kind: Outcome) => outcomes.filter((each) => each === kind).length / PER_CLASS;
    expect(share('wrong')).toBe(0);
    expect(share('right')).toBeGreaterThanOrEqual(from >= 40 ? right : 0);
  });
});
