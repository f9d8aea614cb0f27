import { nearest } from '../nearest.ts';
import type { Path } from '../problem.ts';
import { report } from '../context.ts';
import type { Context } from '../context.ts';
import type { Located } from '../shape.ts';

type Kind = keyof Context['ids'];
const WHERE: Record<Kind, [what: string, where: (id: string) => string]> = {
  entities: ['entity', (id) => `seeds/entities/${id}.yaml`],
  sources: ['source', (id) => `seeds/sources/${id}.yaml`],
  attributes: ['attribute', (id) => `seeds/attributes/${id}.yaml`],
  relationTypes: ['relation type', () => 'seeds/relation-types.yaml'],
  units: ['unit', () => 'seeds/units.yaml'],
};

/** Reports an id nobody defines; true when it is known. */
export function known(context: Context, kind: Kind, id: string, at: Located<unknown>, path: Path): boolean {
  if (context.ids[kind].has(id)) return true;
  const [what, where] = WHERE[kind];
  const guess = nearest(id, context.ids[kind]);
  report(context, at, path, `unknown ${what} "${id}"`, `${guess ? `Did you mean "${guess}"? Otherwise define` : 'Define'} it in ${where(id)}.`);
  return false;
}
