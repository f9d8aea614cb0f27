// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { random } from '../random.ts';
import { CONTEXT, twinsOf } from './describe.ts';
import { LOOKALIKES, seekEdited } from './edited.ts';
import { seek } from './seek.ts';
import { toEnd } from './steps.ts';
import { CLASSES, drawFrom, isSamePlace, pageOf, pick, SCENARIOS, type Outcome, type Quoted, type ScenarioName, type Trial } from './trials.ts';
import type { TextQuoteSelector } from './types.ts';
import { visibleText } from './visible-text.ts';

const next = random(64);
const below = (limit: number): number => Math.floor(next() * limit);

const PAGES = ['article.de', 'article.en', 'article.fr', 'background.de'].map((name) => {
  document.documentElement.innerHTML = readFileSync(join(import.meta.dirname, `../../samples/${name}.html`), 'utf8');
  return visibleText(document.body).text;
});
const draw = drawFrom(PAGES, below);

/** Characters from which on a quote is to be found again. */
const KNOWN_FROM = 40;
/** The least share of longer quotes that must be found for sure; the bench on many pages holds more. */
const RIGHT: Partial<Record<ScenarioName, number>> = {
  'unchanged': 1, 'shifted': 0.98, 'context rewritten': 0.95, 'one word edited': 0.95, '20 % edited': 0.93, '40 % edited': 0.6,
  'lookalike beside, new': 0.98, 'lookalike beside, known': 0.95,
};
const PER_CLASS = 25;

function outcome({ saved, text, place }: Trial): Outcome {
  const { before, quote: exact, after } = saved;
  const quote: TextQuoteSelector = { type: 'TextQuoteSelector', exact, prefix: before.slice(-CONTEXT), suffix: after.slice(0, CONTEXT) };
  const kept = { quote, twins: twinsOf(quote, spanOf(saved), pageOf(saved), LOOKALIKES) };
  const verdict = toEnd(seek(kept, text, [before.length], () => seekEdited(kept, text)));
  if (!verdict?.sure) return verdict ? 'uncertain' : 'lost';
  return isSamePlace(verdict.place, place) ? 'right' : 'wrong';
}

const spanOf = ({ before, quote }: Quoted) => ({ start: before.length, end: before.length + quote.length });

describe.each(CLASSES)('a %s', (...group) => {
  it.each(Object.entries(SCENARIOS))('%s', (name, scenario) => {
    const outcomes = Array.from({ length: PER_CLASS }, () => outcome(scenario(pick(PAGES, group, below), draw)));
    const share = (kind: Outcome): number => outcomes.filter((each) => each === kind).length / PER_CLASS;
    expect(share('wrong')).toBe(0);
    expect(share('right')).toBeGreaterThanOrEqual(group[1] >= KNOWN_FROM ? (RIGHT[name as ScenarioName] ?? 0) : 0);
  });
});
