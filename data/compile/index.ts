import type { Dataset } from '../schema.ts';
import { assemble } from './assemble.ts';
import { checkSeeds } from './checks/index.ts';
import { checkNotes } from './checks/notes.ts';
import { contextOf } from './context.ts';
import type { Problem } from './problem.ts';
import { sortProblems } from './problem.ts';
import type { SeedFolder } from './read.ts';
import { shapeSeeds } from './shape.ts';

export type { Problem } from './problem.ts';
export { problemText } from './problem.ts';
export { readSeeds, seedFolderOf } from './read.ts';

/** A dataset, or every problem that stands in its way; never both. */
export type Compiled = { dataset: Dataset; problems: [] } | { dataset: null; problems: Problem[] };

/** Checks all seeds and compiles them. All problems come at once. */
export function compileDataset(folder: SeedFolder): Compiled {
  const { seeds, problems: shapeProblems } = shapeSeeds(folder);
  const context = contextOf(folder, seeds);
  context.problems.push(...folder.problems, ...shapeProblems);
  checkSeeds(context);
  if (context.problems.length) return { dataset: null, problems: sortProblems(context.problems) };
  const dataset = assemble(seeds);
  checkNotes(context, dataset.disagreements);
  return context.problems.length ? { dataset: null, problems: sortProblems(context.problems) } : { dataset, problems: [] };
}
