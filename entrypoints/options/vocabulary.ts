import { foldText } from '../../lib/library/fold.ts';
import type { Vocabulary } from '../../lib/library/query.ts';
import { index } from './dataset.ts';

let names: Map<string, Set<string>> | undefined;

/** Ids by every name an entity has, in whatever language; made with the first query that asks. */
function idsByName(): Map<string, Set<string>> {
  if (names) return names;
  names = new Map();
  for (const { id, name, aliases } of index.entity.values()) {
    for (const form of [id, ...Object.values(name), ...aliases.map((alias) => alias.form)]) {
      const folded = foldText(form);
      names.set(folded, (names.get(folded) ?? new Set()).add(id));
    }
  }
  return names;
}

/** An id that left the dataset still finds what was saved under it. */
export const vocabulary = (): Vocabulary => ({
  now: Date.now(),
  entities: (name, begins) => {
    const exact = idsByName().get(name);
    if (exact) return [...exact];
    if (!begins) return [name];
    const found = [...idsByName()].filter(([known]) => known.startsWith(name)).flatMap(([, ids]) => [...ids]);
    return found.length > 0 ? [...new Set(found)] : [name];
  },
});
