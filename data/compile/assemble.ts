import { compare } from '../../lib/compare/compare.ts';
import { knowledgeOf } from '../../lib/compare/knowledge.ts';
import type { Claim, Dataset, Disagreement, Source } from '../schema.ts';
import type { Located, SeedSet, SourceSeedOut } from './shape.ts';
import { versionOf } from './stable.ts';

type Content = Omit<Dataset, 'version' | 'disagreements'>;

const sorted = <T extends { id: string }>(items: readonly Located<T>[]) => items.map(({ seed }) => seed).sort((a, b) => (a.id < b.id ? -1 : 1));

function claimsOf(source: SourceSeedOut): Claim[] {
  const fromParagraphs = source.paragraphs.flatMap(({ n, claims }) => claims.map((claim) => ({ ...claim, source: source.id, paragraph: n })));
  const fromSections = source.sections.flatMap(({ section, claims }) => claims.map((claim) => ({ ...claim, source: source.id, section })));
  return [...fromParagraphs, ...fromSections];
}

function sourceOf(seed: SourceSeedOut): Source {
  const { paragraphs, sections: _sections, ...rest } = seed;
  return { ...rest, paragraphs: paragraphs.map(({ n, kind }) => ({ n, kind })) };
}

/** The dataset's content in its fixed order; claims stand in the order of their sources. */
export function contentOf(seeds: SeedSet): Content {
  const sources = sorted(seeds.sources);
  return {
    sources: sources.map(sourceOf),
    entities: sorted(seeds.entities),
    relationTypes: sorted(seeds.relationTypes),
    attributes: sorted(seeds.attributes),
    units: sorted(seeds.units),
    claims: sources.flatMap(claimsOf),
  };
}

function withNotes(disagreements: readonly Disagreement[], seeds: SeedSet): Disagreement[] {
  const notes = new Map(seeds.notes.map(({ seed }) => [seed.disagreement, seed.note]));
  return disagreements.map((d) => (notes.has(d.id) ? { ...d, note: notes.get(d.id) } : d));
}

/** Computes what follows from the seeds: disagreements, their notes, the version. */
export function assemble(seeds: SeedSet): Dataset {
  const content = contentOf(seeds);
  const disagreements = withNotes(compare(content.claims, knowledgeOf(content)), seeds);
  const all = { ...content, disagreements };
  return { version: versionOf(all), ...all };
}
