import { describe, expect, it } from 'vitest';
import type { DisagreementKind } from '../../data/schema.ts';
import { compare } from './compare.ts';
import { claimsAbout, date, entities, exactly, terms, title, world } from './world.ts';
import type { Said } from './world.ts';

const warningsOf = (attribute: string, said: readonly Said[]) => compare(claimsAbout(attribute, said), world).filter((d) => d.kind !== 'single-source');

interface Case { why: string; attribute: string; said: Said[]; kind: DisagreementKind; sides: string[][]; within?: boolean; id?: string }

const FOUND: Case[] = [
  { why: 'two months that cannot both hold', attribute: 'start', kind: 'contradiction', sides: [['c0'], ['c1']],
    said: [{ from: 'morning', value: date('2026-04') }, { from: 'noon', value: date('2026-12') }] },
  { why: 'equal values stand on one side', attribute: 'start', kind: 'contradiction', sides: [['c0', 'c1'], ['c2']],
    said: [{ from: 'undated', value: date('2026-04') }, { from: 'morning', value: date('2026-04-01/2026-04-30') }, { from: 'weekly', value: date('2026-12') }] },
  { why: 'one text against itself', attribute: 'start', kind: 'contradiction', sides: [['c0'], ['c1']], within: true,
    said: [{ from: 'morning', value: date('2026-04') }, { from: 'morning', value: date('2026-12') }] },
  { why: 'a copy counts as its original', attribute: 'start', kind: 'contradiction', sides: [['c0'], ['c1']], within: true,
    said: [{ from: 'morning', value: date('2026-04') }, { from: 'reprint', value: date('2026-12') }] },
  { why: 'a person quoted against the text that quotes her is a tension, not a slip of the text', attribute: 'start', kind: 'tension', sides: [['c0'], ['c1']],
    said: [{ from: 'morning', value: date('2026-04') }, { from: 'morning', value: date('2026-12'), by: 'ann' }] },
  { why: 'one person quoted with two dates in two texts', attribute: 'start', kind: 'contradiction', sides: [['c0'], ['c1']],
    said: [{ from: 'morning', value: date('2026-04'), by: 'ann' }, { from: 'noon', value: date('2026-12'), by: 'ann' }] },
  { why: 'a month inside a year', attribute: 'start', kind: 'precision', sides: [['c1'], ['c0']],
    said: [{ from: 'morning', value: date('2026-04') }, { from: 'noon', value: date('2026') }] },
  { why: 'from the widest circle of providers to the narrowest', attribute: 'target', kind: 'precision', sides: [['c2'], ['c1'], ['c0']],
    said: [{ from: 'morning', value: terms('us') }, { from: 'noon', value: terms('non-eu') }, { from: 'weekly', value: terms('foreign') }] },
  { why: 'two parents: US cloud providers are cloud providers too', attribute: 'target', kind: 'precision', sides: [['c0'], ['c1']],
    said: [{ from: 'morning', value: terms('cloud') }, { from: 'noon', value: terms('us-cloud') }] },
  { why: 'US alone against US and China', attribute: 'target', kind: 'tension', sides: [['c0'], ['c1']],
    said: [{ from: 'morning', value: terms('us') }, { from: 'noon', value: terms('us', 'china') }] },
  { why: 'what one text says more narrowly further down stands on its side', attribute: 'target', kind: 'tension', sides: [['c0', 'c1'], ['c2']],
    said: [{ from: 'morning', value: terms('us') }, { from: 'morning', value: terms('us-cloud') }, { from: 'noon', value: terms('us', 'china') }] },
  { why: 'a treaty is no declaration of intent', attribute: 'nature', kind: 'contradiction', sides: [['c0'], ['c2']],
    said: [{ from: 'morning', value: terms('intent') }, { from: 'noon', value: terms('accord') }, { from: 'weekly', value: terms('treaty') }] },
  { why: 'talks here, a key partner there', attribute: 'role', kind: 'tension', sides: [['c0'], ['c1']],
    said: [{ from: 'morning', value: terms('talks') }, { from: 'noon', value: terms('partner') }] },
  { why: 'two complete lists that differ', attribute: 'areas', kind: 'contradiction', sides: [['c0'], ['c1']],
    said: [{ from: 'morning', value: terms('compute', 'talent', 'safety') }, { from: 'noon', value: terms('compute', 'talent', 'market') }] },
  { why: 'a complete list with one item fewer', attribute: 'areas', kind: 'contradiction', sides: [['c0'], ['c1']],
    said: [{ from: 'morning', value: terms('compute', 'talent', 'safety') }, { from: 'noon', value: terms('compute', 'talent') }] },
  { why: 'two complete lists of one text that differ', attribute: 'areas', kind: 'contradiction', sides: [['c0'], ['c1']], within: true,
    said: [{ from: 'morning', value: terms('compute', 'talent') }, { from: 'morning', value: terms('compute', 'market') }] },
  { why: 'another signatory', attribute: 'signatories', kind: 'contradiction', sides: [['c0'], ['c1']],
    said: [{ from: 'morning', value: entities('ann', 'bob') }, { from: 'noon', value: entities('ann', 'cid') }] },
  { why: 'another office', attribute: 'office', kind: 'contradiction', sides: [['c0'], ['c1']],
    said: [{ from: 'morning', value: title('Minister', 'minister') }, { from: 'noon', value: title('Minister', 'other-minister') }] },
  { why: 'different sums', attribute: 'sum', kind: 'contradiction', sides: [['c0'], ['c1']],
    said: [{ from: 'morning', value: exactly(1.36, 'billion-euro') }, { from: 'noon', value: exactly(900, 'million-euro') }] },
  { why: 'half is more than "up to 40 %"', attribute: 'sum', kind: 'contradiction', sides: [['c0'], ['c1']],
    said: [{ from: 'morning', value: exactly(40, 'percent', { bound: 'up-to' }) }, { from: 'noon', value: exactly(50, 'percent') }] },
  { why: 'an exact figure within "up to"', attribute: 'sum', kind: 'precision', sides: [['c0'], ['c1']],
    said: [{ from: 'morning', value: exactly(40, 'percent', { bound: 'up-to' }) }, { from: 'noon', value: exactly(35, 'percent') }] },
  { why: 'planned here, done there, on one day', attribute: 'held', kind: 'tension', sides: [['c0'], ['c1']], id: 'pact.held.tension.modality',
    said: [{ from: 'morning', value: date('2026-03-02'), modality: 'planned' }, { from: 'noon', value: date('2026-03-02'), modality: 'happened' }] },
  { why: 'planned first, later done', attribute: 'held', kind: 'superseded', sides: [['c0'], ['c1']],
    said: [{ from: 'morning', value: date('2026-05'), modality: 'planned' }, { from: 'later', value: date('2026-05'), modality: 'happened' }] },
  { why: 'a plan overtaken by what happened', attribute: 'start', kind: 'superseded', sides: [['c0'], ['c1']],
    said: [{ from: 'morning', value: date('2026-04'), modality: 'planned' }, { from: 'later', value: date('2026-05-20'), modality: 'happened' }] },
  { why: 'a plan whose day passed gives way to a new plan', attribute: 'start', kind: 'superseded', sides: [['c0'], ['c1']],
    said: [{ from: 'morning', value: date('2026-04'), modality: 'planned' }, { from: 'later', value: date('2026-12'), modality: 'planned' }] },
  { why: 'another plan, days later', attribute: 'start', kind: 'contradiction', sides: [['c0'], ['c1']],
    said: [{ from: 'morning', value: date('2026-09'), modality: 'planned' }, { from: 'weekly', value: date('2026-12'), modality: 'planned' }] },
  { why: 'another plan, months later', attribute: 'start', kind: 'superseded', sides: [['c0'], ['c1']],
    said: [{ from: 'morning', value: date('2026-09'), modality: 'planned' }, { from: 'later', value: date('2026-12'), modality: 'expected' }] },
  { why: 'what is stated as fact is not updated by time alone', attribute: 'start', kind: 'contradiction', sides: [['c0'], ['c1']],
    said: [{ from: 'morning', value: date('2025-09') }, { from: 'later', value: date('2025-12') }] },
  { why: 'what changes by nature is updated by the later source', attribute: 'chair', kind: 'superseded', sides: [['c0'], ['c1']],
    said: [{ from: 'morning', value: entities('ann') }, { from: 'later', value: entities('bob') }] },
  { why: 'sources of overlapping dates cannot update each other', attribute: 'chair', kind: 'contradiction', sides: [['c1'], ['c0']],
    said: [{ from: 'morning', value: entities('ann') }, { from: 'undated', value: entities('bob') }] },
  { why: 'a plan for a day already over', attribute: 'start', kind: 'stale', sides: [['c0']],
    said: [{ from: 'morning', value: date('2026-01'), modality: 'planned' }] },
  { why: 'a text against the record', attribute: 'start', kind: 'against-record', sides: [['c0'], ['c1']],
    said: [{ from: 'morning', value: date('2025-03') }, { from: 'register', value: date('2025-05-06') }] },
  { why: 'an older text against a newer record of what is planned', attribute: 'start', kind: 'against-record', sides: [['c0'], ['c1']],
    said: [{ from: 'archive', value: date('2026-05'), modality: 'planned' }, { from: 'register', value: date('2026-09'), modality: 'planned' }] },
];

describe('compare finds', () => {
  for (const { why, attribute, said, kind, sides, within = false, id } of FOUND) {
    it(`${kind}: ${why}`, () => {
      const found = warningsOf(attribute, said);
      expect(found.map((d) => ({ id: d.id, sides: d.sides.map((s) => s.claims), within: d.withinSource })))
        .toEqual([{ id: id ?? `pact.${attribute}.${kind}`, sides, within }]);
    });
  }
});

describe('single source', () => {
  const kinds = (said: readonly Said[]) => compare(claimsAbout('start', said), world).map((d) => d.kind);
  it.each<[why: string, said: Said[], expected: string[]]>([
    ['one source', [{ from: 'morning', value: date('2026-09') }], ['single-source']],
    ['a source and its copy', [{ from: 'morning', value: date('2026-09') }, { from: 'reprint', value: date('2026-09') }], ['single-source']],
    ['two sources', [{ from: 'morning', value: date('2026-09') }, { from: 'noon', value: date('2026-09') }], []],
    ['a source that the record confirms', [{ from: 'morning', value: date('2026-09') }, { from: 'register', value: date('2026-09') }], []],
    ['the record alone', [{ from: 'register', value: date('2026-09') }], []],
  ])('%s', (_why, said, expected) => expect(kinds(said)).toEqual(expected));
});

describe('a stale plan', () => {
  const said: Said[] = [{ from: 'morning', value: date('2026-01'), modality: 'planned' }, { from: 'noon', value: date('2026-12'), modality: 'planned' }];
  it('still contradicts another plan instead of being updated by it', () => {
    expect(warningsOf('start', said).map((d) => d.kind)).toEqual(['contradiction', 'stale']);
  });
});

describe('the result', () => {
  const said: Said[] = [
    { from: 'morning', value: date('2026-04') }, { from: 'noon', value: date('2026-12') }, { from: 'weekly', value: date('2026') }, { from: 'register', value: date('2027') },
  ];
  it('does not depend on the order of the claims', () => {
    const claims = claimsAbout('start', said);
    expect(compare(claims.toReversed(), world)).toEqual(compare(claims, world));
  });
  it('keeps its ids when claims are added', () => {
    const before = warningsOf('start', said.slice(0, 2)).map((d) => d.id);
    expect(warningsOf('start', said).map((d) => d.id)).toEqual(expect.arrayContaining(before));
  });
  it('ranks contradictions between texts above those inside one, and badges last', () => {
    const claims = [
      ...claimsAbout('start', said.slice(0, 2)),
      ...claimsAbout('start', [{ from: 'morning', value: date('2026-04'), subject: 'other' }, { from: 'morning', value: date('2026-12'), subject: 'other' }]),
    ];
    expect(compare(claims, world).map((d) => `${d.subject} ${d.kind}`)).toEqual(['pact contradiction', 'other contradiction', 'other single-source']);
  });
});
