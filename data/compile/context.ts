import { basename } from 'node:path';
import type { Path, Problem } from './problem.ts';
import { pathText } from './problem.ts';
import type { SeedFile, SeedFolder } from './read.ts';
import { placeOf } from './shape.ts';
import type { AttributeSeedOut, EntitySeedOut, Kind, Located, SeedSet, SourceSeedOut } from './shape.ts';

/** What every check sees: the seeds, the ids in use, and where to report. */
export interface Context {
  seeds: SeedSet;
  /** Ids in use per kind; includes ids of files whose shape is broken, so that one slip is reported once. */
  ids: Record<Exclude<Kind, 'notes'>, ReadonlySet<string>>;
  entity: ReadonlyMap<string, EntitySeedOut>;
  attribute: ReadonlyMap<string, AttributeSeedOut>;
  source: ReadonlyMap<string, SourceSeedOut>;
  problems: Problem[];
}

export const fileId = (file: SeedFile) => basename(file.path).replace(/\.ya?ml$/, '');

const byId = <T extends { id: string }>(items: readonly Located<T>[]) => new Map(items.map(({ seed }) => [seed.id, seed]));

function idsOf(kind: Kind, folder: SeedFolder, seeds: SeedSet): Set<string> {
  const ids = new Set((seeds[kind] as Located<{ id: string }>[]).map(({ seed }) => seed.id));
  for (const file of folder.files) if (placeOf(file)?.kind === kind && placeOf(file)?.single) ids.add(fileId(file));
  return ids;
}

export function contextOf(folder: SeedFolder, seeds: SeedSet): Context {
  const ids = (kind: Kind) => idsOf(kind, folder, seeds);
  return {
    seeds,
    ids: { entities: ids('entities'), sources: ids('sources'), attributes: ids('attributes'), relationTypes: ids('relationTypes'), units: ids('units') },
    entity: byId(seeds.entities), attribute: byId(seeds.attributes), source: byId(seeds.sources),
    problems: [],
  };
}

export function report(context: Context, at: Located<unknown>, path: Path, message: string, remedy: string): void {
  const full = [...at.at, ...path];
  context.problems.push({ file: at.file.path, line: at.file.lineOf(full), path: pathText(full), message, remedy });
}
