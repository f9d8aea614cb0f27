import { join } from 'node:path';
import { compileDataset, problemText, readSeeds } from '../compile/index.ts';
import type { Dataset } from '../schema.ts';
import { fail } from './arguments.ts';

/** Compiles the seeds below a project's root; ends the command with every problem there is. */
export function compileOrFail(root: string): Dataset {
  const { dataset, problems } = compileDataset(readSeeds(join(root, 'seeds')));
  if (dataset) return dataset;
  const files = new Set(problems.map((problem) => problem.file)).size;
  return fail(`${problems.map(problemText).join('\n')}\n\n${problems.length} problem(s) in ${files} file(s); nothing was written.`);
}
