import { z } from 'zod';
import { AttributeSeed, EntitySeed, NoteSeed, RelationTypeSeed, SourceSeed, UnitSeed } from '../schema.ts';
import type { Path, Problem } from './problem.ts';
import { pathText } from './problem.ts';
import type { SeedFile, SeedFolder } from './read.ts';
import { explainIssue } from './zod-remedy.ts';

/** A seed with the place it stands in its file. */
export interface Located<T> { seed: T; file: SeedFile; at: Path }

export interface SeedSet {
  entities: Located<EntitySeedOut>[];
  sources: Located<SourceSeedOut>[];
  attributes: Located<AttributeSeedOut>[];
  relationTypes: Located<z.infer<typeof RelationTypeSeed>>[];
  units: Located<z.infer<typeof UnitSeed>>[];
  notes: Located<z.infer<typeof NoteSeed>>[];
}
export type EntitySeedOut = z.infer<typeof EntitySeed>;
export type SourceSeedOut = z.infer<typeof SourceSeed>;
export type AttributeSeedOut = z.infer<typeof AttributeSeed>;
export type Kind = keyof SeedSet;

interface Place { kind: Kind; schema: z.ZodType; pattern: RegExp; /** One seed per file, named after its id. */ single: boolean }

/** Which file holds what. */
export const PLACES: readonly Place[] = [
  { kind: 'entities', schema: EntitySeed, pattern: /^seeds\/entities\/.+\.ya?ml$/, single: true },
  { kind: 'sources', schema: SourceSeed, pattern: /^seeds\/sources\/.+\.ya?ml$/, single: true },
  { kind: 'attributes', schema: AttributeSeed, pattern: /^seeds\/attributes\/.+\.ya?ml$/, single: true },
  { kind: 'relationTypes', schema: RelationTypeSeed, pattern: /^seeds\/relation-types\.ya?ml$/, single: false },
  { kind: 'units', schema: UnitSeed, pattern: /^seeds\/units\.ya?ml$/, single: false },
  { kind: 'notes', schema: NoteSeed, pattern: /^seeds\/notes\/.+\.ya?ml$/, single: false },
];

export const placeOf = (file: SeedFile) => PLACES.find((place) => place.pattern.test(file.path));

function misplaced(file: SeedFile): Problem {
  return {
    file: file.path, line: 1, path: '', message: 'no kind of seed lives here',
    remedy: 'Move it to seeds/entities/, seeds/sources/, seeds/attributes/ or seeds/notes/, or to seeds/relation-types.yaml or seeds/units.yaml.',
  };
}

function shapeOne(place: Place, file: SeedFile, data: unknown, at: Path): { located?: Located<never>; problems: Problem[] } {
  const result = place.schema.safeParse(data);
  if (result.success) return { located: { seed: result.data as never, file, at }, problems: [] };
  const problems = result.error.issues.flatMap((issue) => explainIssue(issue, data)).map(({ path, message, remedy }) => {
    const full = [...at, ...path];
    return { file: file.path, line: file.lineOf(full), path: pathText(full), message, remedy };
  });
  return { problems };
}

function shapeFile(file: SeedFile, into: SeedSet): Problem[] {
  const place = placeOf(file);
  if (!place) return [misplaced(file)];
  const items: [unknown, Path][] = !place.single && Array.isArray(file.data)
    ? file.data.map((item: unknown, i): [unknown, Path] => [item, [i]])
    : [[file.data, []]];
  return items.flatMap(([data, at]) => {
    const { located, problems } = shapeOne(place, file, data, at);
    if (located) into[place.kind].push(located);
    return problems;
  });
}

export const emptySeedSet = (): SeedSet => ({ entities: [], sources: [], attributes: [], relationTypes: [], units: [], notes: [] });

/** Checks every file against its schema; well-shaped seeds go on, the rest become problems. */
export function shapeSeeds(folder: SeedFolder): { seeds: SeedSet; problems: Problem[] } {
  const seeds = emptySeedSet();
  const problems = folder.files.filter((file) => file.data !== undefined).flatMap((file) => shapeFile(file, seeds));
  return { seeds, problems };
}
