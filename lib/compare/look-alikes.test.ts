import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
import { claimsAbout, date, entities, exactly, terms, title, world } from './world.ts';
import type { Said } from './world.ts';

/** Claims that look different and are not a disagreement. */
const LOOK_ALIKES: [why: string, attribute: string, said: Said[]][] = [
  ['the same day said twice', 'start', [{ from: 'morning', value: date('2026-02-14') }, { from: 'noon', value: date('2026-02-14') }]],
  ['"today" and "last Saturday" resolved to one day', 'start', [{ from: 'morning', value: date('2026-02-14') }, { from: 'weekly', value: date('2026-02-14/2026-02-14') }]],
  ['"end of 2026" written as a whole year with a part and as its last quarter', 'start', [{ from: 'morning', value: date('2026', 'late') }, { from: 'noon', value: date('2026-10/2026-12', 'late') }]],
  ['"mid-September" written in two ways', 'start', [{ from: 'morning', value: date('2026-09', 'mid') }, { from: 'noon', value: date('2026-09-11/2026-09-20', 'mid') }]],
  ['two stretches of time that overlap', 'start', [{ from: 'morning', value: date('2026-08/2026-09') }, { from: 'noon', value: date('2026-09/2026-10') }]],
  ['"around March" beside the first of April', 'start', [{ from: 'morning', value: date('2026-03~') }, { from: 'noon', value: date('2026-04-01') }]],
  ['a month and its day inside one text', 'start', [{ from: 'morning', value: date('2026-09') }, { from: 'morning', value: date('2026-09-15') }]],
  ['a coarse date by a source that also says it finer', 'start', [{ from: 'morning', value: date('2025') }, { from: 'morning', value: date('2025-12') }, { from: 'noon', value: date('2025-12') }]],
  ['weekdays of different weeks, about different things', 'start', [{ from: 'morning', value: date('2026-02-11'), subject: 'summit' }, { from: 'noon', value: date('2026-02-18') }]],
  ['a planned day still ahead', 'start', [{ from: 'morning', value: date('2026-09'), modality: 'planned' }, { from: 'noon', value: date('2026-09'), modality: 'planned' }]],
  ['"planned" and "expected" are one degree of firmness', 'held', [{ from: 'morning', value: date('2026-09'), modality: 'planned' }, { from: 'noon', value: date('2026-09'), modality: 'expected' }]],
  ['firmness where the attribute does not ask for it', 'start', [{ from: 'morning', value: date('2026-09'), modality: 'planned' }, { from: 'noon', value: date('2026-09'), modality: 'stated' }]],
  ['"about 1.36 billion" and 1.4 billion', 'sum', [{ from: 'morning', value: exactly(1.36, 'billion-euro', { approx: true }) }, { from: 'noon', value: exactly(1.4, 'billion-euro') }]],
  ['1.36 billion and 1,360 million', 'sum', [{ from: 'morning', value: exactly(1.36, 'billion-euro') }, { from: 'noon', value: exactly(1360, 'million-euro') }]],
  ['1.4 is 1.36 rounded', 'sum', [{ from: 'morning', value: exactly(1.4, 'billion-euro') }, { from: 'noon', value: exactly(1.36, 'billion-euro') }]],
  ['three areas and twelve pages: counts of different things', 'sum', [{ from: 'morning', value: exactly(3, 'areas') }, { from: 'noon', value: exactly(12, 'pages') }]],
  ['two pillars of a strategy and three areas of a pact', 'sum', [{ from: 'morning', value: exactly(2, 'areas'), subject: 'strategy' }, { from: 'noon', value: exactly(3, 'areas') }]],
  ['"agreement" beside the declaration of intent', 'nature', [{ from: 'morning', value: terms('accord') }, { from: 'noon', value: terms('intent') }]],
  ['two generic nouns', 'nature', [{ from: 'morning', value: terms('accord') }, { from: 'noon', value: terms('paper') }]],
  ['a generic noun beside a specific one in one value', 'nature', [{ from: 'morning', value: terms('accord', 'intent') }, { from: 'noon', value: terms('intent') }]],
  ['"others" beside named providers', 'target', [{ from: 'morning', value: terms('others') }, { from: 'noon', value: terms('us') }]],
  ['the same terms in another order', 'target', [{ from: 'morning', value: terms('us', 'china') }, { from: 'noon', value: terms('china', 'us') }]],
  ['two words of one rank', 'role', [{ from: 'morning', value: terms('talks') }, { from: 'noon', value: terms('contacts') }]],
  ['a general word beside a step', 'role', [{ from: 'morning', value: terms('involved') }, { from: 'noon', value: terms('merged') }]],
  ['steps on the way to the same one', 'role', [{ from: 'morning', value: terms('talks', 'partner') }, { from: 'noon', value: terms('partner') }]],
  ['a subset of an open list', 'topics', [{ from: 'morning', value: terms('compute') }, { from: 'noon', value: terms('compute', 'talent', 'safety') }]],
  ['two open lists without a common item', 'topics', [{ from: 'morning', value: terms('compute') }, { from: 'noon', value: terms('talent') }]],
  ['a list said to be open beside a complete one', 'areas', [{ from: 'morning', value: terms('compute'), complete: false }, { from: 'noon', value: terms('compute', 'talent', 'safety') }]],
  ['a complete list in another order', 'areas', [{ from: 'morning', value: terms('talent', 'compute') }, { from: 'noon', value: terms('compute', 'talent') }]],
  ['a complete list with one item named more narrowly', 'areas', [{ from: 'morning', value: terms('compute', 'talent') }, { from: 'noon', value: terms('secure-compute', 'talent') }]],
  ['a complete list named again item by item', 'areas', [
    { from: 'morning', value: terms('compute', 'talent', 'safety') }, { from: 'morning', value: terms('compute') }, { from: 'morning', value: terms('talent', 'safety') },
    { from: 'noon', value: terms('safety', 'compute', 'talent') },
  ]],
  ['a single item, which is no list', 'areas', [{ from: 'morning', value: terms('compute') }, { from: 'noon', value: terms('talent', 'safety') }]],
  ['one of two signatories left out', 'signatories', [{ from: 'morning', value: entities('ann') }, { from: 'noon', value: entities('ann', 'bob') }]],
  ['partners named by one source each', 'partners', [{ from: 'morning', value: entities('ann') }, { from: 'noon', value: entities('bob') }]],
  ['two names of one office', 'office', [{ from: 'morning', value: title('Digital Minister', 'minister') }, { from: 'noon', value: title('Minister for Digital Affairs', 'minister') }]],
  ['an attribute that is never compared', 'mood', [{ from: 'morning', value: terms('good') }, { from: 'noon', value: terms('bad') }]],
  ['the record saying it more finely', 'start', [{ from: 'morning', value: date('2025') }, { from: 'register', value: date('2025-05-06') }]],
  ['a newer text beside an older record of what was then planned', 'start', [{ from: 'morning', value: date('2026-12'), modality: 'planned' }, { from: 'register', value: date('2026-04'), modality: 'planned' }]],
  ['a claim from a source nobody knows', 'start', [{ from: 'morning', value: date('2025') }, { from: 'rumour', value: date('2031') }]],
  ['a value of another type than the attribute takes', 'start', [{ from: 'morning', value: date('2025') }, { from: 'noon', value: terms('us') }]],
];

describe('rightly not flagged', () => {
  it.each(LOOK_ALIKES)('%s', (_why, attribute, said) => {
    const warnings = compare(claimsAbout(attribute, said), world).filter((d) => d.kind !== 'single-source');
    expect(warnings.map((d) => d.id)).toEqual([]);
  });
});
