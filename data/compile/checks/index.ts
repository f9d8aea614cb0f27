import type { Context } from '../context.ts';
import { checkAliases } from './aliases.ts';
import { checkAttributes } from './attributes.ts';
import { checkEntities } from './entities.ts';
import { checkIds } from './ids.ts';
import { checkSources } from './sources.ts';

function checkNotEmpty(context: Context): void {
  for (const kind of ['entities', 'sources', 'attributes'] as const) {
    if (context.ids[kind].size) continue;
    context.problems.push({ file: `seeds/${kind}`, path: '', message: `there are no ${kind}`, remedy: `Add at least one file to seeds/${kind}/; an empty dataset is never written.` });
  }
}

/** Every check of what the seeds say to each other. */
export function checkSeeds(context: Context): void {
  checkNotEmpty(context);
  checkIds(context);
  checkEntities(context);
  checkAliases(context);
  checkAttributes(context);
  checkSources(context);
}
