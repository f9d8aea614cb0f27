import { expect, it } from 'vitest';
import { mentionOf } from '../testing/card.ts';
import { scopesFor } from './scopes.ts';

const named = (alias: string, score: number, entity = 'sta') => mentionOf({ entity, reason: { ...mentionOf().reason, alias, score } });
const CASES: [what: string, others: ReturnType<typeof named>[], first: string][] = [
  ['alone on its page', [], 'page'],
  ['beside others of the same form', [named('STA', 0.9)], 'page'],
  ['beside a surer name of the entity', [named('Sovereign Technology Alliance', 1)], 'here'],
  ['beside a surer name of another entity', [named('LawZero', 1, 'lawzero')], 'page'],
];

it.each(CASES)('a mention %s: all four, the most sensible first', (_, others, first) => {
  const mention = named('STA', 0.7);
  const scopes = scopesFor(mention, [mention, ...others]);
  expect(scopes[0]).toBe(first);
  expect(scopes.toSorted()).toEqual(['alias', 'here', 'page', 'site']);
});
