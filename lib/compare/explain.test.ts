import { describe, expect, it } from 'vitest';
import type { LocalText } from '../../data/schema.ts';
import { compare } from './compare.ts';
import { claimsAbout, date, terms, world } from './world.ts';
import type { Said } from './world.ts';

const CASES: [what: string, attribute: string, said: Said[], explanation: Partial<LocalText>][] = [
  ['two texts', 'start', [{ from: 'morning', value: date('2026-04') }, { from: 'noon', value: date('2026', 'late') }], {
    en: 'pact – start: April 2026 according to “morning”; end of 2026 according to “noon”; these do not fit together.',
    de: 'pact – start: April 2026 laut „morning“; Ende 2026 laut „noon“; das passt nicht zusammen.',
    fr: 'pact – start\u00a0: avril 2026 selon «\u00a0morning\u00a0»\u00a0; fin 2026 selon «\u00a0noon\u00a0»\u00a0; ces indications ne concordent pas.',
  }],
  ['two texts on one side, one said twice', 'target', [
    { from: 'morning', value: terms('us') }, { from: 'morning', value: terms('us') }, { from: 'noon', value: terms('us') }, { from: 'weekly', value: terms('china') },
  ], { en: 'pact – target: US providers according to “morning” and “noon”; Chinese providers according to “weekly”; the accounts differ in scope, emphasis or commitment.' }],
  ['paragraphs where one text says both', 'start', [{ from: 'morning', value: date('2026-04'), paragraph: 3 }, { from: 'morning', value: date('2026-04'), paragraph: 8 }, { from: 'morning', value: date('2026-12'), paragraph: 9 }], {
    en: 'pact – start: April 2026 according to “morning” (¶\u00a03, 8); December 2026 according to “morning” (¶\u00a09); these do not fit together.',
    de: 'pact – start: April 2026 laut „morning“ (Abs.\u00a03, 8); Dezember 2026 laut „morning“ (Abs.\u00a09); das passt nicht zusammen.',
  }],
  ['one text in two voices of its own', 'target', [{ from: 'morning', value: terms('us'), paragraph: 1 }, { from: 'morning', value: terms('china'), paragraph: 2 }], {
    en: 'pact – target: US providers according to “morning” (¶\u00a01); Chinese providers according to “morning” (¶\u00a02); one text says both.',
  }],
  ['a list with commas', 'areas', [{ from: 'morning', value: terms('compute', 'talent', 'safety') }, { from: 'noon', value: terms('talent', 'market') }], {
    en: 'pact – areas: computing, talent and safety, according to “morning”; talent and market according to “noon”; these do not fit together.',
  }],
  ['a person quoted', 'start', [{ from: 'morning', value: date('2026-04'), by: 'ann' }, { from: 'noon', value: date('2026-12') }], {
    en: 'pact – start: April 2026 according to Ann Example in “morning”; December 2026 according to “noon”; these do not fit together.',
  }],
  ['dates of publication where they matter', 'start', [{ from: 'morning', value: date('2026-01'), modality: 'planned' }], {
    en: 'pact – start: January 2026 according to “morning” (2 March 2026); that date had already passed on publication.',
  }],
  ['the record', 'start', [{ from: 'morning', value: date('2025-03') }, { from: 'register', value: date('2025-05') }], {
    en: 'pact – start: March 2025 according to “morning”; May 2025 according to the reference “register”.',
    de: 'pact – start: März 2025 laut „morning“; Mai 2025 laut Referenzquelle „register“.',
  }],
];

describe('explanations', () => {
  it.each(CASES)('%s', (_what, attribute, said, explanation) => {
    const [first] = compare(claimsAbout(attribute, said), world);
    expect(first!.explanation).toMatchObject(explanation);
  });
  it('of a badge name the only source once', () => {
    const claims = claimsAbout('topics', [{ from: 'morning', value: terms('compute') }, { from: 'morning', value: terms('talent') }]);
    expect(compare(claims, world)[0]!.explanation.en).toBe('pact – topics: computing; talent, only according to “morning”.');
  });
});
