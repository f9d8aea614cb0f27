import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Dataset } from './schema.ts';

const dataset = JSON.parse(readFileSync(join(import.meta.dirname, 'dataset.json'), 'utf8')) as Dataset;
const warnings = dataset.disagreements.filter((d) => d.kind !== 'single-source');
const sourcesOf = (claims: readonly string[]) => [...new Set(claims.map((id) => dataset.claims.find((c) => c.id === id)?.source))].toSorted();

/** What a careful reader of the sources finds: the sides, each with the sources that take it. */
const FOUND: [id: string, sides: string[][]][] = [
  ['canada-germany-quantum-call.call-start.contradiction', [['souveraene-ki-allianz'], ['neue-rechenachse']]],
  ['canada-germany-quantum-call.call-start.stale', [['souveraene-ki-allianz']]],
  ['sovereign-technology-alliance.cooperation-areas.contradiction', [['neue-rechenachse'], ['digitale-souveraenitaet']]],
  ['sovereign-technology-alliance.dependence-target.tension', [['neue-rechenachse'], ['ki-kooperation']]],
  ['joint-declaration-intent-ai-2026.legal-nature.tension', [['ki-kooperation', 'neue-rechenachse'], ['digitale-souveraenitaet', 'neue-rechenachse']]],
  ['lawzero.lawzero-role.tension', [['souveraene-ki-allianz'], ['neue-rechenachse']]],
  ['summit-european-digital-sovereignty-2025.summit-day.tension', [['digitalsektor-de-fr'], ['digitalsektor-de-fr']]],
];

/** Said by several sources, in other words, and rightly not flagged. */
const AGREED = [
  'karsten-wildberger.office', 'evan-solomon.office', 'joint-declaration-intent-ai-2026.signatories', 'joint-declaration-intent-ai-2026.signing-date',
  'joint-declaration-intent-ai-2026.signing-event', 'joint-declaration-intent-ai-2026.parties', 'all-in-montreal-2026.nature', 'all-in-montreal-2026.event-place',
  'all-in-guest-country-role.role-kind', 'sovereign-technology-alliance.number-of-areas', 'sovereign-technology-alliance.builds-on', 'germany.trade-rank',
];

describe('the committed dataset', () => {
  it.each(FOUND)('finds %s', (id, sides) => {
    expect(warnings.find((d) => d.id === id)?.sides.map((side) => sourcesOf(side.claims))).toEqual(sides);
  });
  it.each(AGREED)('does not flag %s', (about) => {
    expect(dataset.claims.some((c) => `${c.subject}.${c.attribute}` === about)).toBe(true);
    expect(warnings.filter((d) => `${d.subject}.${d.attribute}` === about)).toEqual([]);
  });
  it('gives every disagreement its own id', () => {
    const ids = dataset.disagreements.map((d) => d.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('takes no claim from advertising or boilerplate', () => {
    const kinds = dataset.claims.flatMap((claim) => dataset.sources.find((s) => s.id === claim.source)?.paragraphs.find((p) => p.n === claim.paragraph)?.kind ?? []);
    expect([...new Set(kinds)].toSorted()).toEqual(['heading', 'news']);
  });
});
