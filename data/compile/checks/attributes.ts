import { LANGUAGES } from '../../schema.ts';
import type { Attribute, CompareRule, Term } from '../../schema.ts';
import { report } from '../context.ts';
import type { Context } from '../context.ts';
import { nearest } from '../nearest.ts';
import type { AttributeSeedOut, Located } from '../shape.ts';

/** Which values a rule can compare. */
const FITS: Record<CompareRule, readonly Attribute['value'][]> = {
  interval: ['date', 'quantity'], hierarchy: ['terms'], scale: ['terms'], set: ['entities', 'terms'],
  identity: ['entities', 'terms'], office: ['title'], none: ['date', 'quantity', 'entities', 'terms', 'title'],
};

function checkRule(context: Context, at: Located<AttributeSeedOut>): void {
  const { value, compare, terms } = at.seed;
  const count = Object.keys(terms).length;
  if (!FITS[compare.rule].includes(value)) {
    report(context, at, ['compare', 'rule'], `the rule "${compare.rule}" cannot compare values of type "${value}"`, `"${compare.rule}" compares ${FITS[compare.rule].join(' or ')}.`);
  }
  if (compare.complete && compare.rule !== 'set') report(context, at, ['compare', 'complete'], '`complete` means lists, and the rule compares none', 'Use the rule `set` or drop `complete`.');
  if (value === 'terms' && !count) report(context, at, ['terms'], 'the attribute has no vocabulary', 'Add `terms:` with a label in three languages each.');
  if (value !== 'terms' && count) report(context, at, ['terms'], `the attribute's values are of type "${value}", not terms`, 'Write `value: terms` or drop the vocabulary.');
}

const wider = (term: Term | undefined): string[] => [...(term?.parent ? [term.parent] : []), ...(term?.alsoWithin ?? [])];

function checkCycle(context: Context, at: Located<AttributeSeedOut>, start: string): void {
  const seen = new Set<string>();
  const open = wider(at.seed.terms[start]);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === start) return report(context, at, ['terms', start], `the term "${start}" is its own ancestor`, 'Break the circle of parents.');
    if (!seen.has(id)) open.push(...wider(at.seed.terms[id]));
    seen.add(id);
  }
}

function checkTerms(context: Context, at: Located<AttributeSeedOut>): void {
  for (const [id, term] of Object.entries(at.seed.terms)) {
    for (const parent of wider(term).filter((known) => !at.seed.terms[known])) {
      const guess = nearest(parent, Object.keys(at.seed.terms));
      report(context, at, ['terms', id], `unknown term "${parent}"`, `${guess ? `Did you mean "${guess}"? ` : ''}Name a term of this attribute.`);
    }
    if (at.seed.compare.rule === 'scale' && term.rank === undefined && !term.generic) {
      report(context, at, ['terms', id], `the term "${id}" has no place on the scale`, 'Add `rank:` (low to high) or `generic: true`.');
    }
    checkCycle(context, at, id);
  }
}

function checkHints(context: Context, at: Located<AttributeSeedOut>): void {
  for (const language of LANGUAGES) {
    at.seed.hints?.[language].forEach(({ term, cues }, i) => {
      const path = ['hints', language, i];
      if (term && !at.seed.terms[term]) report(context, at, [...path, 'term'], `unknown term "${term}"`, 'Name a term of this attribute.');
      cues.forEach((cue, j) => {
        if (!cue.split('|').every((word) => /[\p{L}\p{N}]/u.test(word))) report(context, at, [...path, 'cues', j], `the cue "${cue}" holds an empty word`, 'Separate words with a single `|`; a `*` needs letters before it.');
      });
    });
  }
}

export function checkAttributes(context: Context): void {
  for (const at of context.seeds.attributes) {
    checkRule(context, at);
    checkTerms(context, at);
    checkHints(context, at);
  }
}
