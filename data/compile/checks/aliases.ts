import type { Alias } from '../../schema.ts';
import { report } from '../context.ts';
import type { Context } from '../context.ts';
import type { EntitySeedOut, Located } from '../shape.ts';

interface Owned { at: Located<EntitySeedOut>; index: number; alias: Alias }

const fold = (form: string) => form.normalize('NFKC').replaceAll(/[\u00ad\u200b-\u200d]/g, '').replaceAll(/[\s\u00a0]+/g, ' ').replaceAll(/[‐‑–—]/g, '-').toLowerCase();
/** Policies that decide by the form alone. */
const decisive = (alias: Alias) => alias.policy === 'unique' || alias.policy === 'exact-case';

const shareLanguage = (a: Alias, b: Alias) =>
  a.lang.includes('any') || b.lang.includes('any') || a.lang.some((lang) => b.lang.includes(lang));

function collide(a: Alias, b: Alias): boolean {
  if (!shareLanguage(a, b) || a.policy === 'never-alone' || b.policy === 'never-alone') return false;
  if (a.policy === 'exact-case' && b.policy === 'exact-case') return a.form === b.form;
  return decisive(a) || decisive(b);
}

/** Both wait for context and neither says which. */
const blurred = (a: Alias, b: Alias) =>
  a.policy === 'context' && b.policy === 'context' && shareLanguage(a, b) && ![a, b].some(({ cues, against }) => cues.length || against.length);

const APART = 'Tell the two apart: policy `context` or `after-full-name` with cues on both, or `never-alone` on one.';

function checkPair(context: Context, first: Owned, second: Owned): void {
  const place = `${first.at.file.path}:${first.at.file.lineOf(['aliases', first.index])}`;
  const path = ['aliases', second.index, 'form'];
  if (first.at === second.at) {
    if (shareLanguage(first.alias, second.alias) && first.alias.form === second.alias.form) {
      report(context, second.at, path, `the alias "${second.alias.form}" stands twice in this file`, 'Merge the two; `lang` takes a list.');
    }
  } else if (collide(first.alias, second.alias)) {
    report(context, second.at, path, `the alias "${second.alias.form}" also belongs to "${first.at.seed.id}" (${place})`, APART);
  } else if (blurred(first.alias, second.alias)) {
    report(context, second.at, path, `nothing tells "${second.alias.form}" from the same alias of "${first.at.seed.id}" (${place})`, APART);
  }
}

export function checkAliases(context: Context): void {
  const owners = new Map<string, Owned[]>();
  for (const at of context.seeds.entities) {
    at.seed.aliases.forEach((alias, index) => {
      const key = fold(alias.form);
      const others = owners.get(key) ?? [];
      for (const other of others) checkPair(context, other, { at, index, alias });
      owners.set(key, [...others, { at, index, alias }]);
    });
  }
}
