import { fileId, report } from '../context.ts';
import type { Context } from '../context.ts';
import type { Located } from '../shape.ts';
import type { Path } from '../problem.ts';

type Owned = { at: Located<unknown>; path: Path; id: string };

function checkFileNames(context: Context): void {
  for (const kind of ['entities', 'sources', 'attributes'] as const) {
    for (const at of context.seeds[kind]) {
      if (fileId(at.file) !== at.seed.id) {
        report(context, at, ['id'], `the id "${at.seed.id}" is not the file's name`, `Rename the file to ${at.seed.id}.yaml or write id: ${fileId(at.file)}.`);
      }
    }
  }
}

function checkDuplicates(context: Context, what: string, items: readonly Owned[]): void {
  const first = new Map<string, Owned>();
  for (const item of items) {
    const other = first.get(item.id);
    if (!other) first.set(item.id, item);
    else {
      const line = other.at.file.lineOf([...other.at.at, ...other.path]);
      report(context, item.at, item.path, `the ${what} id "${item.id}" is already used in ${other.at.file.path}:${line}`, 'Give each its own id, or merge the two.');
    }
  }
}

const ownIds = (items: readonly Located<{ id: string }>[]): Owned[] => items.map((at) => ({ at, path: ['id'], id: at.seed.id }));

function claimIds(context: Context): Owned[] {
  return context.seeds.sources.flatMap((at) => (['paragraphs', 'sections'] as const).flatMap((list) =>
    at.seed[list].flatMap((place, i) => place.claims.map((claim, j): Owned => ({ at, path: [list, i, 'claims', j, 'id'], id: claim.id })))));
}

export function checkIds(context: Context): void {
  checkFileNames(context);
  checkDuplicates(context, 'entity', ownIds(context.seeds.entities));
  checkDuplicates(context, 'source', ownIds(context.seeds.sources));
  checkDuplicates(context, 'attribute', ownIds(context.seeds.attributes));
  checkDuplicates(context, 'relation type', ownIds(context.seeds.relationTypes));
  checkDuplicates(context, 'unit', ownIds(context.seeds.units));
  checkDuplicates(context, 'claim', claimIds(context));
}
