import type { Disagreement } from '../../schema.ts';
import { report } from '../context.ts';
import type { Context } from '../context.ts';
import { nearest } from '../nearest.ts';

/** Notes hang on computed disagreements, so this check runs after the comparison. */
export function checkNotes(context: Context, disagreements: readonly Disagreement[]): void {
  const ids = disagreements.map((d) => d.id);
  const seen = new Set<string>();
  for (const at of context.seeds.notes) {
    const id = at.seed.disagreement;
    if (!ids.includes(id)) {
      const guess = nearest(id, ids);
      report(context, at, ['disagreement'], `there is no disagreement "${id}"`, guess ? `Did you mean "${guess}"?` : 'Remove the note; `npm run data:report` lists all disagreements.');
    }
    if (seen.has(id)) report(context, at, ['disagreement'], `"${id}" already has a note`, 'Merge the two notes.');
    seen.add(id);
  }
}
